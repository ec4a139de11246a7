"""The catalogue inside the store: areas, indicators and the catalogue's own targets, as they stand today.

Areas and indicators are replaced when the catalogue changes. Targets have a history: a changed one is added
and holds from then on, a vanished one is added as withdrawn; what a past month was judged by stays.
"""

import hashlib
from datetime import datetime

from data import catalogue
from data.store import inserting

DIRECTIONS = {"higher": 1, "lower": -1, "band": 0}

# The targets found when a store is made were in force before its first report, whatever today's date is.
EVER = datetime(1970, 1, 1)


def sync(store) -> bool:
    """Bring the store's definitions to the catalogue's; whether anything had to change."""
    areas, indicators, targets = _areas(), _indicators(), _targets()
    digest = hashlib.sha256(repr((areas, indicators, targets)).encode()).hexdigest()
    if store.rows("SELECT 1 FROM setting WHERE name = 'catalogue' AND value = $digest", digest=digest):
        return False
    with store.transaction() as cursor:
        version = inserting.next_version(cursor)
        cursor.execute("DELETE FROM area")
        cursor.execute("DELETE FROM indicator")
        inserting.insert(cursor, "area", inserting.AREA, areas)
        inserting.insert(cursor, "indicator", inserting.INDICATOR, indicators)
        inserting.insert(cursor, "target", inserting.TARGET, _history(cursor, targets, version))
        inserting.set_setting(cursor, "catalogue", digest)
        inserting.record(cursor, at=datetime.now(), who="系统", deed="catalogue", record="catalogue",
                         detail=digest, version=version)
    return True


def _areas() -> list[tuple]:
    return [
        (a.code, a.name, a.short, a.level, a.parent, a.peer_group, a.population, a.valid_from, a.valid_to)
        for a in catalogue.areas().values()
    ]


def _indicators() -> list[tuple]:
    return [
        (i.code, i.name, i.short, i.domain, i.section, i.kind, i.series, DIRECTIONS[i.direction], i.unit,
         i.numerator.unit if i.numerator else i.unit, i.focus, i.band_slope, list(i.not_applicable))
        for i in catalogue.indicators().values()
    ]


def _targets() -> dict[tuple, tuple]:
    """The catalogue's targets: key (indicator, area, tier, window) → what it holds."""
    return {
        (t.indicator, t.area, t.tier, t.window_start, t.window_end):
        (t.value, t.low, t.high, t.carried_over, shares(t.indicator, t.window_start, t.window_end), t.source,
         bool(t.sample))
        for t in catalogue.targets()
    }


def shares(indicator: str, window_start: str, window_end: str, plan: str | None = None) -> list[float]:
    """The cumulative share (0 to 1) due each month, by the named curve or the indicator's own."""
    curve = catalogue.plan_curves()[plan or catalogue.indicators()[indicator].plan]
    return [float(share) for share in curve.shares(window_start, window_end)]


def _history(cursor, targets: dict[tuple, tuple], version: int) -> list[tuple]:
    held = _held(cursor)
    known_from = datetime.now() if held else EVER
    new = [(None, *key, *what, False, known_from, version)
           for key, what in targets.items() if held.get(key) != (*what, False)]
    gone = [(None, *key, *what, True, known_from, version)
            for key, (*what, withdrawn) in held.items() if key not in targets and not withdrawn]
    return new + gone


def _held(cursor) -> dict[tuple, tuple]:
    """The latest of the catalogue's targets in the store, withdrawn ones with their mark."""
    rows = cursor.execute("""
        SELECT indicator, area, tier, window_start, window_end,
               value, low, high, carried_over, plan, source, sample, withdrawn
        FROM target WHERE submission IS NULL ORDER BY version""").fetchall()
    return {row[:5]: row[5:] for row in rows}
