"""走法: which figures may be forecast, and along what."""

import pytest

from analytics.outlook.histories import histories
from tests.analytics.outlook.cases import observed, plan

ONE = {"period": "2010-03", "area": "150725", "numerator": 30.0, "denominator": 100.0, "value": 30.0}


@pytest.mark.parametrize(
    ("way", "what"),
    [
        ("plan", {"series": "stock"}),
        ("plan", {"series": "ytd"}),
        ("plan", {"series": "window"}),
        ("plan", {"series": "cohort", "kind": "count"}),
        ("level", {"series": "ytd", "planned_share": 1.0}),
        ("level", {"series": "ytd", "kind": "average", "unit": "元", "direction": -1}),
        ("parameter", {"kind": "parameter", "series": "parameter"}),
        ("milestone", {"kind": "milestone", "series": "milestone"}),
        ("band", {"direction": 0, "target_low": 20.0, "target_high": 40.0}),
        ("flow", {"series": "flow"}),
        ("step_quarter", {"series": "step-quarter"}),
        ("limit_count", {"kind": "count", "direction": -1}),
        ("no_target", {"target": float("nan")}),
        ("no_window", {"window_start": None, "window_end": None}),
        ("no_target", {"target": float("nan"), "window_start": None, "window_end": None}),
    ],
)
def test_each_series_says_how_it_may_be_forecast_or_why_not(way, what):
    known = histories(observed([ONE], **what), _level(what))
    assert known.way[0, known.months.index("2010-03")] == way


def _level(what):
    return plan([1.0] * 12, ["150725"]) if what.get("planned_share") == 1.0 else None
