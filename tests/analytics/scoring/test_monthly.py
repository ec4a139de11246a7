"""Items beside what was measured: the indicator's own rule, and what counts though nothing was reported."""

import pandas as pd
import pytest
from hypothesis import given, settings

from analytics import standing
from analytics.scoring.monthly import monthly
from tests.analytics.histories import histories
from tests.support.frames import benchmarks, observations
from tests.support.scoring import facts, items, of_indicators

NO_FACTS = facts("area | measure | value\n150702 | none | 1")


def reckoned(text, **same):
    return standing.reckon(observations(text, **same), benchmarks())


def scored(text, **same):
    scheme = items("item | indicator | rule\na | A01 | completion")
    return monthly(scheme, reckoned(text, indicator="A01", **same), NO_FACTS)


def test_a_count_is_scored_by_its_share_of_the_task():
    row = scored("value | target\n5021 | 6201", kind="count").iloc[0]
    assert (row["rule"], row["value"], row["target"]) == ("proportional", 5021, 6201)
    assert row["points"] == pytest.approx(10 * 5021 / 6201)


def test_more_than_the_task_is_full_points_and_no_more():
    assert scored("value | target\n200 | 100", kind="count")["points"].item() == 10


def test_a_limit_exceeded_is_scored_by_target_over_value():
    row = scored("value | target\n10 | 8", kind="rate", direction=-1, unit="日").iloc[0]
    assert (row["rule"], row["points"]) == ("lower", 8.0)


def test_a_band_loses_its_slope_times_the_distance_as_points_of_the_item():
    row = scored("value | target_low | target_high | band_slope\n81 | 85 | 100 | 0.05", direction=0).iloc[0]
    assert (row["rule"], row["per_unit"], row["points"]) == ("band", 0.5, 8.0)


@pytest.mark.parametrize(("line", "points", "applicable"), [
    ("not_reported | | 100", 0, True), ("not_reported | | ", 0, False), ("not_applicable | | 100", 0, False),
    ("not_due | | 100", 0, False), ("nil | 0 | 100", 0, True), ("reported | 50 | ", 0, False),
    ("reported | 50 | 100", 5, True),
])  # fmt: skip
def test_what_was_not_reported_counts_and_what_is_not_due_or_has_no_target_does_not(line, points, applicable):
    row = scored(f"status | value | target\n{line}", kind="count").iloc[0]
    assert (row["points"], row["applicable"]) == (points, applicable)


def test_a_fact_applies_where_it_is_known_and_a_missing_one_earns_nothing():
    scheme = items(
        """
        item   | target | rule   | per_unit | better
        late   | 0      | linear | 1        | lower
        nobody | 1      | linear | 1        | lower
        """
    )
    rows = reckoned("area | value | target\n150702 | 1 | 2\n150725 | 1 | 2\n150726 | 1 | 2", kind="count")
    found = monthly(scheme, rows, facts("area | measure | value\n150702 | late | 3\n150725 | late |"))
    late = found[found["item"] == "late"].set_index("area")
    assert late["points"].to_dict() == {"150702": 7, "150725": 0, "150726": 0}
    assert late["applicable"].to_dict() == {"150702": True, "150725": True, "150726": False}
    assert not found.loc[found["item"] == "nobody", "applicable"].any()


@settings(max_examples=6)
@given(histories())
def test_points_by_the_indicators_rule_are_the_capped_completion_times_full(frame):
    rows = standing.reckon(frame, benchmarks())
    codes = sorted(set(rows["indicator"]))
    found = monthly(of_indicators(codes), rows, NO_FACTS)
    keys = ["period", "area", "indicator"]
    both = found.merge(rows[[*keys, "completion_rate"]], on=keys)
    capped = 10 * both["completion_rate"].clip(0, 1)
    told = both["applicable"] & (both["status"] != "not_reported")
    pd.testing.assert_series_equal(both.loc[told, "points"], capped[told], check_names=False)
    assert (both.loc[~told, "points"] == 0).all()
