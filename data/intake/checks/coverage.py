"""Is every area there once? Missing areas, the same figure given twice on two sheets."""

from __future__ import annotations

from data import catalogue
from data.intake.checks.say import about, number
from data.intake.findings import Finding
from data.intake.recognising.placement import Table
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import areas

# Below this many areas a table is a report on a few of them, and the others are not missing.
A_CITY_LIST = 7


def missing(tables: list[Table]) -> list[Finding]:
    """A note for each of the 13 that a city table does not list."""
    found: list[Finding] = []
    for table in tables:
        if table.form == "city_projects" and len(set(table.listed)) >= A_CITY_LIST:
            there = {code for other in tables if _continues(other, table) for code in other.listed}
            found += [_absent(table, code) for code in _others(there | _proposed(table))]
        elif table.form == "long" and len(there := _placed(table)) >= A_CITY_LIST:
            found += [_absent(table, code) for code in _others(there)]
    forms = [table for table in tables if table.form == "banner_monthly" and areas.is_banner(table.area)]
    if len(there := {table.area for table in forms}) >= A_CITY_LIST:
        found += [_without_sheet(forms[0], code) for code in _others(there)]
    return found


def _others(there: set[str]) -> list[str]:
    return [area.code for area in catalogue.banners() if area.code not in there]


def _placed(table: Table) -> set[str]:
    return {place.area for place in table.placements if areas.is_banner(place.area)}


def _proposed(table: Table) -> set[str]:
    """Areas that are there under a misspelt name: the name is told, the area is not missing besides."""
    names = {told.suggestion for told in table.findings if told.code == "area_misspelled"}
    return {area.code for area in catalogue.banners() if area.name in names}


def _without_sheet(first: Table, code: str) -> Finding:
    message = f"工作簿里没有{areas.name(code)}的表，按缺报处理。"
    return Finding("note", "area_missing", message, first.sheet, None, code)


def _continues(other: Table, table: Table) -> bool:
    """Whether a table lists further areas for the same figures: beside the first, or on a second page."""
    mine, theirs = ({place.indicator for place in one.placements} for one in (table, other))
    return other is table or (mine == theirs and other.period == table.period)


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
