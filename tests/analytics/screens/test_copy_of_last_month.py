from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.screens.copy_of_last_month import copy_of_last_month, several_alike, standstills
from tests.analytics.screens import honest
from tests.support import frames

AREA, MONTH, LAST = "150707", "2010-08", "2010-07"
CHANCES = st.lists(st.sampled_from([0.0, 0.01, 0.2, 0.5, 1.0]), min_size=1, max_size=7)


def copied(reckon, codes):
    return reckon(honest.copied(honest.observations(), AREA, MONTH, codes, source=(AREA, LAST)))


def test_honest_months_are_left_alone(honest_reckoned):
    tests = copy_of_last_month(honest_reckoned)
    # January of the rates of the year starts anew, so fewer figures are compared, but every month is
    assert len(tests) == 13 * 14 and honest.suspected(tests).empty


@pytest.mark.parametrize(("codes", "alike"), [(honest.CODES, 24), (honest.TASK[:3], 3), (honest.YTD[:1], 1)])
def test_a_copy_is_found_whole_in_part_or_as_one_rate_of_two_growing_counts(reckon, codes, alike):
    found = honest.suspected(copy_of_last_month(copied(reckon, codes)))
    told = ["area", "period", "other_period", "alike"]
    assert found[told].to_numpy().tolist() == [[AREA, MONTH, LAST, alike]]
    assert found["indicator"].iloc[0] in codes and found["other_area"].iloc[0] == AREA


def test_the_figure_told_stands_and_what_was_due_is_told_beside_it(reckon):
    frame = copied(reckon, ["T00"])
    row = honest.suspected(copy_of_last_month(frame)).iloc[0]
    stands = frame.loc[honest.at(frame, AREA, "T00", LAST), "numerator"].iloc[0]
    assert row["figure"] == stands and stands + 20 < row["expected"]


def test_where_everybody_stands_still_nobody_is_asked(reckon):
    frame = honest.observations()
    for area in honest.AREAS:
        frame = honest.copied(frame, area, MONTH, honest.TASK, source=(area, LAST))
    assert honest.suspected(copy_of_last_month(reckon(frame))).empty


def test_a_finished_task_a_quarterly_figure_and_a_fixed_one_are_not_compared(honest_reckoned):
    everything = set(standstills(honest_reckoned)["indicator"])
    assert everything == set(honest.CODES)
    tasks = honest_reckoned["kind"] == "count"
    done = honest_reckoned.assign(target=honest_reckoned["target"].mask(tasks, 1))
    assert set(standstills(done)["indicator"]) == {*honest.YTD, *honest.STOCK}
    quarterly = honest_reckoned.assign(series="step-quarter")
    assert standstills(quarterly).empty
    fixed = honest_reckoned.assign(numerator=500.0, value=500.0)
    assert standstills(fixed[~fixed["indicator"].isin(honest.YTD)]).empty


def test_a_payment_that_is_not_made_for_a_month_does_not_speak_alone(reckon):
    frame = honest.copied(honest.observations(), AREA, MONTH, ["T00"], source=(AREA, LAST))
    assert honest.suspected(copy_of_last_month(reckon(frame.assign(reach_unit="元")))).empty


def test_several_at_once_have_the_chance_of_the_poisson_binomial(checked_against):
    chances = np.random.default_rng(2).uniform(0, 0.3, 40)
    spread = stats.poisson_binom(chances)
    ours = [several_alike(chances, k) for k in range(1, 12)]
    theirs = [spread.sf(k - 1) for k in range(1, 12)]
    checked_against("copies of last month", "scipy poisson_binom", ours, theirs, within=1e-12)


@given(CHANCES, st.integers(0, 7))
def test_agrees_with_counting_every_outcome(chances, alike):
    outcomes = product([0, 1], repeat=len(chances))
    expected = sum(
        np.prod([c if happened else 1 - c for c, happened in zip(chances, outcome, strict=True)])
        for outcome in outcomes if sum(outcome) >= alike
    )  # fmt: skip
    assert np.isclose(several_alike(np.array(chances), alike), expected)


