"""What is measured of an area's month: late days, missing and corrected figures, unexplained lags, pace."""

from functools import cache

import pandas as pd
import pytest
from hypothesis import given, settings

from analytics import standing
from analytics.scoring.facts import facts
from tests.analytics import plain as plain_rows
from tests.analytics.histories import histories
from tests.analytics.scoring import plain
from tests.support.frames import benchmarks, observations

SENT = pd.DataFrame(
    {
        "area": ["150702", "150702", "150725", None],
        "period": ["2010-07"] * 4,
        "received_at": pd.to_datetime(["2010-07-29", "2010-08-20", "2010-08-04", "2010-07-28"]),
        "days_late": [0.0, 0.0, 5.0, 0.0],
    }
)
MONTH = """
    area   | indicator | value | target | status
    150702 | D01       | 80    | 100    | reported
    150702 | D02       | 10    | 100    | reported
    150702 | D03       | 5     | 100    | reported
    150725 | D01       |       | 100    | not_reported
    150725 | D02       | 70    | 100    | reported
    150725 | D03       |       |        | not_applicable
    150726 | D01       |       | 100    | not_reported
    150726 | D02       |       | 100    | not_reported
    150726 | D03       |       | 100    | not_reported
"""
CODES = ["D01", "D02", "D03"]


def changes(*rows):
    columns = ["area", "indicator", "period", "sender"]
    return pd.DataFrame(rows, columns=columns).astype("str")


def reasons(*rows):
    return pd.DataFrame(rows, columns=["area", "indicator", "period", "reason"])


@cache
def reckoned_month(period):
    return standing.reckon(observations(MONTH, kind="count", period=period), benchmarks())


def measured(name, *, submissions=SENT, explanations=None, corrections=None, period="2010-06"):
    rows = reckoned_month(period)
    given_reasons = reasons() if explanations is None else explanations
    given_changes = changes() if corrections is None else corrections
    found = facts(rows, submissions.assign(period=period), given_reasons, given_changes, CODES)
    return found[found["measure"] == name].set_index("area")


def test_days_late_are_those_of_the_first_receipt_and_no_form_is_missing_not_in_time():
    late = measured("days_late")
    assert late["value"].fillna(-1).to_dict() == {"150702": 0.0, "150725": 5.0, "150726": -1.0}
    assert late["applicable"].all()


def test_days_late_do_not_apply_where_no_area_sends_a_form_of_its_own():
    assert not measured("days_late", submissions=SENT[SENT["area"].isna()])["applicable"].any()


def test_figures_at_fault_are_the_missing_and_those_the_area_itself_corrected():
    changed = changes(
        ("150702", "D01", "2010-06", "150702"), ("150702", "D01", "2010-06", "150702"),
        ("150725", "D02", "2010-06", None),
    )  # fmt: skip
    assert measured("figures_at_fault")["value"].to_dict() == {"150702": 0, "150725": 1, "150726": 3}
    corrected = measured("figures_at_fault", corrections=changed)["value"]
    assert corrected.to_dict() == {"150702": 1, "150725": 1, "150726": 3}


def test_only_what_is_behind_and_has_no_reason_is_unexplained():
    written = reasons(("150702", "D02", "2010-06", "缺人手"), ("150702", "D01", "2010-06", "提前完成"),
                      ("150702", "D03", "2010-05", "上月写的"))  # fmt: skip
    found = measured("unexplained", explanations=written)
    assert found.loc["150702", ["value", "part", "whole"]].tolist() == [1, 1, 2]
    assert found.loc["150725", ["value", "part", "whole"]].tolist() == [0, 0, 0]
    assert pd.isna(found.loc["150726", "value"]) and found.loc["150726", "applicable"]


def test_being_ahead_makes_up_for_nothing_and_an_unreported_indicator_has_done_nothing():
    # half of the year is over: 30 ahead, 40 behind, 45 behind; unreported is 50 behind, 20 ahead
    found = measured("behind_points")["value"]
    assert found.to_dict() == pytest.approx({"150702": 85 / 3, "150725": 25.0, "150726": 50.0})


def test_what_was_done_beyond_a_task_makes_up_for_nothing_in_the_mean_either():
    text = "indicator | value | target\nD01 | 300 | 100\nD02 | 0 | 100"
    rows = standing.reckon(observations(text, kind="count", area="150702", period="2010-06"), benchmarks())
    found = facts(rows, SENT, reasons(), changes(), CODES).set_index("measure")["value"]
    assert (found["focus_completion"], found["behind_points"]) == (0.5, 25.0)


def test_equal_scores_are_parted_by_mean_completion_and_the_first_receipt():
    assert measured("focus_completion")["value"].dropna().to_dict() == pytest.approx(
        {"150702": 0.95 / 3, "150725": 0.7})  # fmt: skip
    received = measured("received")["value"]
    assert received["150725"] - received["150702"] == pytest.approx(6) and pd.isna(received["150726"])


@settings(max_examples=4)
@given(histories())
def test_pace_facts_agree_with_their_plain_twin(frame):
    rows, reckoned = plain_rows.rows_of(frame), standing.reckon(frame, benchmarks())
    found = facts(reckoned, SENT, reasons(), changes(), sorted(set(frame["indicator"])))
    held = found.set_index(["measure", "period", "area"])
    for period, area in {(row["period"], row["area"]) for row in rows}:
        behind = plain.behind_points(rows, period, area)
        good, whole = plain.on_pace(rows, period, area)
        assert held.loc[("behind_points", period, area), "value"] == pytest.approx(
            float("nan") if behind is None else float(behind), nan_ok=True, abs=1e-7)  # fmt: skip
        told = held.loc[("on_pace", period, area), ["part", "whole"]].fillna(0).tolist()
        assert told == [good, whole]
