"""报送与原因: months of reporting, reasons for what is behind, best and worst against the city."""

import pandas as pd

from analytics import reporting
from tests.support import small_months
from tests.support.frames import frame


def test_due_are_the_rows_that_apply_and_later_submissions_are_corrections():
    rows = frame("""
        period  | status
        2010-06 | reported
        2010-06 | nil
        2010-06 | not_reported
        2010-06 | not_applicable
        2010-07 | not_reported
    """)
    sent = pd.DataFrame({
        "period": ["2010-06", "2010-06"], "days_late": [5.0, 5.0],
        "received_at": pd.to_datetime(["2010-07-05", "2010-07-20"]),
    })  # fmt: skip
    months = reporting.months(rows, sent, ["2010-06", "2010-07"]).set_index("period")
    june, july = months.loc["2010-06"], months.loc["2010-07"]
    assert (june["due"], june["reported"], june["corrections"], june["days_late"]) == (3, 2, 1, 5)
    assert june["received_at"] == pd.Timestamp("2010-07-05")
    assert (july["due"], july["reported"], july["corrections"]) == (1, 0, 0)
    assert pd.isna(july["days_late"]) and pd.isna(july["received_at"])


def test_only_what_is_behind_is_asked_for_a_reason_and_a_missing_one_stays_missing():
    now = small_months.reckoned().query("period == '2010-07'")
    told = frame("area | indicator | period | reason\n150726 | A01 | 2010-07 | 甲")
    found = reporting.reasons(now, told)
    assert list(found["area"]) == ["150725"]
    assert found["reason"].isna().all()


def test_the_same_reason_of_other_areas_is_counted_once_each():
    told = frame("""
        area   | indicator | period  | reason
        150725 | A01       | 2010-07 | 甲
        150726 | A01       | 2010-07 | 甲
        150727 | A01       | 2010-07 | 乙
        150726 | A02       | 2010-07 | 甲
    """)
    assert reporting.same_reason(told.iloc[0], told) == 1


def test_extremes_are_percentages_only_best_first():
    rows = frame("""
        indicator | figure_unit | gap_to_city
        A01       | %           | 3
        A02       | 元          | -900
        A03       | %           | -7
        A04       | %           | -2
    """)
    assert list(reporting.extremes(rows, n=1)["indicator"]) == ["A01", "A03"]
