from analytics.reaching.carried import carried
from tests.support.frames import observations

GROWING = """
    period  | area | numerator | denominator
    2010-05 | a    | 10        | 100
    2010-06 | a    | 14        | 110
    2010-07 | a    | 22        | 116
    2010-05 | b    | 80        | 100
    2010-06 | b    | 90        | 100
    2010-07 | b    | 85        | 100
"""


def at(rows, area):
    return rows[rows["area"] == area].iloc[0]


def test_numerator_and_denominator_grow_by_their_own_mean_months(reckon):
    end = at(carried(reckon(observations(GROWING)), "2010-07"), "a")
    # 4 and 8 a month, and 10 and 6: five months on, 22 + 5 × 6 of 116 + 5 × 8
    assert [end["numerator"], end["denominator"]] == [52, 156]
    assert end["figure"] == 100 * 52 / 156


def test_a_falling_count_is_not_carried_down(reckon):
    rows = reckon(observations("period | numerator | denominator\n 2010-06 | 90 | 100\n 2010-07 | 80 | 100"))
    assert carried(rows, "2010-07")["numerator"].tolist() == [80]


def test_of_the_area_that_asks_only_the_denominator_moves(reckon):
    end = at(carried(reckon(observations(GROWING)), "2010-07", standing=["a"]), "a")
    assert [end["numerator"], end["denominator"]] == [22, 156]


def test_nobody_is_carried_past_what_is_possible(reckon):
    rows = reckon(observations("period | numerator | denominator\n 2010-06 | 80 | 100\n 2010-07 | 90 | 100"))
    assert carried(rows, "2010-07", ceiling=100)["numerator"].tolist() == [100]
    assert carried(rows, "2010-07")["numerator"].tolist() == [140]


def test_a_task_stands_and_its_count_grows_and_a_flow_starts_anew(reckon):
    text = "period | value | target\n 2010-06 | 4 | 20\n 2010-07 | 6 | 20"
    end = carried(reckon(observations(text, kind="count")), "2010-07")
    assert [end["value"].iloc[0], end["target"].iloc[0], end["figure"].iloc[0]] == [16, 20, 80]
    flow = reckon(observations(text, kind="count", series="flow"))
    assert carried(flow, "2010-07")["value"].tolist() == [6]


JANUARY = """
    period  | numerator | denominator
    2010-01 | 10        | 120
    2010-02 | 20        | 126
"""


def test_the_first_level_of_a_years_base_is_no_months_growth(reckon):
    rows = reckon(observations(JANUARY))
    # due bit by bit: in January nothing is known of its growth, in February 6 a month, ten months on 60
    assert carried(rows, "2010-01")[["numerator", "denominator"]].iloc[0].tolist() == [120, 120]
    assert carried(rows, "2010-02")[["numerator", "denominator"]].iloc[0].tolist() == [120, 186]


def test_a_denominator_of_what_was_done_starts_anew_with_its_numerator(reckon):
    rows = reckon(observations(JANUARY, planned_share=1.0))
    # the whole target is due from January on, as a share of what has come in so far
    assert carried(rows, "2010-01")[["numerator", "denominator"]].iloc[0].tolist() == [120, 1440]
    assert carried(rows, "2010-02")[["numerator", "denominator"]].iloc[0].tolist() == [120, 756]


def test_every_indicator_is_carried_to_the_end_of_its_own_window_and_to_its_own_ceiling(reckon):
    text = """
        period  | indicator | numerator | denominator | window_start | window_end
        2010-06 | A01       | 10        | 100         | 2010-01      | 2010-12
        2010-07 | A01       | 15        | 100         | 2010-01      | 2010-12
        2010-06 | A02       | 10        | 100         | 2010-01      | 2011-03
        2010-07 | A02       | 90        | 100         | 2010-01      | 2011-03
    """
    rows = reckon(observations(text))
    end = carried(rows, "2010-07", ceiling={"A02": 95.0}).set_index("indicator")["numerator"]
    assert end.to_dict() == {"A01": 15 + 5 * 5, "A02": 95}
