"""Stores filled with generated histories of a year and more, dense enough for forecasts, trends and charts.

Windows opened before the first report, months of silence, plans by season, at once or uneven, tenths that do
not add up in binary, figures that stand still. The same seed gives the same store.
"""

from datetime import timedelta
from random import Random
from uuid import UUID

from tests.oracle.raw_histories import AREAS, CITY, START, _areas, _handed_in

MONTHS = tuple(f"{year}-{month:02d}" for year in (2010, 2011) for month in range(1, 13))
YEARS = (("2010-01", "2010-12"), ("2011-01", "2011-12"))
WINDOWS = (YEARS, (("2010-01", "2011-06"),), (("2010-04", "2011-09"),))
SERIES = ("ytd", "window", "cohort", "stock", "stock", "flow", "step-quarter")
CODES = tuple(f"A0{n}" for n in range(1, 9))


def fill(store, seed: int) -> None:
    """Put 14 to 20 months of four areas and eight indicators into an empty store."""
    random = Random(seed)
    begins = random.choice((0, 0, 2))
    spoken = list(MONTHS[begins : random.randint(14, 20)])
    for _ in range(random.choice((0, 1))):
        spoken.remove(random.choice(spoken[3:-2]))
    with store.transaction() as cursor:
        for table in ("area", "indicator", "target"):
            cursor.execute(f"DELETE FROM {table}")
        _areas(cursor)
        told = {code: _indicator(cursor, random, code) for code in CODES}
        for number, period in enumerate(spoken):
            for place, area in enumerate(AREAS):
                if random.random() < 0.95:
                    _sheet(cursor, random, number * len(AREAS) + place, area, period, told)


def _indicator(cursor, random: Random, code: str) -> dict:
    """What it is, its targets, and how each area goes about it."""
    kind = random.choice(("rate", "rate", "rate", "average", "count", "count"))
    series = random.choice(SERIES)
    direction = random.choice((1, 1, 1, 1, 1, -1, 0))
    unit = {"rate": random.choice(("%", "%", "‰"))}.get(kind, "元")
    cursor.execute("INSERT INTO indicator VALUES (?, ?, ?, 'A', 'A', ?, ?, ?, ?, '人', true, 0.02, [])",
                   [code, code, code, kind, series, direction, unit])  # fmt: skip
    windows, curve = random.choice(WINDOWS), random.choice(("even", "even", "season", "at once", "rough"))
    task = random.choice((20.0, 60.0, 95.0))
    for version, window in enumerate(windows, start=1):
        months = MONTHS.index(window[1]) - MONTHS.index(window[0]) + 1
        _targets(cursor, (code, kind), window, _plan(random, curve, months), task, version)
    pace = {area: random.choice((0, 1, 3, 5)) for area in AREAS}
    return {"kind": kind, "series": series, "step": random.choice((1, 0.1)), "pace": pace,
            "whole": random.choice((100, 200, 3000)), "stood": dict.fromkeys(AREAS, 0.0)}  # fmt: skip


def _plan(random: Random, curve: str, months: int) -> list[float]:
    if curve == "at once":
        return [1.0] * months
    weights = {
        "even": lambda month: 1,
        "season": lambda month: 4 <= month % 12 <= 8,
        "rough": lambda month: random.choice((0, 1, 2)),
    }
    due = [weights[curve](month) for month in range(months)]
    due[0] += sum(due) == 0
    return [round(sum(due[: month + 1]) / sum(due), 6) for month in range(months)]


def _targets(cursor, of: tuple, window: tuple, plan: list, task: float, version: int) -> None:
    """The city's, and those of its areas that have one: a count's task is not handed down."""
    code, kind = of
    for place, area in enumerate((CITY, *AREAS)):
        if area == CITY or kind == "count" or place % 3 == 0:
            tier, value = "city" if area == CITY else "banner", task + 5 * (place % 2)
            row = [None, code, area, tier, *window, value, None, None, None, plan, "", False, False,
                   START - timedelta(days=10), version, "page", "市医改办", ""]  # fmt: skip
            cursor.execute(f"INSERT INTO target VALUES ({', '.join('?' * len(row))})", row)


def _sheet(cursor, random: Random, number: int, area: str, period: str, told: dict[str, dict]) -> None:
    name, at = UUID(int=number + 1), START + timedelta(days=number)
    _handed_in(cursor, name, "banner_monthly", area, period, at, 1)
    cursor.execute("INSERT INTO submission_state VALUES (?, 1, 'accepted', ?, '市医改办', '', ?)",
                   [name, at, number])  # fmt: skip
    for code, one in told.items():
        if random.random() < 0.95:
            cursor.execute("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, NULL)",
                           [name, area, code, period, *_figures(random, one, area, period)])  # fmt: skip


def _figures(random: Random, one: dict, area: str, period: str) -> list:
    """Numerator, denominator and value, grown since the month before, or begun anew with the year."""
    if one["series"] == "flow" or (one["series"] == "ytd" and period.endswith("-01")):
        one["stood"][area] = 0.0
    one["stood"][area] += one["step"] * random.choice((0, one["pace"][area], one["pace"][area], 2, -1))
    grown = max(0.0, one["stood"][area])
    if one["kind"] == "count":
        return [None, None, grown]
    whole = one["whole"] * (int(period[5:]) if one["series"] == "ytd" else 1) / 10
    return [min(grown, whole) if one["kind"] == "rate" else grown, float(whole), None]
