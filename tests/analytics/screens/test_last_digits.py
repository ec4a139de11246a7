import numpy as np
from scipy import stats

from analytics.screens.last_digits import digit_counts, digits_by_month, last_digits
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
