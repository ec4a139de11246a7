from analytics.screens.part_above_whole import part_above_whole
from analytics.screens.quantities import quantities, side_by_side
from tests.support.frames import observations

CHAIN = ((("D16", "numerator"), ("D15", "numerator"), ("D15", "denominator")),)
MONTH = """
    indicator | numerator | denominator | status
    D15       | 50        | 100         | reported
    D16       | 60        | 80          | reported
    D17       | 30        | 20          | not_reported
"""


def above(text, *args, **same):
    tests = part_above_whole(observations(text, **same), *args)
    return [[t.indicator, t.field, t.figure, t.other_indicator, t.other_field, t.expected]
            for t in tests[tests["odd"]].itertuples()]  # fmt: skip


def test_a_part_above_its_whole_is_told_with_both_quantities():
    assert above(MONTH, CHAIN) == [["D16", "numerator", 60, "D15", "numerator", 50]]


def test_a_numerator_above_its_own_denominator_is_told_for_the_bounded_only():
    text = "indicator | numerator | denominator\n A01 | 11 | 10\n A02 | 11 | 10"
    assert above(text, (), ["A01"]) == [["A01", "numerator", 11, "A01", "denominator", 10]]
    assert above(text) == []


def test_equal_is_not_above_and_the_unreported_is_not_held_against_anything():
    assert above("indicator | numerator | denominator\n A01 | 10 | 10", (), ["A01"]) == []
    assert above(MONTH, (), ["D17"]) == []


def test_every_pair_that_is_there_is_one_test_named_once():
    tests = part_above_whole(observations(MONTH), (*CHAIN, *CHAIN), ["D15", "D99"])
    assert len(tests) == 2 and (tests["p"] == [0.0, 1.0]).sum() in (0, 2)


def test_a_quarterly_figure_of_last_year_is_not_held_against_a_count_begun_anew():
    frame = observations(MONTH).assign(series=["ytd", "step-quarter", "ytd"])
    chain = (CHAIN[0][:2],)
    for period, found in (("2010-02", 0), ("2010-03", 1)):
        assert len(part_above_whole(frame.assign(period=period), chain)) == found


def test_quantities_stand_side_by_side_where_both_are_reported():
    known = quantities(observations(MONTH))
    both = side_by_side(known, ("D16", "denominator"), ("D15", "denominator"))
    assert both[["figure", "expected"]].to_numpy().tolist() == [[80, 100]]
    assert side_by_side(known, ("D17", "numerator"), ("D15", "numerator")).empty
