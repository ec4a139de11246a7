import numpy as np
import pytest
from scipy import stats

from analytics.screens.just_above_target import heap, just_above_target, margin_to_target
from tests.analytics.screens import honest
from tests.support import frames


def close(margins, **same):
    """One area with an indicator at each margin to a target of 80, in thousandths of the target."""
    lines = [f"I{i:02d} | {80_000 * (1000 + m) / 1000} | 100000" for i, m in enumerate(margins)]
    text = "indicator | numerator | denominator\n" + "\n".join(lines)
    return frames.observations(text, target=80.0, **same)


def test_honest_figures_pass_smoothly_through_their_targets(honest_reckoned):
    assert honest.suspected(just_above_target(honest_reckoned)).empty


@pytest.mark.parametrize(("above", "below"), [(9, 1), (12, 0), (7, 7), (10, 3)])
def test_the_chance_is_that_of_the_binomial_test(reckon, checked_against, above, below):
    tests = just_above_target(reckon(close([3] * above + [-3] * below)))
    theirs = stats.binomtest(above, above + below, 0.5, alternative="greater").pvalue
    row = tests[tests["area"].notna()].iloc[0]
    checked_against("bunching above the target", "scipy binomtest", row["p"], theirs)
    assert (row["n"], row["alike"], row["expected"]) == (above + below, above, (above + below) / 2)


def test_a_heap_just_above_is_found_and_one_that_runs_on_upwards_is_not(reckon):
    heaped = just_above_target(reckon(close([2] * 20 + [-2] * 1 + [20] * 2)))
    assert len(honest.suspected(heaped)) == 1
    better = just_above_target(reckon(close([2] * 20 + [-2] * 1 + [20] * 18)))
    assert honest.suspected(better).empty


def test_figures_lifted_over_their_targets_in_one_area_are_found(reckon):
    frame = honest.observations()
    here = (frame["area"] == "150704") & (frame["kind"] == "rate") & (frame["period"] == "2010-11")
    due = frame.loc[here, "denominator"] * frame.loc[here, "target"] / 100
    frame.loc[here, "numerator"] = np.ceil(1.002 * due)
    found = honest.suspected(just_above_target(reckon(frame)))
    assert found[["area", "period", "alike"]].to_numpy().tolist() == [["150704", "2010-11", 16.0]]


def test_the_heap_names_what_lies_just_above_the_nearest_first(reckon):
    named = heap(reckon(close([9, 2, -1, 0, 40])))
    assert named["indicator"].tolist() == ["I03", "I01", "I00"]


def test_margins_point_upwards_for_the_better_and_some_figures_have_none(reckon):
    assert margin_to_target(reckon(close([10]))).round(6).tolist() == [0.01]
    assert margin_to_target(reckon(close([10], direction=-1))).round(6).tolist() == [-0.01]
    full = close([0]).assign(target=100.0)
    assert margin_to_target(reckon(full)).isna().all()
    assert margin_to_target(reckon(close([0], direction=0))).isna().all()


def test_fewer_than_eight_close_figures_are_not_tested(reckon):
    assert just_above_target(reckon(close([1] * 7))).empty


def test_a_margin_is_exact_and_the_bounds_of_a_step_belong_to_the_upper_one(reckon):
    rows = reckon(close([15, -15, 0, 30]))
    assert margin_to_target(rows).tolist() == [0.015, -0.015, 0.0, 0.03]
    assert heap(rows)["indicator"].tolist() == ["I02"]
    row = just_above_target(reckon(close([3] * 7 + [-15]))).iloc[0]
    assert (row["n"], row["alike"]) == (8, 7)
