import numpy as np
from scipy import stats

from analytics.screens.last_digits import digit_counts, digits_by_month, evenness, last_digits
from tests.analytics.screens import honest
from tests.support import frames


def test_honest_digits_are_left_alone(honest_reckoned):
    tests = last_digits(honest_reckoned)
    assert len(tests) > 100 and honest.suspected(tests).empty


def test_counts_rounded_to_fives_in_one_area_are_found(reckon):
    frame = honest.observations()
    here = frame["area"] == "150709"
    for field in ("numerator", "value"):
        frame.loc[here, field] = 5 * (frame.loc[here, field] / 5).round()
    found = honest.suspected(last_digits(reckon(frame)))
    assert set(found["area"]) == {"150709"} and "2010-06" in set(found["period"])
    assert set(found["alike"]) <= {0, 5}


def test_the_chance_is_that_of_pearsons_test(honest_reckoned, checked_against):
    tests = last_digits(honest_reckoned).iloc[::17]
    places = zip(tests["area"], tests["period"], strict=True)
    theirs = [stats.chisquare(digit_counts(honest_reckoned, *place)).pvalue for place in places]
    checked_against("final digits", "scipy chisquare", tests["p"], theirs)


def test_ten_counts_are_tested_by_themselves(checked_against):
    counts = np.random.default_rng(9).integers(0, 40, (6, 10))
    theirs = stats.chisquare(counts, axis=1)
    checked_against("final digits", "scipy chisquare", evenness(counts), [theirs.statistic, theirs.pvalue])


def test_agrees_with_a_plain_look_at_the_last_letter(honest_reckoned):
    own = honest_reckoned[honest_reckoned["area"] == "150703"].sort_values("period")
    seen = {str(d): 0 for d in range(10)}
    numbers = set()
    for _, rows in own.groupby("indicator"):
        last = None
        for row in rows.itertuples():
            figure = row.value if row.kind == "count" else row.numerator
            fresh = last is None or (row.series == "ytd" and row.period.endswith("-01")) or figure != last
            if fresh and figure >= 100 and (row.period, figure) not in numbers and row.period >= "2010-04":
                numbers.add((row.period, figure))
                seen[str(int(figure))[-1]] += 1
            last = figure
    assert digit_counts(honest_reckoned, "150703", "2011-03") == list(seen.values())


def test_small_counts_still_ones_and_rounded_quantities_are_left_out():
    frame = frames.observations(
        """
        period  | indicator | numerator | denominator
        2010-01 | A01       | 101       | 1000
        2010-02 | A01       | 101       | 1000
        2010-03 | A01       | 117       | 1000
        2010-01 | A02       | 99        | 1000
        2010-01 | A03       | 1200      | 9000
        2010-02 | A03       | 1700      | 9000
        """,
        series="stock",
    )
    digits = digits_by_month(frame)
    assert digits[list(range(10))].sum().tolist() == [0, 1, 0, 0, 0, 0, 0, 1, 0, 0]


def test_fewer_than_fifty_counts_are_not_tested(honest_reckoned):
    assert last_digits(honest_reckoned[honest_reckoned["period"] == "2010-05"]).empty
    assert np.isfinite(last_digits(honest_reckoned)["p"]).all()


def test_an_indicator_of_which_more_than_half_end_in_0_is_rounded_and_half_of_them_is_not():
    frame = frames.observations(
        """
        period  | indicator | numerator | denominator
        2010-01 | A01       | 140       | 1000
        2010-02 | A01       | 151       | 1000
        2010-01 | A02       | 210       | 1000
        2010-02 | A02       | 220       | 1000
        2010-03 | A02       | 231       | 1000
        """,
        series="stock",
    )
    assert digits_by_month(frame)[list(range(10))].sum().tolist() == [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]


def test_a_hundred_is_enough_and_one_number_under_two_indicators_counts_once():
    frame = frames.observations(
        """
        period  | indicator | numerator | denominator
        2010-01 | A01       | 100       | 1000
        2010-02 | A01       | 113       | 1000
        2010-03 | A01       | 127       | 1000
        2010-03 | A02       | 127       | 2000
        2010-04 | A02       | 129       | 2000
        """,
        series="stock",
    )
    assert digits_by_month(frame)[list(range(10))].sum().tolist() == [1, 0, 0, 1, 0, 0, 0, 1, 0, 1]


def test_as_many_counts_as_are_asked_for_are_enough(honest_reckoned):
    one = last_digits(honest_reckoned).iloc[0]
    for more, found in ((0, True), (1, False)):
        tests = last_digits(honest_reckoned, least=int(one["n"]) + more)
        assert ((tests["area"] == one["area"]) & (tests["period"] == one["period"])).any() == found
