import math

import numpy as np
from scipy import stats

from analytics.periods import ordinal
from analytics.screens.period_end import QUARTER_ENDS, leaps, period_end
from tests.analytics.screens import honest
from tests.support import frames


def held_back(frame, area, share=0.6):
    """Of the work of each month before a quarter's end this share is told only at the quarter's end."""
    frame = frame.copy()
    for (own, _), rows in frame.groupby(["area", "indicator"]):
        if own != area:
            continue
        field = "value" if rows["kind"].iloc[0] == "count" else "numerator"
        figures = rows.sort_values("period")[field]
        for place in range(1, len(figures)):
            if rows["period"].loc[figures.index[place]][5:] in ("02", "05", "08", "11"):
                step = figures.iloc[place] - figures.iloc[place - 1]
                frame.loc[figures.index[place], field] -= round(share * step)
    return frame


def test_honest_quarters_are_left_alone(honest_reckoned):
    tests = period_end(honest_reckoned)
    assert len(tests) == 13 * 5 and honest.suspected(tests).empty


def test_work_told_only_at_quarter_ends_is_found_in_that_area_alone(reckon):
    found = honest.suspected(period_end(reckon(held_back(honest.observations(), "150708"))))
    assert set(found["area"]) == {"150708"} and len(found) >= 4
    assert set(found["period"].str[5:]) <= set(QUARTER_ENDS)


def test_the_chance_is_that_of_the_sign_test(honest_reckoned, checked_against):
    tests = period_end(honest_reckoned)
    theirs = [stats.binomtest(int(k), int(n), 0.5, alternative="greater").pvalue
              for k, n in zip(tests["alike"], tests["n"], strict=True)]  # fmt: skip
    checked_against("leap at the quarter's end", "scipy binomtest", tests["p"], theirs)


def test_agrees_with_a_plain_look_at_the_months_beside(honest_reckoned):
    values = {(a, i, int(m)): v for a, i, m, v in zip(
        honest_reckoned["area"], honest_reckoned["indicator"], ordinal(honest_reckoned["period"]),
        honest_reckoned["month_value"], strict=True)}  # fmt: skip
    rows = leaps(honest_reckoned)
    for a, i, m, found in zip(rows["area"], rows["indicator"], ordinal(rows["period"]), rows["beside"],
                              strict=True):  # fmt: skip
        near = [values.get((a, i, m + step), math.nan) for step in (-1, 1)]
        assert math.isclose(found, np.nanmean(near))


def test_a_quarter_end_without_the_month_before_is_not_tested(honest_reckoned):
    without = honest_reckoned[honest_reckoned["period"] != "2010-05"]
    assert "2010-06" not in set(leaps(without)["period"])
    assert leaps(honest_reckoned[honest_reckoned["period"] <= "2010-02"]).empty
    assert period_end(honest_reckoned[honest_reckoned["period"] <= "2010-02"]).empty


def months_of(by_indicator, **same):
    """The month values of January to April of each indicator, as a rate of the year."""
    lines = ["indicator | period | numerator | denominator"]
    for code, values in by_indicator.items():
        total = 0
        for month, value in enumerate(values, 1):
            total += value
            lines.append(f"{code} | 2010-{month:02d} | {total} | 9000")
    return frames.observations("\n".join(lines), series="ytd", **same)


def test_level_is_not_above_ten_indicators_are_enough_and_small_ones_are_left_out(reckon):
    above = {f"I{n:02d}": (20, 20, 40, 20) for n in range(9)}
    row = period_end(reckon(months_of(above | {"I09": (20, 20, 20, 20)}))).iloc[0]
    assert (row["n"], row["alike"], row["period"]) == (10, 9, "2010-03")
    assert period_end(reckon(months_of(above))).empty
    assert period_end(reckon(months_of(above | {"I09": (20, 9, 40, 10)}))).empty
    assert len(period_end(reckon(months_of(above | {"I09": (20, 10, 40, 10)})))) == 1


def test_of_indicators_that_leap_alike_the_same_one_is_told_however_the_rows_stand(reckon):
    rows = reckon(months_of({f"I{n:02d}": (20, 20, 40, 20) for n in range(24)}))
    told = {period_end(rows.sample(frac=1, random_state=seed))["indicator"].iloc[0] for seed in range(9)}
    assert told == {"I12"}
