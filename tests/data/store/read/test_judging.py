"""The target that judges a cell of the grid is the one that the question for a single month names."""

from dataclasses import replace

import pandas as pd
import pytest

from tests.support.readings import reading, target_workbook

JUDGED = ["target", "target_low", "target_high", "tier", "window_start", "window_end", "planned_share"]


@pytest.mark.parametrize("period", ["2010-03", "2010-10"])
def test_every_cell_is_judged_as_the_question_for_one_month_says(store, period):
    store.submit(reading("indicator | value | target\nA01 | 95 |\nE02 | 30 | 300", period=period))
    frame = store.observations(period, period).set_index(["area", "indicator"])
    told = store.judged_targets(period).query("level == 'banner'").set_index(["area", "indicator"])
    told = told.rename(columns={"value": "target", "low": "target_low", "high": "target_high"})
    by_target = frame[frame["tier"].notna() & (frame["tier"] != "form")]
    assert set(by_target.index) == set(told.index)
    pd.testing.assert_frame_equal(
        by_target[JUDGED].sort_index(), told[JUDGED].sort_index(), check_dtype=False
    )


def test_the_citys_target_stands_beside_each_of_its_banners(store):
    store.submit(reading("indicator | value\nA01 | 95"))
    frame = store.observations()
    told = store.judged_targets("2010-07").query("level == 'city'").set_index("indicator")
    rates = frame[(frame["kind"] != "count") & frame["indicator"].isin(told.index)]
    assert len(rates)
    expected = rates["indicator"].map(told["value"])
    pd.testing.assert_series_equal(rates["city_target"], expected, check_names=False)


@pytest.mark.parametrize("direction, low, high, task", [
    (1, 3.0, None, 3.0), (1, None, 7.0, 7.0), (1, 3.0, 7.0, 7.0),
    (-1, None, 7.0, 7.0), (-1, 3.0, None, 3.0), (-1, 3.0, 7.0, 3.0),
    (0, 3.0, 7.0, None), (0, None, 7.0, None),
])  # fmt: skip
def test_a_task_without_a_value_adds_its_better_bound_to_the_citys_else_its_only_one_and_a_band_none(
    store, direction, low, high, task
):
    with store.transaction() as cursor:
        cursor.execute("UPDATE indicator SET direction = ? WHERE code = 'E02'", [direction])
    store.submit(reading("indicator | value\nE02 | 30"))
    tasks = target_workbook(*(("E02", area, "2010-01", "2011-03", 200.0) for area in ("150725", "150726")))
    bounded = replace(tasks.targets[0], value=None, low=low, high=high)
    store.submit(replace(tasks, targets=(bounded, tasks.targets[1])))
    whole = store.observations(indicator="E02")["city_target"].unique().tolist()
    assert whole == [200.0 + (task or 0.0)]
