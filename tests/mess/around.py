"""What stands around the table: footers, lines above the title, and the other sheets of the workbook.

One may have any of it added after a sheet is laid out; none of it states a fact.
"""

from __future__ import annotations

from calendar import monthrange
from random import Random

from tests.mess.model import Book, Cell, Sheet

NOTES = (
    "注：1.完成率=累计完成/任务数。2.数据截至月底。", "说明：本表由市卫生局汇总，“—”为未开展。",
    "备注：满洲里市含扎赉诺尔。",
)  # fmt: skip
WORDS = (
    "填表说明", "1.本表于每月6日前报送。", "2.累计数从2010年1月起计算。", "3.完成率=累计完成/任务数×100%。",
)  # fmt: skip
SIGNED = (
    ("单位负责人：局长", "审核人：科长", "填表人：科员"),
    ("填表人：统计员      审核人：科长      联系电话：0470-8220000",),
    ("制表：科员", "复核：科长"),
)


def footed(sheet: Sheet, draw: Random, book: Book) -> None:
    """Notes and signatures below the table, some of them merged over its width."""
    book.kinds.add("footers")
    sheet.squared()
    left = sheet.col_of(sheet.head)
    if draw.random() < 0.4:
        sheet.add_row(len(sheet.rows))
    for text in draw.sample(NOTES, draw.randint(0, 2)):
        _foot(sheet, left, (text,), merged=draw.random() < 0.5)
    _foot(sheet, left, draw.choice(SIGNED), merged=False)


def _foot(sheet: Sheet, left: int, texts: tuple[str, ...], *, merged: bool) -> None:
    row = [Cell() for _ in range(sheet.width)]
    step = max(1, (sheet.width - left) // len(texts))
    for number, text in enumerate(texts):
        row[min(left + number * step, sheet.width - 1)] = Cell(text, part="foot")
    sheet.rows.append(row)
    if merged and sheet.width - left > 1:
        sheet.merges.append((row[left], row[-1]))


def annexed(sheet: Sheet, draw: Random, book: Book) -> None:
    """附件1 or 表号 in a line of its own above the title."""
    if book.layout != "long":
        book.kinds.add("line above the title")
        text = draw.choice(("附件1", "附表2：", "附件：1", "表    号：医改统3表"))
        sheet.add_row(0, [Cell(text, part="meta")])


def empty_sheets(book: Book, draw: Random) -> None:
    """The empty Sheet2 and Sheet3 that every old workbook has."""
    if not book.coding:
        book.kinds.add("empty sheets")
        book.sheets += [Sheet("Sheet2"), Sheet("Sheet3")]


def dated(sheet: Sheet, draw: Random, book: Book) -> None:
    """A line below the title with a day in it, which is no other month: the last of the month, or none."""
    if book.layout in ("long", "sheet per month"):
        return
    book.kinds.add("dated line")
    year, month = int(book.period[:4]), int(book.period[5:])
    last = monthrange(year, month)[1]
    due = ("报送时间：次月6日前", "（每月6日前报送，逾期不予统计）")
    text = draw.choice((f"数据截至{year}年{month}月{last}日", *due))
    sheet.add_row(sheet.row_of(sheet.head), [Cell(text, part="meta")])


def hidden_sheet(book: Book, draw: Random) -> None:
    """Last month's sheet, left in the workbook and hidden; it is not read."""
    if not book.coding and book.layout != "long":
        book.kinds.add("hidden sheet")
        first = book.sheets[0]
        rows = [[Cell(cell.value, cell.look) for cell in row] for row in first.rows]
        book.sheets.append(Sheet("上月", rows, hidden=True))


def explained(book: Book, draw: Random) -> None:
    """A sheet of words: how to fill the form in."""
    if not book.coding:
        book.kinds.add("sheet of words")
        book.sheets.append(Sheet(WORDS[0], [[Cell(text, part="words")] for text in WORDS]))
