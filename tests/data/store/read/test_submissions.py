"""What was handed in."""

from datetime import datetime

import pandas as pd

from tests.support.readings import reading, target_workbook

TEXT = "indicator | value\nA01 | 95"


def test_a_submission_tells_who_sent_what_and_when(store):
    store.submit(reading(TEXT), by="农卫科", at=datetime(2010, 8, 2, 9))
    row = store.submissions().iloc[0]
    assert row[["area", "area_short", "form", "period", "state", "revision", "by"]].tolist() == [
        "150725", "陈旗", "banner_monthly", "2010-07", "accepted", 1, "农卫科"]
    assert (row["received_at"], row["due_on"], row["days_late"]) == (
        datetime(2010, 8, 2, 9), datetime(2010, 7, 30), 3)


def test_a_city_sheet_belongs_to_the_whole_city(store):
    store.submit(reading("area | indicator | value\n150725 | E02 | 3", form="city_projects", area=None))
    assert store.submissions()["area_short"].tolist() == ["全市"]
    assert store.submissions()["area"].isna().all()


def test_what_has_no_due_day_is_never_late(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0), period="2010-01"))
    row = store.submissions().iloc[0]
    assert pd.isna(row["due_on"])
    assert pd.isna(row["days_late"])


def test_submissions_can_be_asked_by_month_and_as_known_then(store):
    store.submit(reading(TEXT), at=datetime(2010, 7, 29))
    store.submit(reading(TEXT, period="2010-08"), at=datetime(2010, 8, 29))
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)), at=datetime(2010, 1, 5))
    assert len(store.submissions()) == 3
    assert store.submissions("2010-08")["period"].tolist() == ["2010-08"]
    assert len(store.submissions(as_of=datetime(2010, 8, 1))) == 2
