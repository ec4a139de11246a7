"""The slow, obvious score of one area in one month: loops and exact fractions, from the definitions."""

from fractions import Fraction

from tests.analytics import plain

TOLD = ("reported", "nil")


def due(row):
    """Whether the indicator counts: it applies, is under assessment, and has something to be held against."""
    if row["status"] in ("not_applicable", "not_due"):
        return False
    if row["status"] == "not_reported":
        return has_target(row)
    return plain.completion_rate(row) is not None


def has_target(row):
    if row["direction"] == 0:
        return row["target_low"] is not None or row["target_high"] is not None
    bounds = (row["target_high"], row["target_low"]) if row["direction"] < 0 else (
        row["target_low"], row["target_high"])  # fmt: skip
    held = next((bound for bound in (bounds[0], row["target"], bounds[1]) if bound is not None), None)
    return held is not None and (row["direction"] < 0 or held != 0)


def share(row):
    """The completion that counts: at most 1, not below 0, nothing where nothing was reported."""
    if row["status"] == "not_reported":
        return Fraction(0)
    return max(Fraction(0), min(Fraction(1), plain.completion_rate(row)))


def completion_score(rows, period, area):
    """Every indicator weighing the same, out of a hundred; None where nothing counts or nothing was told."""
    own = [row for row in rows if row["period"] == period and row["area"] == area]
    counted = [row for row in own if due(row)]
    if not counted or not any(row["status"] in TOLD for row in own):
        return None
    return 100 * sum(share(row) for row in counted) / len(counted)


def behind_points(rows, period, area):
    """The mean shortfall to the pace in percentage points over what has both; None without any."""
    gaps = [plain.pace(row) - _done(row) for row in _paced(rows, period, area)]
    return 100 * sum(max(gap, Fraction(0)) for gap in gaps) / len(gaps) if gaps else None


def on_pace(rows, period, area):
    """How many stand at or above their pace, and of how many; an unreported one does not."""
    held = _paced(rows, period, area)
    good = [row for row in held if row["status"] != "not_reported" and _done(row) >= plain.pace(row)]
    return len(good), len(held)


def _paced(rows, period, area):
    return [row for row in rows if row["period"] == period and row["area"] == area
            and plain.pace(row) is not None and row["status"] not in ("not_applicable", "not_due")
            and (row["status"] == "not_reported" or plain.completion_rate(row) is not None)]  # fmt: skip


def _done(row):
    return Fraction(0) if row["status"] == "not_reported" else min(Fraction(1), plain.completion_rate(row))


def places(keys):
    """1 for the least key; equal ones share the better place, the next is left empty."""
    return [1 + sum(other < key for other in keys) for key in keys]
