"""What a layout met and could not place, said to the sender: unknown areas, unknown columns and rows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid, letters
from data.intake.recognising import cumulative
from data.intake.recognising import repeated as repeated_area
from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import areas, figures, indicators, notebook
from data.intake.vocabulary.roles import role

INNER_SPACE = re.compile(r"[ \t\u3000\xa0\u200b]")
AREA_SENTENCES = {
    "ambiguous": (
        "area_unknown",
        "地区“{text}”有不止一种理解（{names}），请改写为全称后重新上报；本行未读入。",
    ),
    "misspelled": ("area_misspelled", "地区“{text}”不在名单中，是否为“{names}”？请改正；本行未读入。"),
    "institution": (
        "area_unknown",
        "“{text}”是市直或系统单位，不是旗市区，不参加排名也不入库，只用于核对合计。",
    ),
    "unknown": ("area_unknown", "“{text}”不是 13 个旗市区之一，本行未读入。如为旗市区请改写为全称。"),
}


def area(sheet: str, cell: Cell, label: areas.Label) -> Finding:
    """A row whose area is not known for certain."""
    code, sentence = AREA_SENTENCES[label.kind]
    names = "、".join(areas.name(code) for code in label.candidates)
    where = f"“{sheet}”表 {cell.address}："
    severity = "note" if label.kind == "institution" else "ask"
    message = where + sentence.format(text=cell.text, names=names)
    certain = names if label.kind == "misspelled" and len(label.candidates) == 1 else None
    return Finding(severity, code, message, sheet, cell.address, suggestion=certain)


def part_of_total(sheet: str, cell: Cell) -> Finding:
    """A row that gives the town's or the country's part of the total."""
    message = f"“{sheet}”表 {cell.address}：“{cell.text}”是合计的一部分，不是旗市区，未读入，无需修改。"
    return Finding("note", "row_not_kept", message, sheet, cell.address)


def spaced(sheet: str, places: list[tuple[str, Cell]]) -> list[Finding]:
    """A note at every area name with blanks between its signs: understood, and better written without."""
    return [
        Finding(
            "note", "area_whitespace",
            f"“{sheet}”表 {cell.address}：地区名中间有空格，已读作{areas.name(code)}。",
            sheet, cell.address, code,
            suggestion=areas.name(code),
        )
        for code, cell in places
        if isinstance(cell.value, str) and INNER_SPACE.search(cell.value.strip())
    ]  # fmt: skip


def repeated(sheet: str, places: list[tuple[str, Cell]]) -> list[Finding]:
    """An ask at every further place where a table lists an area it has listed already."""
    first: dict[str, Cell] = {}
    found = []
    for code, cell in places:
        if first.setdefault(code, cell) is not cell and not _settled(sheet, code, places):
            message = (
                f"“{sheet}”表 {cell.address}：{areas.name(code)}出现了两次"
                f"（另一处在 {first[code].address}），"
                "暂按前一处读，请确认哪个对。"
            )
            found.append(Finding("ask", "area_duplicate", message, sheet, cell.address, code))
    return found


def _settled(sheet: str, code: str, places: list[tuple[str, Cell]]) -> bool:
    """Whether somebody has said which of an area's places counts."""
    told = notebook.told("duplicate", repeated_area.subject(sheet, code))
    return told is not None and any(own == code and cell.address == told for own, cell in places)


def hidden_repeat(grid: Grid, row: int, code: str) -> Finding:
    """A hidden row of an area that has a visible row of its own."""
    cell = grid.row(row)[0]
    message = f"“{grid.sheet}”表第 {row} 行是隐藏的，与看得见的{areas.name(code)}一行重复，未读入。"
    return Finding("note", "hidden_row", message, grid.sheet, cell.address, code)


def columns(grid: Grid, first: int, last: int, meanings: dict[int, Meaning]) -> list[Finding]:
    """Columns that hold figures and whose header is not understood, or which compare with another period."""
    found = [
        finding for col, meaning in meanings.items() if (finding := _column(grid, first, last, col, meaning))
    ]
    found += _sizes(grid, first, meanings) + _months(grid, first, meanings)
    parts = [col for col, meaning in meanings.items() if meaning.field == "part"]
    if parts:
        cols, sheet = "、".join(letters(col) for col in parts), grid.sheet
        message = f"“{sheet}”表 {cols} 列：各级分担数、支出、结余等目录没有对应的指标，未读入，无需修改。"
        found.append(Finding("note", "fund_not_kept", message, sheet, f"{letters(parts[0])}{first}"))
    return found


