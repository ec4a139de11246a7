"""Questions on areas: whom a name means, whose form it is, which of two rows of one area counts."""

from __future__ import annotations

from data import catalogue
from data.intake.asking.seen import Seen, where
from data.intake.findings import Finding
from data.intake.questions import Option, Question
from data.intake.recognising import repeated
from data.intake.vocabulary import areas
from data.intake.vocabulary.notebook import SKIP


def name(finding: Finding, seen: Seen) -> Question | None:
    """Whom a row's or column's name means; candidates that the table already lists come after the others.

    A row without any name is not asked about: an answer would count for every such row.
    """
    cell = seen.cell(finding)
    if cell is None:
        return sender(finding, seen)
    if not areas.spelling(cell.text):
        return None
    label, table = areas.label(cell.text), seen.table(finding)
    listed = table.listed if table else ()
    near = sorted(label.candidates, key=lambda code: code in listed)
    line = "列" if table and table.rows else "行"
    options = [*_options(near), Option(SKIP, f"不是旗市区，不读这一{line}")]
    message = f"{where(finding)}“{cell.raw}”是哪个旗市区？"
    return Question("area", areas.spelling(cell.text), message, (*options, *_others(near)), finding.sheet,
                    finding.cell)


def sender(finding: Finding, seen: Seen) -> Question:
    """Which area a form with no area on it is from; the one in the file name first."""
    label = areas.label(finding.sheet)
    if label.candidates and finding.area is None:
        near, topic, subject = list(label.candidates), "area", areas.spelling(finding.sheet)
    else:
        near, topic, subject = [finding.area] if finding.area else [], "sender", finding.sheet
    message = f"“{finding.sheet}”表是哪个旗市区的？"
    return Question(topic, subject, message, (*_options(near), *_others(near)), finding.sheet,
                    lasting=bool(near))


def conflict(finding: Finding, seen: Seen) -> Question | None:
    """Which area a form is from whose title, 填报单位 and sheet name disagree; a mere row is not asked."""
    if finding.cell:
        return None
    table = seen.table(finding)
    around = next(around for own, around in seen.recognised.tables if own is table)
    texts = [*(text for _, text in around.titles), around.reporting, finding.sheet]
    codes = [code for text in texts for code in areas.within(text) if areas.is_banner(code)]
    near = list(dict.fromkeys(codes))
    message = f"“{finding.sheet}”表写了不止一个旗市区，是哪个旗市区的？"
    return Question("sender", finding.sheet, message, (*_options(near), *_others(near)), finding.sheet,
                    lasting=False)


def repeat(finding: Finding, seen: Seen) -> Question | None:
    """Which of the rows (or columns) of an area that is listed twice counts."""
    again, grid = seen.cell(finding), seen.grids[finding.sheet]
    column = [grid.at(row, again.col) for row in range(1, grid.n_rows + 1)]
    in_column = [cell for cell in column if _names(cell, finding.area)]
    in_row = [cell for cell in grid.row(again.row) if _names(cell, finding.area)]
    cells = sorted(max(in_column, in_row, key=len), key=lambda cell: (cell.row, cell.col))
    line = "行" if len(in_column) > 1 else "列"
    options = tuple(Option(cell.address, f"以 {cell.address} 这一{line}为准") for cell in cells)
    message = f"{where(finding)}{areas.name(finding.area)}出现了不止一次，以哪一{line}为准？"
    return Question("duplicate", repeated.subject(finding.sheet, finding.area), message, options,
                    finding.sheet, finding.cell, lasting=False)


def _names(cell, code: str) -> bool:
    return isinstance(cell.value, str) and areas.known(cell.value) == code


def _options(codes) -> list[Option]:
    return [Option(code, areas.name(code)) for code in codes]


def _others(near) -> list[Option]:
    return _options(area.code for area in catalogue.banners() if area.code not in near)
