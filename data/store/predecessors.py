"""Which earlier submissions a workbook is a revision of.

Revisions are numbered, and a month is as late as its first one. Where a revision leaves a cell blank that
an earlier one had filled, it takes that figure back.
"""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

if TYPE_CHECKING:
    from data.intake.facts import Reading


class Predecessor(NamedTuple):
    """An earlier submission of which another one is a revision."""

    submission: UUID
    revision: int
    first_received_at: datetime


def predecessors(cursor, sheet: tuple, keys: list[tuple]) -> list[Predecessor]:
    """The submissions of which a workbook of this (form, area, period) and these keys is a revision.

    They have the same form, area scope and month, and speak of one key at least that it speaks of too: two
    city sheets on different projects are not each other's correction.
    """
    same = cursor.execute("""
        SELECT s.submission, s.revision, s.first_received_at FROM submission s
        WHERE s.form = ? AND s.area IS NOT DISTINCT FROM ? AND s.period IS NOT DISTINCT FROM ?""",
        sheet).fetchall()
    return [Predecessor(*row) for row in same if _speaks_of_any(cursor, row[0], keys)]


def scope(reading: "Reading") -> tuple[str, str | None, str | None]:
    """What makes two workbooks versions of one sheet: form, area (None: the whole city), month."""
    return reading.form, reading.area, reading.period


def _speaks_of_any(cursor, submission: UUID, keys: list[tuple]) -> bool:
    spoken = cursor.execute("SELECT DISTINCT area, indicator, period FROM evidence WHERE submission = ?",
                            [submission]).fetchall()
    return not set(keys).isdisjoint(spoken)
