"""Slow twins of 追赶: add one thing after another to a plain row and look, with exact fractions.

Rows are dicts as `tests.analytics.plain` makes them; nothing here knows how the fast code finds its answer.
"""

from fractions import Fraction

from tests.analytics import plain

MOST = 60


def with_things(rows, row, things):
    """All rows with `things` more on one of them, and that row."""
    part = "value" if row["kind"] == "count" else "numerator"
    changed = row | {part: row[part] + things}
    return [changed if one is row else one for one in rows], changed


def there(rows, row, bar, place):
    """Whether the row has reached the bar, everything reckoned anew with the row in it."""
    mine, sign = plain.figure(row), plain.figure_direction(row)
    if bar == "place":
        return plain.rank(rows, row) <= place
    aim = plain.city_figure(rows, row) if bar == "city" else plain.figure_target(row)
    return (mine - aim) * sign >= 0


def least(rows, row, bar, place, sign):
    """The least count up to `MOST`, in the direction `sign`; None if none of these is enough."""
    for things in range(MOST + 1):
        if there(*with_things(rows, row, sign * things), bar, place):
            return things
    return None


def carried(rows, row):
    """The same month's rows with counts and denominators at their recent pace until the window's end."""
    wholes = [_whole(one) for one in rows]
    months = plain.months_left(row) or 0
    peers = [(one, twin) for one, twin in zip(rows, wholes, strict=True) if _same(one, row)]
    return [_grown(one, plain.recent_per_month(rows, one), plain.recent_per_month(wholes, twin), months)
            for one, twin in peers]  # fmt: skip


def _whole(row):
    """The row with its denominator in the place of its numerator; a base's opening level is no growth."""
    opening = row["period"].endswith("-01") if row["series"] == "ytd" else row["period"] == row["window_start"]
    base = row["series"] in ("ytd", "window", "cohort") and opening and (plain.pace(row) or 0) < 1
    whole = row | {"numerator": row["denominator"], "month_value_reported": None}
    return whole | {"status": "opening"} if base and plain.pace(row) is not None else whole


def _same(one, row):
    return (one["period"], one["indicator"]) == (row["period"], row["indicator"])


def _grown(row, per_month, wholes_per_month, months):
    if row["series"] == "flow" or row["direction"] == 0 or row["status"] in plain.SILENT:
        return dict(row)
    more, wholes = (round(max(pace or 0, Fraction(0)) * months) for pace in (per_month, wholes_per_month))
    if row["kind"] == "count" and row["direction"] == 1 and None not in (row["value"], row["target"]):
        return row | {"value": row["value"] + more}
    if plain.has_ratio(row):
        return row | {"numerator": row["numerator"] + more, "denominator": row["denominator"] + wholes}
    return dict(row)
