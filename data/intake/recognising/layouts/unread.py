"""What a layout met and could not place, said to the sender: unknown areas, unknown columns and rows."""

from __future__ import annotations

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid, letters
from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import areas, figures, indicators

AREA_SENTENCES = {
    "ambiguous": (
        "area_ambiguous",
        "地区“{text}”有不止一种理解（{names}），请改写为全称后重新上报；本行未读入。",
    ),
    "misspelled": ("area_misspelled", "地区“{text}”不在名单中，是否为“{names}”？请改正；本行未读入。"),
    "unknown": ("area_unknown", "“{text}”不是 13 个旗市区之一，本行未读入。如为旗市区请改写为全称。"),
}


def area(sheet: str, cell: Cell, label: areas.Label) -> Finding:
    """A row whose area is not known for certain."""
    code, sentence = AREA_SENTENCES[label.kind]
    names = "、".join(areas.name(code) for code in label.candidates)
    where = f"“{sheet}”表 {cell.address}："
    return Finding("ask", code, where + sentence.format(text=cell.text, names=names), sheet, cell.address)


def repeated(sheet: str, places: list[tuple[str, Cell]]) -> list[Finding]:
    """An ask at every further place where a table lists an area it has listed already."""
    first: dict[str, Cell] = {}
    found = []
    for code, cell in places:
        if first.setdefault(code, cell) is not cell:
            message = (
                f"“{sheet}”表 {cell.address}：{areas.name(code)}出现了两次"
                f"（另一处在 {first[code].address}），"
                "暂按前一处读，请确认哪个对。"
            )
            found.append(Finding("ask", "area_duplicate", message, sheet, cell.address, code))
    return found


def columns(grid: Grid, first: int, last: int, meanings: dict[int, Meaning]) -> list[Finding]:
    """Columns that hold figures and whose header is not understood, or which compare with another period."""
    return [
        finding for col, meaning in meanings.items() if (finding := _column(grid, first, last, col, meaning))
    ]


def _column(grid: Grid, first: int, last: int, col: int, meaning: Meaning) -> Finding | None:
    found = [row for row in range(first, last + 1) if numeric(grid.at(row, col))]
    if not found:
        return None
    place = f"{letters(col)}{found[0]}"
    where = f"“{grid.sheet}”表 {letters(col)} 列“{meaning.text or '（无表头）'}”"
    if meaning.field == "comparison":
        message = f"{where}是对比期数据，未读入。"
        return Finding(
            "note", "comparison_period_column", message, grid.sheet, place, None, meaning.indicator
        )
    if meaning.field == "unknown" or (
        meaning.indicator is None and meaning.field in ("value", "target", "rate")
    ):
        message = f"{where}不认识，未读入{proposal(meaning.text)}。请核对表头。"
        return Finding("ask", "indicator_unknown", message, grid.sheet, place, None, meaning.indicator)
    return None


def numeric(cell: Cell) -> bool:
    """Whether a cell holds a figure, written as a number or as text, or a formula without its result."""
    return cell.uncached or figures.figure(cell.value).number is not None


def row(sheet: str, cell: Cell) -> Finding:
    """A row that holds figures and whose name is not understood."""
    where = f"“{sheet}”表 {cell.address}：“{cell.text}”"
    message = f"{where}不是目录中的指标，本行未读入{proposal(cell.text)}。请核对指标名称。"
    return Finding("ask", "indicator_unknown", message, sheet, cell.address)


def proposal(text: str) -> str:
    """The close spellings of an indicator name, as part of a sentence."""
    names = "、".join(indicators.name(code) for code in indicators.near(text))
    return f"（是否为“{names}”？）" if names else ""
