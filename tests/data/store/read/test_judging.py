"""The target that judges a cell of the grid is the one that the question for a single month names."""

import pandas as pd
import pytest

from tests.support.readings import reading

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
