"""Areas down, indicators across: one table, one a domain, two side by side or one below the other."""

from __future__ import annotations

from dataclasses import replace

from data import catalogue
from data.sample.paths import MONTHS
from tests.mess import writing
from tests.mess.draft import Draft, Group
from tests.mess.layouts import header, heading
from tests.mess.model import Cell, Sheet


def sheets(draft: Draft) -> list[Sheet]:
    if draft.layout == "sheet per domain":
        return _by_domain(draft)
    if draft.layout == "side by side":
        return [_beside(draft)]
    if draft.layout == "sheet per month":
        return _by_month(draft)
    if draft.layout == "one below the other":
        return [_below(draft)]
    return [table(draft)]


def table(draft: Draft) -> Sheet:
    """One table with title, header and a line for each area and total."""
    width = 1 + sum(len(group.series) for group in draft.groups)
    sheet = heading.begin(draft, width)
    header.add(draft, sheet)
    for number, line in enumerate(draft.lines):
        label = Cell(line.name, part="label" if line.kind == "area" else "total")
        sheet.body = sheet.body or label
        cells = [writing.cell(draft, line, one) for group in draft.groups for one in group.series]
        sheet.rows.append([label, *cells])
        sheet.label = label if number == 0 else sheet.label
    return sheet


def _by_domain(draft: Draft) -> list[Sheet]:
    domains: dict[str, list[Group]] = {}
    for group in draft.groups:
        domains.setdefault(catalogue.indicators()[group.code].domain, []).append(group)
    names = {code: domain.name for code, domain in catalogue.domains().items()}
    return [
        table(replace(draft, groups=found, sheet_name=names[code])) for code, found in domains.items()
    ]


def _by_month(draft: Draft) -> list[Sheet]:
    """The month and the two before it, each on a sheet of its own."""
    months = MONTHS[MONTHS.index(draft.period) - 2 :][:3]
    return [table(replace(draft, period=month, title=_titled(month), sheet_name=f"{int(month[5:])}月"))
            for month in months]  # fmt: skip


def _titled(month: str) -> str:
    return f"呼伦贝尔市{month[:4]}年{int(month[5:])}月医改重点工作进展情况统计表"


def _beside(draft: Draft) -> Sheet:
    """Two tables with an empty column between them; each lists the areas itself."""
    half = max(1, len(draft.groups) // 2)
    left = table(replace(draft, groups=draft.groups[:half]))
    right = table(replace(draft, groups=draft.groups[half:], lines=[replace(line) for line in draft.lines]))
    for line in zip(left.rows, right.rows, strict=True):
        line[0].extend([Cell(), *line[1]])
    left.merges += right.merges
    return left


def _below(draft: Draft) -> Sheet:
    """Two tables one below the other; the second has its own header and no title."""
    half = max(1, len(draft.groups) // 2)
    above = table(replace(draft, groups=draft.groups[:half]))
    below = table(replace(draft, groups=draft.groups[half:]))
    first = below.row_of(below.head)
    places = below.places()
    above.rows += [[Cell()], *below.rows[first:]]
    above.merges += [pair for pair in below.merges if places[id(pair[0])][0] >= first]
    above.squared()
    return above


