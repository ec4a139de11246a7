"""What every column and row of a workbook was taken for, and how that differs from last month's workbook.

One may ask for the mapping of recognised tables, and for the changes between two mappings: a header that
came, one that went, one that is now taken for something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from data.intake.facts import Mapped, TargetRow
from data.intake.recognising.placement import Table
from data.intake.vocabulary.notebook import header_subject

MONTH = re.compile(r"(?:(?:19|20)\d\d年)?(?:\d{1,2}[-~])?\d{1,2}月份?")


@dataclass(frozen=True)
class MappingChange:
    """One header beside last month's: kind is added, removed, changed or same; None where it is not there."""

    header: str
    sheet: str
    before: Mapped | None
    now: Mapped | None
    kind: str


def of_tables(tables: Iterable[Table]) -> tuple[Mapped, ...]:
    """What the headers of the tables were taken for, each once, in the order of the cells."""
    found: dict[Mapped, None] = {}
    for table in tables:
        seen = set()
        for place in table.placements:
            line = (place.cell.row if table.rows else 0, place.cell.col if table.columns else 0)
            what = (*line, place.indicator, place.field)
            if what not in seen:
                seen.add(what)
                found[Mapped(table.sheet, table.header(place), place.indicator, place.field)] = None
        found |= dict.fromkeys(_task(table, line) for line in table.target_lines)
    return tuple(found)


def _task(table: Table, line: TargetRow) -> Mapped:
    header = table.rows.get(int(line.cell.lstrip(ascii_uppercase)), "")
    return Mapped(table.sheet, header, line.indicator, "target")


def changes(before: Iterable[Mapped], now: Iterable[Mapped]) -> list[MappingChange]:
    """Every header of `now` beside the same one of `before`, then those that are gone.

    Months in headers and sheet names do not make them other ones; a workbook of one sheet may be renamed.
    """
    old, new = _by_header(before), _by_header(now)
    found = [_change(old.get(key), mapped) for key, mapped in new.items()]
    return found + [_change(mapped, None) for key, mapped in old.items() if key not in new]


def _change(before: Mapped | None, now: Mapped | None) -> MappingChange:
    shown = now or before
    if before is None or now is None:
        kind = "added" if before is None else "removed"
    else:
        same = (before.indicator, before.field) == (now.indicator, now.field)
        kind = "same" if same else "changed"
    return MappingChange(shown.header, shown.sheet, before, now, kind)


def _by_header(mapping: Iterable[Mapped]) -> dict[tuple, Mapped]:
    """Sheet, header and how many of that name came before → what it was taken for."""
    mapping = list(mapping)
    one_sheet = len({mapped.sheet for mapped in mapping}) == 1
    found: dict[tuple, Mapped] = {}
    times: Counter[tuple] = Counter()
    for mapped in mapping:
        key = ("" if one_sheet else _monthless(mapped.sheet), _monthless(mapped.header))
        found[(*key, times[key])] = mapped
        times[key] += 1
    return found


def _monthless(text: str) -> str:
    return MONTH.sub("月", header_subject(text))
