"""What a sheet says about itself outside the table: title, unit line, reporting unit, date, written notes.

Signature lines are read for their date alone: the names of persons in them are neither kept nor shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from data.intake.reading.cells import Cell, Grid
from data.intake.recognising.placement import Surroundings
from data.intake.vocabulary import areas, period
from data.intake.vocabulary.units import Unit, of_line
from data.intake.vocabulary.words import half_width, plain

DATE_LINE = re.compile(r"(?:填报|填表|报出|报送|上报|制表|统计)?(?:日期|时间)[:](.*)$")
REPORTING = re.compile(
    r"(?:填报|报送|上报)单位[^:]{0,6}[:](.+?)(?=填报|报送|填表|审核|负责人|联系|单位[:]|日期|时间|$)"
)
PERSONS = re.compile(r"填表人|制表人|审核人|负责人|联系人|联系电话|经办人|签字|签名")
NOTES = re.compile(r"^\s*(?:文字说明|情况说明|工作进展说明)\s*[:]\s*(.*)$", re.DOTALL)
NOTES_SHEET = re.compile(r"文字|说明|情况|总结|汇报|小结|存在问题|工作进展")
OFFICE = re.compile(
    r"(?:填报|报送|上报|编报|制表)(?:单位|部门|机关)(?:[(][^()]*[)])?[:](.+?)"
    r"(?=填报|报送|填表|制表|审核|负责人|联系|单位[:]|日期|时间|数据|统计|$)"
)
STAMP = re.compile(r"[(]?(?:盖?公?章|签?盖章)[)]?$|[(](?:盖?公?章|盖章|签章)[)]")
# How far below a table its notes and signatures are looked for, and how much of a cover sheet is read.
FOOTER = 60
A_MONTH_SPREAD = 24
COVER = 40
NOTES_HEADING = re.compile(r"^(?:文字说明|情况说明|工作进展说明)[:]?$")


def of_table(grid: Grid, top: int, bottom: int, header: int, columns: range) -> Surroundings:
    """What the rows `top` … `bottom` say about a table whose header begins in row `header`."""
    above = [
        cell for row in range(top, header) for cell in _cells(grid, row) if _belongs(cell, columns, grid)
    ]
    below = [cell for row in range(max(header, bottom - FOOTER), bottom + 1) for cell in _cells(grid, row)]
    around = [cell for cell in above + below if isinstance(cell.value, str)]
    return Surroundings(
        titles=tuple(_titles(above)),
        unit_line=_units(above),
        filled_on=_filled_on(around),
        reporting=_reporting(above) or _reporting(around),
        notes=written_notes(grid),
        office=_office(above) or _office(around),
        data_month=_data_month(around),
    )


def of_cover(grid: Grid) -> Surroundings:
    """What a sheet without a table says about the others: a cover, or a written report."""
    first = range(1, grid.n_cols + 1)
    around = of_table(grid, 1, grid.n_rows, min(grid.n_rows, COVER) + 1, first)
    return replace(around, notes=around.notes or _report(grid))


def _report(grid: Grid) -> str:
    """The text of a sheet that is a written report by its name."""
    if not NOTES_SHEET.search(plain(grid.sheet)):
        return ""
    texts = [str(cell.value).strip() for cells in grid.by_row.values() for cell in cells if cell.text]
    kept = [text for text in texts if not NOTES_HEADING.match(plain(text)) and not is_signature(plain(text))]
    return "\n".join(text for text in kept if text)


def is_signature(text: str) -> bool:
    """Whether a text is a line with names of persons."""
    return bool(PERSONS.search(text))


def is_sender(grid: Grid, row: int) -> bool:
    """Whether a row is a city office named alone (呼伦贝尔市卫生局): it signs the sheet."""
    cells = grid.row(row)
    code = areas.label(cells[0].text).code if len(cells) == 1 else None
    return code is not None and not areas.is_banner(code) and bool(areas.OFFICE.search(cells[0].text))


def _cells(grid: Grid, row: int) -> Iterator[Cell]:
    """The cells of a row, a label that ends in a colon together with the cell behind it, and a month that is
    spread over several cells (2010 | 年 | 7 | 月) in one piece before them.
    """
    cells = grid.row(row)
    following = [*cells[1:], None] if cells else []
    spread = "".join(cell.text for cell in cells)
    if len(cells) > 2 and len(spread) <= A_MONTH_SPREAD and period.mention(spread):
        yield replace(cells[0], value=spread)
    skipped = None
    for cell, after in zip(cells, following, strict=True):
        if cell is skipped:
            continue
        if after is not None and isinstance(cell.value, str) and cell.text.endswith(":"):
            skipped = after
            yield replace(cell, value=f"{cell.value}{_written(after.value)}")
        else:
            yield cell


def _written(value: object) -> str:
    """A cell's value as people write it: a date as 2010年8月5日."""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    return str(value)


def _belongs(cell: Cell, columns: range, grid: Grid) -> bool:
    last = cell.col + grid.width(cell) - 1
    return last >= columns.start and cell.col < columns.stop


def _titles(above: Iterable[Cell]) -> Iterator[tuple[Cell, str]]:
    for cell in above:
        text = half_width(cell.value) if isinstance(cell.value, str) else ""
        if cell.is_number or PERSONS.search(plain(text)) or DATE_LINE.search(plain(text)):
            continue
        if text or cell.value is not None:
            yield cell, plain(text)


def _units(above: Iterable[Cell]) -> tuple[Unit, ...]:
    return tuple(known for cell in above if isinstance(cell.value, str) for known in of_line(cell.text))


def _filled_on(around: Iterable[Cell]) -> date | None:
    for cell in around:
        found = DATE_LINE.search(cell.text)
        if found and (on := period.day(found[1])):
            return on
    return None


def _office(cells: Iterable[Cell]) -> str:
    """Who sends the sheet, as written in 填报单位, without the word for the stamp."""
    for cell in cells:
        found = OFFICE.search(cell.text) if isinstance(cell.value, str) else None
        if found and (name := STAMP.sub("", found[1]).strip("_:,、 ")):
            return name
    return ""


def _data_month(cells: Iterable[Cell]) -> tuple[Cell, period.Mention] | None:
    for cell in cells:
        found = period.data_month(cell.value) if isinstance(cell.value, str) else None
        if found:
            return cell, found
    return None


def _reporting(cells: Iterable[Cell]) -> str:
    for cell in cells:
        found = REPORTING.search(cell.text) if isinstance(cell.value, str) else None
        if found and areas.within(found[1]):
            return found[1]
    return ""


def written_notes(grid: Grid) -> str:
    """The written report (文字说明) of a sheet, as typed; empty where there is none."""
    for cells in grid.by_row.values():
        for at, cell in enumerate(cells):
            if not isinstance(cell.value, str):
                continue
            if NOTES_HEADING.match(cell.text) and len(cells) > at + 1:
                return str(cells[at + 1].value).strip()
            found = NOTES.match(half_width(cell.value))
            if found and found[1].strip():
                return found[1].strip()
    return ""
