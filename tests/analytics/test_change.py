from hypothesis import given

from analytics import change
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.analytics.reckoning import with_figures
from tests.support.frames import observations


@given(histories())
def test_agrees_with_its_plain_twins(frame):
    rows = plain.rows_of(frame)
    reckoned = change.with_changes(with_figures(frame))
    assert_agrees(reckoned, "figure_previous", [plain.figure_before(rows, row, 1) for row in rows])
    assert_agrees(reckoned, "change_on_month", [plain.change(rows, row, 1) for row in rows])
    assert_agrees(reckoned, "change_on_year", [plain.change(rows, row, 12) for row in rows])


def test_change_is_in_points_and_no_other_month_stands_in():
    frame = change.with_changes(
        with_figures(
            observations("""
                period  | value
                2010-01 | 50
                2010-02 | 60
                2010-04 | 75
                2011-01 | 58
            """)
        )
    )
    assert frame["change_on_month"].fillna(999).tolist() == [999, 10, 999, 999]
    assert frame["change_on_year"].fillna(999).tolist() == [999, 999, 999, 8]


def test_change_is_not_turned_round_where_less_is_better():
    text = "period | value\n 2010-01 | 50\n 2010-02 | 60"
    frame = change.with_changes(with_figures(observations(text, direction=-1)))
    assert frame["change_on_month"].tolist()[1] == 10
