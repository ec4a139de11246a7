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


def carried(rows, row, standing=None):
    """The same month's rows with counts and denominators at their recent pace until the window's end.

    Of the area `standing` no numerators and values grow, unless less of them is better.
    """
    months = plain.months_left(row) or 0
    peers = [one for one in rows if _same(one, row)]
    return [_grown(one, plain.recent_per_month(rows, one), wholes_per_month(rows, one), months,
                   one["area"] != standing or row["direction"] < 0) for one in peers]  # fmt: skip


def wholes_per_month(rows, row):
    """The mean known growth of the denominator; the opening level of a year's base is no growth."""
    wholes = [one | {"numerator": one["denominator"], "month_value_reported": None} for one in rows]
    known = []
    for back in (0, 1, 2):
        for then in wholes:
            same = (then["area"], then["indicator"]) == (row["area"], row["indicator"])
            if same and _ago(then, row) == back:
                known += [] if _opens_base(then) else [plain.month_value(wholes, then)]
    known = [value for value in known if value is not None]
    return sum(known) / len(known) if known else None


def _ago(then, row):
    (year, month), (other, another) = (map(int, one["period"].split("-")) for one in (row, then))
    return 12 * (year - other) + month - another


def _opens_base(row):
    january = row["series"] == "ytd" and row["period"].endswith("-01")
    opening = row["series"] in ("window", "cohort") and row["period"] == row["window_start"]
    due = plain.pace(row)
    return (january or opening) and due is not None and due < 1


def _same(one, row):
    return (one["period"], one["indicator"]) == (row["period"], row["indicator"])


def _grown(row, per_month, wholes_per_month, months, adds):
    if row["series"] == "flow" or row["direction"] == 0 or row["status"] in plain.SILENT:
        return dict(row)
    more, wholes = (round(max(pace or 0, Fraction(0)) * months) for pace in (per_month, wholes_per_month))
    more = more if adds else 0
    if row["kind"] == "count" and row["direction"] == 1 and None not in (row["value"], row["target"]):
        return row | {"value": row["value"] + more}
    if plain.has_ratio(row):
        return row | {"numerator": row["numerator"] + more, "denominator": row["denominator"] + wholes}
    return dict(row)
