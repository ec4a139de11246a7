"""The four versions of a figure between two publications."""

import pandas as pd
from hypothesis import given, settings

from analytics import composite, standing
from analytics.places import versions
from tests.analytics import plain
from tests.analytics.places.worlds import LAST, NOW, worlds
from tests.support.frames import benchmarks, observations


def plain_versions(then, now):
    """For each area the four figures, turned upwards, worked out one by one."""
    published = {row["area"]: row for row in plain.rows_of(then)}
    rows = plain.rows_of(now)
    last = {row["area"]: row for row in rows if row["period"] == LAST}
    current = {row["area"]: row for row in rows if row["period"] == NOW}
    of_then = {
        area: row | {name: published[area][name] for name in ("target", "target_low", "target_high")}
        for area, row in last.items()
    }
    return {
        area: [_upwards(rows[area]) for rows in (published, of_then, last, current)] for area in published
    }


def _upwards(row):
    figure = plain.figure(row)
    return None if figure is None else figure * plain.figure_direction(row)


@given(worlds())
def test_merits_stand_in_the_order_of_the_plain_figures(world):
    merits, figures = versions.of_indicator(*world, NOW), plain_versions(*world)
    fast = [value for area in merits.index for value in merits.loc[area]]
    slow = [value for area in merits.index for value in figures[area]]
    assert [pd.isna(value) for value in fast] == [value is None for value in slow]
    known = [(one, other) for one, other in zip(fast, slow, strict=True) if other is not None]
    for one, figure in known:
        for other, against in known:
            assert (one < other) == (figure < against)


@settings(max_examples=4)
@given(worlds(("A01", "B01")))
def test_the_composites_merit_now_is_its_mean_completion(world):
    _, now = world
    reckoned = standing.reckon(now, benchmarks())
    lines = composite.composite(reckoned, standing.city(reckoned))
    merits = versions.of_composite(*world, NOW)
    for version, period in (("current", NOW), ("retargeted", LAST)):
        official = lines[lines["period"] == period].set_index("area")["completion_rate"]
        expected = official.reindex(merits.index).round(composite.DECIMALS)
        pd.testing.assert_series_equal(merits[version], expected, check_names=False)


def test_without_a_month_before_there_is_only_this_month():
    current = observations("area | value\n a | 3\n b | 4", period=NOW)
    for of in (versions.of_indicator, versions.of_composite):
        merits = of(current.iloc[:0], current.assign(target=5.0), NOW)
        assert merits[["published", "corrected", "retargeted"]].isna().all(axis=None)
        assert merits["current"].notna().all()
