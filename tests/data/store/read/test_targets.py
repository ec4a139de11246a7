"""Targets in force, those of the city, and how much of them is due by when."""

from datetime import datetime

import pytest

from data import catalogue, periods
from tests.support.readings import target_workbook

WINDOW = ("2010-01", "2011-03")


def test_the_catalogues_targets_are_there_from_the_start(store):
    assert len(store.targets()) == len(catalogue.targets())
    assert store.targets()["submission"].isna().all()


def test_targets_can_be_asked_by_indicator_and_area(store):
    store.submit(target_workbook(("E02", "150725", *WINDOW, 300.0), ("E02", "150726", *WINDOW, 200.0)))
    assert store.targets("E02", "150725")["value"].tolist() == [300]
    row, = store.targets("E02", "150726").itertuples()
    assert (row.area_short, row.tier, row.value) == ("新左旗", "banner", 200)


def test_a_later_workbook_replaces_the_earlier_and_the_past_keeps_it(store):
    outcome = store.submit(target_workbook(("E02", "150725", *WINDOW, 300.0)), at=datetime(2010, 1, 5))
    later = store.submit(target_workbook(("E02", "150725", *WINDOW, 320.0)), at=datetime(2010, 9, 5))
    assert store.targets("E02", "150725")[["value", "submission"]].to_numpy().tolist() == [
        [320, later.submission_id]]
    past = store.targets("E02", "150725", as_of=datetime(2010, 9, 1))
    assert past[["value", "submission"]].to_numpy().tolist() == [[300, outcome.submission_id]]


def test_a_workbook_that_changes_one_task_leaves_the_others(store):
    store.submit(target_workbook(("E02", "150725", *WINDOW, 300.0), ("E02", "150726", *WINDOW, 200.0)))
    store.submit(target_workbook(("E02", "150725", *WINDOW, 320.0)))
    assert store.targets("E02", "150725")["value"].tolist() == [320]
    assert store.targets("E02", "150726")["value"].tolist() == [200]


def test_city_targets_are_one_per_indicator_and_window(store):
    targets = store.city_targets()
    assert not targets.duplicated(["indicator", "window_start", "window_end"]).any()
    enrolment = targets[targets["indicator"].eq("A01")]
    assert enrolment["tier"].tolist() == ["city", "city"]


def test_the_plan_follows_the_curve_of_the_indicator(store):
    store.submit(target_workbook(("E10", "150721", "2010-04", "2010-11", 900.0)))
    plan = store.plan("E10", "150721").set_index("period")
    assert plan["target"].unique().tolist() == [900]
    assert plan.index.tolist() == [f"2010-{month:02}" for month in range(4, 12)]
    assert plan.at["2010-04", "planned_share"] == 0
    assert plan.at["2010-05", "planned_share"] == pytest.approx(1 / 10)
    assert plan.at["2010-11", "planned_share"] == 1


def test_the_plan_runs_over_all_windows(store):
    plan = store.plan("A01", "150725")
    assert plan["period"].tolist() == periods.months("2010-01", "2011-12")
    assert plan.set_index("period")["target"][["2010-12", "2011-01"]].tolist() == [95, 96]


def test_the_plans_of_all_areas_at_once_are_those_of_each(store):
    store.submit(target_workbook(("E10", "150721", "2010-04", "2010-11", 900.0)))
    for code, holders in (("E10", {"150721"}), ("A01", {"150725", "150700"})):
        at_once = store.plans(code)
        assert holders <= set(at_once["area"]) and set(at_once["indicator"]) == {code}
        for area in holders:
            mine = at_once[at_once["area"] == area][["period", "planned_share"]].reset_index(drop=True)
            assert mine.equals(store.plan(code, area)[["period", "planned_share"]])
    assert store.plans().query("indicator == 'E10'")["area"].tolist() == ["150721"] * 8
    assert store.plans("E02").empty


def test_without_a_target_there_is_no_plan(store):
    assert store.plan("E02", "150725").empty