def test_one_alone_speaks_only_where_its_denominator_should_have_moved_too(reckon):
    for codes in (honest.STOCK[:1], honest.TASK[:1]):
        assert honest.suspected(copy_of_last_month(copied(reckon, codes))).empty


def test_a_step_of_three_is_due_and_a_smaller_one_is_not_looked_at(reckon):
    for step, looked_at in ((3, True), (2, False)):
        table = "\n".join(["area | period | numerator | denominator", *(
            f"{area} | 2010-{month:02d} | {500 + step * month} | 9000"
            for area in "abc" for month in range(1, 7)
        )])  # fmt: skip
        assert len(standstills(reckon(frames.observations(table, series="stock")))) == 15 * looked_at


def test_the_chance_is_that_of_several_or_of_one_alone_doubled(reckon):
    frame = copied(reckon, honest.TASK[:3])
    rows = standstills(frame)
    for row in rows[rows["still"]].itertuples():
        others = rows[(rows["indicator"] == row.indicator) & (rows.index != row.Index)]["still"]
        assert np.isclose(row.chance, max(np.exp(-row.step), (others.sum() + 1) / (len(others) + 1)))
    month = rows[(rows["area"] == AREA) & (rows["period"] == MONTH)]
    told = copy_of_last_month(frame)
    told = told[(told["area"] == AREA) & (told["period"] == MONTH)].iloc[0]
    assert np.isclose(told["p"], 2 * several_alike(month["chance"].to_numpy(), 3))
    alone = copied(reckon, honest.YTD[:1])
    rows = standstills(alone)
    month = rows[(rows["area"] == AREA) & (rows["period"] == MONTH)]
    told = honest.suspected(copy_of_last_month(alone)).iloc[0]
    assert np.isclose(told["p"], 2 * len(month) * np.exp(-month.loc[month["still"], "step"].max()))


def test_as_many_figures_as_are_asked_for_are_enough(reckon):
    frame = copied(reckon, honest.TASK[:3])
    n = int(honest.suspected(copy_of_last_month(frame))["n"].iloc[0])
    assert len(honest.suspected(copy_of_last_month(frame, least=n))) == 1
    assert honest.suspected(copy_of_last_month(frame, least=n + 1)).empty


def month_of(reckon, stood):
    """Six rates of three areas that grow by 6 a month, A01 to A05 their denominators too; some stand once."""
    lines = ["indicator | area | period | numerator | denominator"]
    for code, area, month in product(("A01", "A02", "A03", "A04", "A05", "B01"), "abc", range(1, 8)):
        grown = 6 * (month - (area == "a" and month == 7 and code in stood))
        lines.append(f"{code} | {area} | 2010-{month:02d} | {500 + grown} | {9000 + grown * (code != 'B01')}")
    frame = reckon(frames.observations("\n".join(lines), series="stock"))
    told, rows = copy_of_last_month(frame), standstills(frame)
    at = {"area": "a", "period": "2010-07"}
    told, rows = (one[(one[list(at)] == pd.Series(at)).all(axis=1)] for one in (told, rows))
    return told.iloc[0], rows


def test_what_may_stand_by_chance_is_not_asked_of_beside_a_rate_that_speaks_alone(reckon):
    told, rows = month_of(reckon, {"A01", "B01"})
    assert (rows["still"].sum(), told["alike"], told["indicator"]) == (2, 1, "A01")


def test_where_several_together_are_rarer_than_one_alone_all_of_them_are_asked_of(reckon):
    told, rows = month_of(reckon, {"A01", "A02", "A03", "A04", "B01"})
    together = several_alike(rows["chance"].to_numpy(), 5)
    assert together < len(rows) * np.exp(-rows.loc[rows["alone"], "step"].max())
    assert told["alike"] == 5 and np.isclose(told["p"], 2 * together)
