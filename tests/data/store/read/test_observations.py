"""The frame that everything is reckoned from: a row for every figure, and for every missing one."""

from datetime import datetime

import pandas as pd
import pytest

from data import catalogue
from tests.support.readings import reading, target_workbook

COLUMNS = """
    period area indicator area_name area_short peer_group indicator_name indicator_short domain section
    kind series direction unit focus reach_unit band_slope
    numerator denominator value month_value_reported reported_completion reported_target status
    target target_low target_high carried_over tier is_sample_target window_start window_end planned_share
    city_target city_target_low city_target_high days_late received_at""".split()

ENROLLED = """
    indicator | value | numerator | denominator | month_value | reported_completion | target
    A01       | 95.6  | 956       | 1000        | 6           | 100.6               | 95
"""


def row(store, indicator: str, area: str = "150725", **when) -> pd.Series:
    frame = store.observations(**when)
    found = frame[frame["indicator"].eq(indicator) & frame["area"].eq(area)]
    assert len(found) == 1
    return found.iloc[0]


def test_the_columns_are_those_agreed_on_and_each_has_its_type(store):
    store.submit(reading(ENROLLED))
    frame = store.observations()
    assert list(frame.columns) == COLUMNS
    floats = """band_slope numerator denominator value month_value_reported reported_completion
        reported_target target target_low target_high carried_over planned_share city_target
        city_target_low city_target_high days_late""".split()
    assert {str(frame[name].dtype) for name in floats} == {"float64"}
    assert {str(frame[name].dtype) for name in ("focus", "is_sample_target")} == {"bool"}
    texts = "period area indicator area_name area_short status tier window_start window_end unit kind".split()
    assert {str(frame[name].dtype) for name in texts} == {"str"}
    assert set(frame["direction"]) == {-1, 0, 1}


def test_an_empty_store_gives_an_empty_frame_with_all_columns(store):
    assert store.observations().empty
    assert list(store.observations().columns) == COLUMNS


def test_every_banner_and_every_indicator_has_one_row_in_every_month(store):
    store.submit(reading(ENROLLED))
    store.submit(reading(ENROLLED, period="2010-08"))
    frame = store.observations()
    assert len(frame) == 2 * 13 * len(catalogue.indicators())
    assert not frame.duplicated(["period", "area", "indicator"]).any()


def test_a_month_in_which_only_the_region_spoke_has_no_rows(store):
    store.submit(reading("area | indicator | value\n150700 | A01 | 95", form="region_benchmark", area=None))
    assert store.observations().empty


def test_figures_are_given_as_observed(store):
    store.submit(reading(ENROLLED))
    given = row(store, "A01")
    assert given[["value", "numerator", "denominator", "month_value_reported", "reported_completion",
                  "reported_target"]].tolist() == [95.6, 956, 1000, 6, 100.6, 95]
    assert given[["area_short", "indicator_name", "unit"]].tolist() == ["陈旗", "新农合参合率", "%"]


def test_months_can_be_bounded(store):
    for period in ("2010-06", "2010-07", "2010-08"):
        store.submit(reading(ENROLLED, period=period))
    assert set(store.observations("2010-07", "2010-07")["period"]) == {"2010-07"}
    assert set(store.observations(first="2010-07")["period"]) == {"2010-07", "2010-08"}
    assert set(store.observations(last="2010-07")["period"]) == {"2010-06", "2010-07"}


@pytest.mark.parametrize(("text", "status"), [
    ("indicator | value\nA01 | 95", "reported"),
    ("indicator | value\nE02 | 0", "nil"),
    ("indicator | numerator | denominator\nA01 | 950 | 1000", "reported"),
    ("indicator | numerator | denominator\nA01 | 0 | 1000", "nil"),
    ("indicator | numerator\nA01 | 0", "not_reported"),
    ("indicator | denominator\nA01 | 1000", "not_reported"),
    ("indicator | target\nE02 | 300", "not_reported"),
    ("indicator | absence\nA01 | not_reported", "not_reported"),
    ("indicator | absence\nA01 | not_applicable", "not_applicable"),
])
def test_each_kind_of_missing_keeps_its_name(store, text, status):
    store.submit(reading(text))
    assert row(store, text.split("\n")[1].split()[0])["status"] == status


def test_missing_never_becomes_zero(store):
    text = "indicator | value | absence\nA01 | | not_reported\nE04 | | not_applicable\nE02 | 0 |"
    store.submit(reading(text))
    frame = store.observations()
    silent = frame[~frame["status"].isin(["reported", "nil"])]
    assert len(silent) == len(frame) - 1
    assert silent[["value", "numerator", "denominator", "month_value_reported"]].isna().all(axis=None)
    assert silent.loc[silent["received_at"].isna(), "days_late"].isna().all()


def test_nobody_reporting_is_not_reported_where_a_target_covers_the_month_and_not_due_elsewhere(store):
    store.submit(reading(ENROLLED))
    assert row(store, "A01", "150726")["status"] == "not_reported"
    assert row(store, "E02", "150726")["status"] == "not_due"
    store.submit(target_workbook(("E02", "150726", "2010-01", "2011-03", 300.0)))
    assert row(store, "E02", "150726")["status"] == "not_reported"


