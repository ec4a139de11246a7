import math

import numpy as np
from scipy import stats

from analytics.periods import ordinal
from analytics.screens.period_end import QUARTER_ENDS, leaps, period_end
from tests.analytics.screens import honest


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
