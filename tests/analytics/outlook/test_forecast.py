"""预计到位: landings, their bounds and verdicts, and when there is none."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import standing
from analytics.outlook.forecast import forecast, landings
from analytics.outlook.path import path
from tests.analytics.outlook import cases
from tests.analytics.outlook.cases import steady
from tests.support import frames

FIGURES = ["landing", "landing_low", "landing_high"]


def test_a_landing_is_todays_figure_and_the_areas_growth_over_what_is_still_planned(rows):
    found = forecast(rows, period="2010-10").set_index("area")
    # 42 a month × 12 = 504 of 1,000: the others differ too much to draw it far
    assert found.loc["150725", "landing"] == pytest.approx(50.4, abs=0.5)
    assert found["landing"].is_monotonic_increasing and (found["landing_reason"] == "").all()


def test_the_verdict_is_sure_only_where_the_whole_interval_is_on_one_side(rows):
    found = forecast(rows, period="2010-10").set_index("area")
    assert list(found["landing_verdict"]) == ["missed", "missed", "uncertain", "reached", "reached"]
    assert found.loc["150725", "landing_low"] < 50 < found.loc["150725", "landing_high"]


def test_where_less_is_better_the_sides_change_places():
    done = {
        area: steady(0, n=10, start=level)
        for area, level in zip(cases.AREAS, (480, 500, 520, 440, 560), strict=True)
    }
    rows = cases.reckoned(done, direction=-1, unit="元", kind="average", target=0.5, series="ytd")
    found = forecast(rows, period="2010-10")
    assert list(found["landing_verdict"]) == ["reached", "uncertain", "missed", "reached", "missed"]


def test_areas_that_follow_the_plan_exactly_land_exactly():
    done = {
        area: [step * n for n in range(1, 11)]
        for area, step in zip(cases.AREAS, (30, 36, 42, 50, 60), strict=True)
    }
    found = forecast(cases.reckoned(done, series="ytd"), period="2010-10")
    assert found["landing"].tolist() == pytest.approx([36, 43.2, 50.4, 60, 72])
    assert found["landing_low"].tolist() == pytest.approx(found["landing_high"].tolist())


def test_the_season_is_the_plans(rows):
    built = cases.reckoned(
        {
            area: [0, 0, 0, 0, *(step * s for s in (10, 30, 50, 70, 90, 100))]
            for area, step in zip(cases.AREAS, (3, 4, 4.5, 5, 6), strict=True)
        },
        series="cohort",
    )
    after = forecast(built, cases.plan(cases.SEASON), period="2010-09")
    assert after["landing"].tolist() == pytest.approx([30, 40, 45, 50, 60])
    # in October all planned work is done: nothing more is expected
    assert path(built, cases.plan(cases.SEASON), period="2010-10", area="150702")["expected"].std() == 0


@pytest.mark.parametrize(
    ("reason", "period", "same"),
    [
        ("few_reports", "2010-02", {}),
        ("few_errors", "2010-04", {}),
        ("window_over", "2010-10", {"window_end": "2010-10"}),
        ("little_planned", "2010-06", {"window_end": "2013-12"}),
        ("step_quarter", "2010-10", {"series": "step-quarter"}),
        ("no_target", "2010-10", {"target": float("nan")}),
    ],
)
def test_without_a_landing_the_reason_is_told(reason, period, same):
    done = {area: steady(step) for area, step in zip(cases.AREAS, (30, 36, 42, 50, 60), strict=True)}
    found = forecast(cases.reckoned(done, **{"series": "ytd"} | same), period=period)
    assert set(found["landing_reason"]) == {reason}
    assert found[FIGURES].isna().all(axis=None) and set(found["landing_verdict"]) == {""}


def test_with_one_step_of_planned_work_nobody_can_tell_how_uneven_steps_are():
    by_quarter = cases.plan([0.0, 0.0, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 1.0])
    done = {area: [0.0, 0.0, 100.0 + 10 * n] for n, area in enumerate(cases.AREAS)}
    found = forecast(cases.reckoned(done, series="ytd"), by_quarter, period="2010-03")
    assert set(found["landing_reason"]) == {"few_steps"} and found[FIGURES].isna().all(axis=None)


def test_an_area_that_did_not_report_this_month_has_no_landing(rows):
    silent = rows["area"].eq("150725") & rows["period"].eq("2010-10")
    rows = rows.assign(status=rows["status"].mask(silent, "not_reported"), figure=rows["figure"].mask(silent))
    found = forecast(rows, period="2010-10").set_index("area")
    assert found.loc["150725", "landing_reason"] == "no_figure"
    assert found.drop(index="150725")["landing"].notna().all()


def test_an_interval_wider_than_half_the_target_is_not_printed_but_may_still_be_a_verdict():
    jumps = {
        area: [float(max(0, n - at)) * 140 for n in range(1, 11)]
        for area, at in zip(cases.AREAS, (2, 3, 5, 7, 8), strict=True)
    }
    found = forecast(cases.reckoned(jumps, series="ytd", whole=5000.0, target=20.0), period="2010-10")
    wide = found[found["landing_reason"] == "too_wide"]
    assert len(wide) and wide[FIGURES].isna().all(axis=None)
    done = wide["figure"] >= wide["figure_target"]
    assert set(wide.loc[done, "landing_verdict"]) <= {"reached"}


def test_the_citys_landing_stands_last_and_by_itself(rows):
    city = standing.city(standing.reckon(rows, frames.benchmarks()))
    found = landings(rows, city, period="2010-10")
    assert list(found["area"]) == [*cases.AREAS, "150700"]
    # 218 of 5,000 a month towards 50 %
    assert found["landing"].iloc[-1] == pytest.approx(100 * 218 * 12 / 5000, abs=0.6)


def test_a_month_without_rows_has_no_landings(rows):
    assert forecast(rows, period="2009-12").empty


@settings(max_examples=8)
@given(cases.growing(areas=5), st.sampled_from(["ytd", "stock"]))
def test_a_landing_lies_in_its_interval_and_within_what_can_be(done, series):
    found = forecast(cases.reckoned(done, series=series), period=f"2010-{min(map(len, done.values())):02d}")
    shown = found[found["landing"].notna()]
    assert (shown["landing_low"] <= shown["landing"] + 1e-9).all()
    assert (shown["landing"] <= shown["landing_high"] + 1e-9).all()
    assert (shown["landing_low"] >= shown["figure"] - 1e-9).all()
    assert (shown["landing_high"] <= 100 + 1e-9).all()
    assert (found["landing"].isna() == (found["landing_reason"] != "")).all()


@settings(max_examples=6)
@given(cases.growing(areas=5), st.integers(4, 9))
def test_what_comes_later_changes_no_forecast(done, month):
    period = f"2010-{month:02d}"
    rows = cases.reckoned(done)
    later = rows["period"] > period
    other = rows.assign(
        figure=rows["figure"].mask(later, 99.0), numerator=rows["numerator"].mask(later, 990.0)
    )
    pd.testing.assert_frame_equal(forecast(rows, period=period), forecast(other, period=period))


@settings(max_examples=6)
@given(cases.growing(areas=4))
def test_neither_the_order_of_rows_nor_the_size_of_counts_matters(done):
    rows = cases.reckoned(done)
    bigger = {area: [None if n is None else 10 * n for n in column] for area, column in done.items()}
    ten = cases.reckoned(bigger, whole=10_000.0)
    period = rows["period"].max()
    one = forecast(rows, period=period)
    for other in (forecast(rows.iloc[::-1], period=period), forecast(ten, period=period)):
        assert np.allclose(one[FIGURES].astype(float), other[FIGURES].astype(float), equal_nan=True)
        assert list(one["landing_verdict"]) == list(other["landing_verdict"])
