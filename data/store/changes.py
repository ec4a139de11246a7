"""What a workbook would change: its figures beside those now in force, and those it takes back."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from data import catalogue
from data.store import splitting
from data.store.predecessors import Predecessor, predecessors, scope
from data.store.read.known import IN_FORCE, moment

if TYPE_CHECKING:
    from data.intake.facts import Reading

COLUMNS = ("area", "area_short", "indicator", "indicator_short", "period", "field", "sheet", "cell",
           "old", "new", "change")


class Change(NamedTuple):
    """One figure or written reason: what holds now (`old`), what the workbook says (`new`)."""

    area: str
    indicator: str
    period: str
    field: str
    sheet: str
    cell: str
    old: float | str | None
    new: float | str | None
    change: str


def compare(store, reading: "Reading") -> pd.DataFrame:
    """What submitting the reading would do, a row per figure: inserted, changed, unchanged or withdrawn.

    Withdrawn are the figures of its previous revision that it mentions and leaves blank. `old` and `new` are
    in the units of the store; text for written reasons, None where there is nothing.
    """
    with store.cursor() as cursor:
        earlier = predecessors(cursor, scope(reading), splitting.spoken(reading))
        found = changes(cursor, reading, earlier)
    frame = pd.DataFrame(found, columns=list(Change._fields))
    frame["old"], frame["new"] = frame["old"].astype(object), frame["new"].astype(object)
    areas, indicators = catalogue.areas(), catalogue.indicators()
    shorts = {
        "area_short": [areas[code].short for code in frame["area"]],
        "indicator_short": [indicators[code].short for code in frame["indicator"]],
    }
    return frame.assign(**shorts)[list(COLUMNS)]


def changes_accepted(compared: pd.DataFrame) -> int:
    """How many accepted figures submitting would change or take back; written reasons are not figures.

    Of more than none a reason is to be asked before submitting; the store itself takes what it is given.
    """
    figures = compared["field"] != "explanation"
    return int((compared["change"].isin(["changed", "withdrawn"]) & figures).sum())


def changes(cursor, reading: "Reading", earlier: list[Predecessor],
            as_of: datetime | None = None) -> list[Change]:
    """Every figure of the reading against what was in force at `as_of`, then what it withdraws."""
    before, previous = _before(cursor, reading, as_of), _previous(cursor, earlier, as_of)
    found, new = [], set()
    for fact in reading.facts:
        which = (*splitting.key(fact), fact.field)
        if which not in new:
            new.add(which)
            old = before.get(which)
            change = "inserted" if old is None else "unchanged" if old == fact.value else "changed"
            found.append(Change(*which, fact.sheet, fact.cell, old, fact.value, change))
    mentioned = set(splitting.spoken(reading))
    gone = [Change(*which, *cell, old, None, "withdrawn")
            for which, (old, *cell) in previous.items() if which not in new and which[:3] in mentioned]
    return found + gone


CELL = """
SELECT e.*, x.reason, f.form, f.accepted_at, f.version
FROM evidence e JOIN in_force f USING (submission)
LEFT JOIN explanation x ON e.field = 'explanation' AND x.submission = e.submission AND x.area = e.area
    AND x.indicator = e.indicator AND x.period = e.period"""

THERE = "list_contains($areas, e.area) AND list_contains($periods, e.period)"

# The rule of `read.known`, over the areas and months at hand only: a load asks this once a workbook. Written
# reasons are in force apart from the figures: a city sheet without reasons leaves them standing. So are tasks
# from the target workbook, whose month is the last one of their window.
BEFORE = f"""
WITH {IN_FORCE},
cell AS ({CELL} WHERE {THERE} AND (f.form = 'targets') = $is_targets),
said AS (
    SELECT submission, area, indicator, period, form, accepted_at, version,
           bool_or(field <> 'explanation') AS observed,
           bool_or(field NOT IN ('explanation', 'absence')) AS figures
    FROM cell GROUP BY ALL
),
last_word AS (
    SELECT * FROM said
    QUALIFY row_number() OVER (
        PARTITION BY area, indicator, period, form, observed ORDER BY accepted_at DESC, version DESC) = 1
),
holds AS (
    SELECT submission, area, indicator, period FROM last_word WHERE observed
    QUALIFY row_number() OVER (
        PARTITION BY area, indicator, period ORDER BY figures DESC, accepted_at DESC, version DESC) = 1
)
SELECT area, indicator, period, field, value, reason, sheet, cell FROM cell JOIN holds
    USING (submission, area, indicator, period) WHERE field NOT IN ('explanation', 'absence')
UNION ALL
SELECT area, indicator, period, field, value, reason, sheet, cell FROM (
    SELECT c.* FROM cell c JOIN last_word USING (submission, area, indicator, period)
    WHERE c.field = 'explanation'
    QUALIFY row_number() OVER (
        PARTITION BY c.area, c.indicator, c.period ORDER BY c.accepted_at DESC, c.version DESC) = 1
)"""

PREVIOUS = f"""
WITH {IN_FORCE}, cell AS ({CELL} WHERE list_contains($submissions::UUID[], e.submission))
SELECT area, indicator, period, field, value, reason, sheet, cell FROM cell
QUALIFY rank() OVER (PARTITION BY area, indicator, period ORDER BY accepted_at DESC, version DESC) = 1"""


def _before(cursor, reading: "Reading", as_of: datetime | None) -> dict[tuple, float | str]:
    """What is in force in the areas and months of the reading: key and field → value or words."""
    keys = splitting.spoken(reading)
    places = {"areas": list({area for area, *_ in keys}), "periods": list({period for *_, period in keys})}
    # Most workbooks are the first word on their areas' month; that is told without the long question.
    if not cursor.execute(f"SELECT 1 FROM evidence e WHERE {THERE} LIMIT 1", places).fetchone():
        return {}
    rows = cursor.execute(
        BEFORE, {**places, "as_of": moment(as_of), "is_targets": reading.form == "targets"}).fetchall()
    return {(*which, field): words if field == "explanation" else value
            for *which, field, value, words, _, _ in rows}


def _previous(cursor, earlier: list[Predecessor], as_of: datetime | None) -> dict[tuple, tuple]:
    """What the revisions before this one say and still holds: key and field → its value and its cell."""
    if not earlier:
        return {}
    rows = cursor.execute(PREVIOUS, {"submissions": [one.submission for one in earlier],
                                     "as_of": moment(as_of)}).fetchall()
    return {(*which, field): (words if field == "explanation" else value, sheet, cell)
            for *which, field, value, words, sheet, cell in rows if field != "absence"}
