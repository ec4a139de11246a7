"""The catalogue inside the store: areas, indicators and the catalogue's own targets, as they stand today.

Areas and indicators are replaced when the catalogue changes. Targets have a history: a changed one is added
and holds from then on, a vanished one is added as withdrawn; what a past month was judged by stays. A target
whose last word was given on the page is left as the page has it.
"""

import hashlib
from datetime import datetime

from data import catalogue
from data.store import inserting
from data.store.read.known import IN_FORCE, TARGETS, moment

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
        words = _history(cursor, targets, version)
        inserting.insert(cursor, "target", inserting.TARGET, words)
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
    """The cumulative share (0 to 1) due each month: a named curve's, typed ones, or the indicator's own."""
    own = catalogue.indicators()[indicator].plan
    return catalogue.shares(own if plan is None else plan, window_start, window_end)


def _history(cursor, targets: dict[tuple, tuple], version: int) -> list[tuple]:
    held = _held(cursor)
    known_from = datetime.now() if held else EVER
    spoken = _last_said_on_the_page(cursor)
    told = (known_from, version, "catalogue", "系统", "指标目录更新" if held else "")
    new = [(None, *key, *what, False, *told)
           for key, what in targets.items() if held.get(key) != (*what, False)]
    gone = [(None, *key, *what, True, *told)
            for key, (*what, withdrawn) in held.items() if key not in targets and not withdrawn]
    return [word for word in new + gone if word[1:6] not in spoken]


def _held(cursor) -> dict[tuple, tuple]:
    """The latest of the catalogue's targets in the store, withdrawn ones with their mark."""
    rows = cursor.execute("""
        SELECT indicator, area, tier, window_start, window_end,
               value, low, high, carried_over, plan, source, sample, withdrawn
        FROM target WHERE origin = 'catalogue' ORDER BY version""").fetchall()
    return {row[:5]: row[5:] for row in rows}


def _last_said_on_the_page(cursor) -> set[tuple]:
    """The targets on which the last word, of catalogue, workbooks and page, is the page's."""
    rows = cursor.execute(f"""
        WITH {IN_FORCE}, {TARGETS}
        SELECT indicator, area, tier, window_start, window_end FROM last_target_word
        WHERE origin = 'page'""", {"as_of": moment(None)}).fetchall()
    return set(rows)
