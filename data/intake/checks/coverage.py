"""Is every area there once? Missing areas, the same figure given twice on two sheets."""

from __future__ import annotations

from data import catalogue
from data.intake.checks.say import about, number
from data.intake.findings import Finding
from data.intake.recognising.placement import Table
from data.intake.tidying.tidy import Datum
from data.intake.vocabulary import areas

# Below this many areas a table is a report on a few of them, and the others are not missing.
A_CITY_LIST = 7


def missing(tables: list[Table]) -> list[Finding]:
    """A note for each of the 13 that a city table does not list."""
    found: list[Finding] = []
    for table in tables:
        if table.form == "city_projects" and len(set(table.listed)) >= A_CITY_LIST:
            found += [
                _absent(table, area.code) for area in catalogue.banners() if area.code not in table.listed
            ]
    return found


def _absent(table: Table, code: str) -> Finding:
    message = f"“{table.sheet}”表没有{areas.name(code)}这一行（列），按缺报处理。"
    return Finding("note", "area_missing", message, table.sheet, None, code)


def once(data: list[Datum]) -> tuple[list[Datum], list[Finding]]:
    """The figures without repeats (the first counts), and what has to be said of the repeats."""
    kept: dict[tuple, Datum] = {}
    same: dict[tuple[str, str], list[Datum]] = {}
    found: list[Finding] = []
    for datum in data:
        first = kept.setdefault((datum.area, datum.period, datum.indicator, datum.field), datum)
        # An area's row that stands twice in one table is told once, where its name is.
        if first is datum or datum.field == "explanation" or first.table == datum.table:
            continue
        if first.value == datum.value:
            same.setdefault((first.sheet, datum.sheet), []).append(datum)
        else:
            found.append(_contradiction(first, datum))
    return list(kept.values()), found + [_repetition(*sheets, repeats) for sheets, repeats in same.items()]


def _contradiction(first: Datum, again: Datum) -> Finding:
    where = f"“{first.sheet}”表 {first.at}"
    message = f"填的是 {number(again.value)}，与{where}的 {number(first.value)} 不一致，请确认哪个对。"
    return about(again, "ask", "duplicate_facts_across_sheets", message)


def _repetition(first_sheet: str, sheet: str, repeats: list[Datum]) -> Finding:
    message = f"“{sheet}”表有 {len(repeats)} 个数与“{first_sheet}”表相同，只记一次。"
    return Finding("note", "duplicate_facts_across_sheets", message, sheet, repeats[0].at, repeats[0].area)