def _sizes(grid: Grid, first: int, meanings: dict[int, Meaning]) -> list[Finding]:
    """A note at each header in 万人 or 万元 beside others in 人 or 元: understood, and easily misread."""
    printed = {
        col: meaning.unit for col, meaning in meanings.items() if meaning.unit and meaning.unit.name != "%"
    }
    return [
        Finding(
            "note", "unit_scale_mixed",
            f"“{grid.sheet}”表 {letters(col)} 列“{meanings[col].text}”与其他列的单位大小不同，"
            f"已换算成以{own.name}为单位；请统一单位。",
            grid.sheet, _heading(grid, first, col), None, meanings[col].indicator,
        )
        for col, own in printed.items()
        if own.scale != 1 and any(other.name == own.name and other.scale == 1 for other in printed.values())
    ]  # fmt: skip


def _months(grid: Grid, first: int, meanings: dict[int, Meaning]) -> list[Finding]:
    """A note where the columns are months in a row: each figure counts for its own month."""
    cols = [col for col, meaning in meanings.items() if meaning.period]
    if not cols:
        return []
    message = (
        f"“{grid.sheet}”表 {letters(cols[0])} 至 {letters(cols[-1])} 列是逐月的数，各列的数记入各自的月份。"
    )
    at = _heading(grid, first, cols[0])
    return [Finding("note", "period_several", message, grid.sheet, at)]


def _heading(grid: Grid, first: int, col: int) -> str | None:
    """The cell of the lowest header word above a column."""
    above = (grid.seen(row, col) for row in range(first - 1, 0, -1))
    return next((cell.address for cell in above if not cell.blank), None)


def _column(grid: Grid, first: int, last: int, col: int, meaning: Meaning) -> Finding | None:
    row = next((row for row in range(first, last + 1) if numeric(grid.at(row, col))), None)
    if row is None:
        return None
    place = f"{letters(col)}{row}"
    where = f"“{grid.sheet}”表 {letters(col)} 列“{meaning.text or '（无表头）'}”"
    if meaning.field in ("comparison", cumulative.BEFORE):
        message = f"{where}是对比期数据，未读入。"
        said = compared(grid, first, col)
        return Finding(
            "note", "comparison_period_column", message, grid.sheet, said or place, None, meaning.indicator
        )
    if meaning.field == "month_count":
        message = f"{where}是比率指标的本月人数，比率只记累计，本列未读入。"
        return Finding("note", "column_not_kept", message, grid.sheet, place, None, meaning.indicator)
    if meaning.field == "carried_over":
        message = f"{where}是上年结转数，月报不单独记，本列未读入。"
        return Finding("note", "column_not_kept", message, grid.sheet, place, None, meaning.indicator)
    if meaning.field == "finer" and not meaning.also:
        message = f"{where}目录不分城市、农村，已读合计，本列未读入。"
        return Finding("note", "column_not_kept", message, grid.sheet, place)
    if meaning.field == "unknown" or (
        meaning.indicator is None and meaning.field in ("value", "target", "rate")
    ):
        message = f"{where}不认识，未读入{proposal(meaning.text)}。请核对表头。"
        return Finding("ask", "indicator_unknown", message, grid.sheet, place, None, meaning.indicator)
    return None


def compared(grid: Grid, first: int, col: int) -> str | None:
    """The header cell of a column that says it is another period's; its own heading where none says so."""
    above = [cell for row in range(first - 1, 0, -1) if not (cell := grid.seen(row, col)).blank]
    said = [cell for cell in above if role(cell.text) == "comparison" and grid.width(cell) < grid.n_cols]
    return next((cell.address for cell in (*said, *above)), None)


def numeric(cell: Cell) -> bool:
    """Whether a cell holds a figure, written as a number or as text, or a formula without its result."""
    return cell.uncached or figures.figure(cell.value).number is not None


def has_numbers(grid: Grid, row: int, columns: Iterable[int]) -> bool:
    """Whether any of a row's cells in some columns holds a figure."""
    return any(numeric(grid.at(row, col)) for col in columns)


def row(sheet: str, cell: Cell) -> Finding:
    """A row that holds figures and whose name is not understood."""
    where = f"“{sheet}”表 {cell.address}：“{cell.text}”"
    message = f"{where}不是目录中的指标，本行未读入{proposal(cell.text)}。请核对指标名称。"
    near = indicators.near(cell.text)
    certain = indicators.name(near[0]) if len(near) == 1 else None
    return Finding("ask", "indicator_unknown", message, sheet, cell.address, suggestion=certain)


def proposal(text: str) -> str:
    """The close spellings of an indicator name, as part of a sentence."""
    names = "、".join(indicators.name(code) for code in indicators.near(text))
    return f"（是否为“{names}”？）" if names else ""
