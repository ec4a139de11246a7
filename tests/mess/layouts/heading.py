"""What stands above every table: the title, a second title line, and the lines 填报单位, 填报日期, 单位."""

from __future__ import annotations

from tests.mess.draft import Draft, Series
from tests.mess.model import Cell, Sheet


def begin(draft: Draft, width: int, title: str | None = None) -> Sheet:
    """A sheet with its title lines, as wide as its table will be."""
    sheet = Sheet(draft.sheet_name)
    for text in filter(None, (title or draft.title, draft.subtitle)):
        look = "General" if isinstance(text, str) else 'yyyy"年"m"月"'
        row = [Cell(text, look, "title"), *(Cell() for _ in range(width - 1))]
        sheet.rows.append(row)
        if width > 1:
            sheet.merges.append((row[0], row[-1]))
    units = unit_line(draft) if draft.unit_place == "line" else []
    if draft.meta or units:
        texts = [*draft.meta[:1], *draft.meta[1:], *units]
        row = [Cell(part="meta") for _ in range(width)]
        row[0].value = texts[0]
        if len(texts) > 1 and width > 1:
            row[-1].value = "    ".join(texts[1:])
        sheet.rows.append(row)
    return sheet


def unit_line(draft: Draft) -> list[str]:
    """单位：万元、人 for the units of all series, largest words first as they come."""
    found = dict.fromkeys(series.printed_unit for group in draft.groups for series in group.series)
    return ["单位：" + "、".join(found)] if found else []


def with_unit(word: str, series: Series, draft: Draft) -> str:
    """A header word with its unit in brackets, where the unit stands in the header."""
    if draft.unit_place != "header" or series.percent or not series.unit:
        return word
    return f"{word}({series.printed_unit})"
