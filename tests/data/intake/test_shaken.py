"""Real workbooks shaken at random: whatever stands where, intake answers in sentences and never breaks."""

import io
import random
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data.intake.checking import check
from data.intake.giving_back.marked import marked

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.xlsx"))
ODD = [
    "鄂旗", "合计", "小计", "2010年8月", "=A1/B1", "#DIV/0!", "—", "35户", "八成", -5, 1e15, 0, 0.956, None,
    "９８．５％", "陈旗", "参合率(%)", "单位：万元", "注：说明", "　", "长" * 500, True, "2010.7.30", 40360.0,
    "<b>", "去年同期", "本月", "累计完成", "任务数", '=HYPERLINK("http://x")', "@SUM(1)",
]  # fmt: skip


def shake(sheet, chance: random.Random) -> None:
    """One thing that happens to sheets: lines inserted, deleted or hidden, cells merged or overwritten."""
    row, column = chance.randint(1, sheet.max_row), chance.randint(1, sheet.max_column)
    match chance.choice(["row", "column", "no row", "no column", "merge", "hide", *["write"] * 4]):
        case "row":
            sheet.insert_rows(row)
        case "column":
            sheet.insert_cols(column)
        case "no row":
            sheet.delete_rows(row)
        case "no column":
            sheet.delete_cols(column)
        case "merge":
            sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column + 2)
        case "hide":
            sheet.row_dimensions[row].hidden = True
        case "write" if (row, column) not in _covered(sheet):
            sheet.cell(row, column).value = chance.choice(ODD)


def _covered(sheet) -> set[tuple[int, int]]:
    """The places of merged ranges behind their first cell, which cannot be written to."""
    ranges = sheet.merged_cells.ranges
    return {place for area in ranges for line in area.rows for place in line} - {
        (area.min_row, area.min_col) for area in ranges
    }


def shaken(number: int) -> tuple[bytes, str]:
    chance = random.Random(number)
    path = chance.choice(EXAMPLES)
    book = load_workbook(path)
    for _ in range(chance.randint(1, 12)):
        shake(chance.choice(book.worksheets), chance)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue(), path.name


@pytest.mark.parametrize("number", range(40))
def test_a_shaken_workbook_is_answered_in_sentences(number):
    reading = check(*shaken(number))
    assert all(said.message and "None" not in said.message for said in reading.findings)
    assert reading.verdict == "ready" or any(said.severity != "note" for said in reading.findings)


@pytest.mark.parametrize("number", range(40, 48))
def test_a_shaken_workbook_comes_back_marked_and_reads_the_same(number):
    content, name = shaken(number)
    before = check(content, name)
    again = check(marked(content, name, before.findings, before.form, before.period), name)
    assert (again.facts, again.findings) == (before.facts, before.findings)