@pytest.mark.parametrize(("period", "status"), [("2010-08", "not_due"), ("2010-09", "not_reported")])
def test_what_moves_at_quarter_ends_only_is_not_due_in_the_months_between(store, period, status):
    assert catalogue.indicators()["D16"].series == "step-quarter"
    store.submit(reading(ENROLLED, period=period))
    assert row(store, "D16", first=period)["status"] == status


def test_what_an_area_never_has_is_not_applicable_unless_it_reports_it_after_all(store):
    assert "150725" in catalogue.indicators()["E04"].not_applicable
    store.submit(reading(ENROLLED))
    assert row(store, "E04")["status"] == "not_applicable"
    store.submit(reading("indicator | value\nE04 | 3", period="2010-08"))
    assert row(store, "E04", first="2010-08")["status"] == "reported"


def test_a_banners_own_target_goes_before_the_citys(store):
    store.submit(reading(ENROLLED))
    assert row(store, "A01")[["tier", "target"]].tolist() == ["city", 95]
    store.submit(target_workbook(("A01", "150725", "2010-01", "2010-12", 99.0)))
    assert row(store, "A01")[["tier", "target", "city_target"]].tolist() == ["banner", 99, 95]
    assert row(store, "A01", "150726")[["tier", "target"]].tolist() == ["city", 95]


def test_a_citys_task_is_not_handed_down_where_things_are_counted(store):
    store.submit(reading("indicator | value\nE02 | 20"))
    store.submit(target_workbook(("E02", "150700", "2010-01", "2011-03", 3000.0)))
    given = row(store, "E02")
    assert pd.isna(given["target"])
    assert given["city_target"] == 3000


def test_without_any_target_the_task_printed_in_the_form_counts(store):
    store.submit(reading("indicator | value | target\nE02 | 20 | 300"))
    given = row(store, "E02")
    assert given[["tier", "target"]].tolist() == ["form", 300]
    assert pd.isna(given["window_start"])
    assert pd.isna(given["planned_share"])


def test_without_a_city_task_the_banners_tasks_are_summed(store):
    store.submit(reading("indicator | value | target\nE02 | 20 | 300"))
    store.submit(reading("indicator | value\nE02 | 20", area="150726"))
    store.submit(target_workbook(("E02", "150726", "2010-01", "2011-03", 200.0)))
    assert row(store, "E02")["city_target"] == 500
    assert row(store, "E02", "150784")["city_target"] == 500


def test_the_planned_share_is_that_of_the_month_in_the_targets_own_window(store):
    store.submit(reading("indicator | value\nE02 | 20", period="2011-02"))
    store.submit(target_workbook(("E02", "150725", "2010-12", "2011-03", 300.0)))
    assert row(store, "E02")["planned_share"] == 0.75


def test_of_two_targets_for_one_window_the_later_holds(store):
    store.submit(reading("indicator | value\nE02 | 20"))
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)), at=datetime(2010, 1, 5))
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 320.0)), at=datetime(2010, 9, 5))
    assert row(store, "E02")["target"] == 320


def test_a_past_view_shows_the_figures_and_the_target_of_that_time(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)), at=datetime(2010, 1, 5))
    store.submit(reading("indicator | value\nE02 | 20"), at=datetime(2010, 7, 29))
    store.submit(reading("indicator | value\nE02 | 25"), at=datetime(2010, 8, 10))
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 320.0)), at=datetime(2010, 9, 5))
    then = row(store, "E02", as_of=datetime(2010, 8, 1))
    assert then[["value", "target"]].tolist() == [20, 300]
    assert row(store, "E02")[["value", "target"]].tolist() == [25, 320]
    assert store.observations(as_of=datetime(2010, 7, 1)).empty


@pytest.mark.parametrize(("period", "received", "days"), [
    ("2010-07", datetime(2010, 7, 30, 23, 59), 0),
    ("2010-07", datetime(2010, 7, 31, 0, 1), 1),
    ("2010-07", datetime(2010, 7, 3), 0),
    ("2011-02", datetime(2011, 2, 28), 0),
    ("2011-02", datetime(2011, 3, 2), 2),
])
def test_late_is_counted_from_the_30th_or_the_months_last_day(store, period, received, days):
    store.submit(reading(ENROLLED, period=period), at=received)
    assert row(store, "A01")["days_late"] == days


def test_a_correction_does_not_make_a_month_late(store):
    store.submit(reading(ENROLLED), at=datetime(2010, 7, 29))
    store.submit(reading(ENROLLED.replace("95.6", "95.7")), at=datetime(2010, 9, 1))
    given = row(store, "A01")
    assert given["days_late"] == 0
    assert given["received_at"] == datetime(2010, 9, 1)


def test_one_indicator_is_read_as_it_stands_among_all(store):
    for period in ("2010-06", "2010-07", "2010-08"):
        store.submit(reading(ENROLLED + "\nE02 | 30 | | | 3 | | 300", period=period))
    corrected = reading("indicator | value\nA01 | 90", period="2010-07", content=b"corrected")
    store.submit(corrected, reason="更正")
    whole = store.observations("2010-07", "2010-08")
    for indicator in ("A01", "E02"):
        alone = store.observations("2010-07", "2010-08", indicator=indicator)
        expected = whole[whole["indicator"] == indicator].reset_index(drop=True)
        pd.testing.assert_frame_equal(alone, expected)
    assert store.observations(indicator="D01").empty
