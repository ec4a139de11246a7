"""Stores filled with histories that are full of oddities, on the catalogue's areas, indicators and targets.

Long and wide enough for every screen to have what it asks for: 11 areas, 22 indicators, 13 months. Some areas
send last month's sheet again or a neighbour's, keep to their targets or to favourite digits, or catch up at
the quarter's end; single figures leap and fall. The same seed gives the same store.
"""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from data import catalogue

RATES = ("A01", "A05", "A07", "A08", "B05", "B06", "B07", "D08a", "D08b", "D09", "D11", "D12", "D15", "D16",
         "D17", "E01")  # fmt: skip
COUNTS = ("A02", "A13a", "C01", "C09", "E02", "E03")
MONTHS = ("2009-12", *(f"2010-{month:02d}" for month in range(1, 13)))
AREAS = [area.code for area in catalogue.banners()][:11]
START = datetime(2010, 1, 20)
FIELDS = ("numerator", "denominator", "value", "month_value")
COLUMNS = ("UUID", "VARCHAR", "VARCHAR", "VARCHAR", *["DOUBLE"] * 4)


def fill(store, seed: int) -> None:
    """Put such a history into a store that has nothing but the catalogue."""
    random = Random(seed)
    sent, rows = [], []
    habits = {area: random.sample(["digits", "heap", "late", "copy", "other", "", ""], 2) for area in AREAS}
    goals = dict(store.targets()[["indicator", "value"]].dropna().itertuples(index=False))
    told: dict[tuple, dict] = {}
    for turn, month in enumerate(MONTHS):
        for place, area in enumerate(AREAS):
            name = UUID(int=100 * turn + place + 1)
            sent.append((name, area, month, START + timedelta(days=30 * turn + random.randint(0, 9))))
            for code in (*RATES, *COUNTS):
                before = told.get((area, code), {})
                figures = _figures(random, code, month, before, goals.get(code), habits[area])
                if "other" in habits[area] and turn % 4 == 2:
                    figures = told[AREAS[place - 1], code]
                told[area, code] = figures
                rows.append((name, area, code, month, *(figures.get(field) for field in FIELDS)))
    _put(store, sent, rows)


def _figures(
    random: Random, code: str, month: str, before: dict, goal: float | None, habits: list[str]
) -> dict:
    """The cumulative figures of a month: what was there and a step, or whatever the habits make of it."""
    if "copy" in habits and month[5:] in ("05", "09") and random.random() < 0.8:
        return before
    below = before.get("denominator") or float(random.choice([20, 150, 400, 1000]))
    below += random.randint(0, 9)
    step = random.choice([0, 3, 8, 8, 8, 12, 20]) * (2 if month[5:] in ("06", "07") else 1)
    step *= 4 if "late" in habits and int(month[5:]) % 3 == 0 else 1
    step = random.choice([step] * 60 + [6 * step + 70, -15])
    done = max(0, before.get("numerator", before.get("value", random.randint(5, 120))) + step)
    if "digits" in habits and random.random() < 0.7:
        done += 7 - done % 10
    if code in COUNTS:
        return {"value": float(done), "month_value": random.choice([None] * 9 + [float(abs(step))])}
    if "heap" in habits and goal is not None and 0 < goal < 100 and random.random() < 0.7:
        done = -(-int(goal * below) // 100)
    return {"numerator": float(done), "denominator": float(below)}


def _put(store, sent: list[tuple], rows: list[tuple]) -> None:
    with store.transaction() as cursor:
        cursor.execute("""
            INSERT INTO submission
            SELECT name, '', 'banner_monthly', area, month, 1, received, received, NULL, '' FROM (
                SELECT unnest(CAST(? AS UUID[])) AS name, unnest(CAST(? AS VARCHAR[])) AS area,
                       unnest(CAST(? AS VARCHAR[])) AS month, unnest(CAST(? AS TIMESTAMP[])) AS received)""",
            [list(column) for column in zip(*sent, strict=True)])  # fmt: skip
        cursor.execute("""
            INSERT INTO submission_state
            SELECT submission, 1, 'accepted', received_at, '市医改办', '', 1 FROM submission""")
        columns = ", ".join(f"unnest(CAST(? AS {kind}[]))" for kind in COLUMNS)
        cursor.execute(f"INSERT INTO observation SELECT {columns}, NULL, NULL, NULL",
                       [list(column) for column in zip(*rows, strict=True)])  # fmt: skip
