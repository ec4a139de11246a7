"""A workbook written anew from the cells of another kind of file."""

from datetime import date, datetime

import pytest

from data.intake.giving_back.rebuilt import book
from data.intake.reading.cells import Cell, Grid
from data.intake.reading.workbook import grids
from tests.support.sheets import saved


def grid(*cells, name="七月", **more):
    return Grid(name, {(cell.row, cell.col): cell for cell in cells}, **more)


def again(*wanted):
    """The grids of the rebuilt workbook, as intake reads them."""
    return grids(saved(book(wanted)[0]))


def test_values_formats_and_comments_come_over():
    [found] = again(
        grid(
            Cell(1, 1, "标题"), Cell(2, 1, 12.5), Cell(2, 2, 0.956, "0.0%"), Cell(3, 1, "#DIV/0!"),
            Cell(4, 1, "95.6%", comment="以县局为准"), Cell(5, 1, datetime(2010, 7, 31), "yyyy-mm-dd"),
        )
    )  # fmt: skip
    assert [cell.value for cell in found.cells.values()][:5] == ["标题", 12.5, 0.956, "#DIV/0!", "95.6%"]
    assert found.at(2, 2).shows_percent and found.at(4, 1).comment == "以县局为准"
    day = found.at(5, 1).value
    assert (day.date() if isinstance(day, datetime) else day) == date(2010, 7, 31)


@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A0", "+8", "-", "@x", "\t=1"])
def test_a_text_stays_the_same_text_whatever_it_begins_with(text):
    made, _ = book([grid(Cell(1, 1, text))])
    assert made["七月"]["A1"].data_type == "s" and made["七月"]["A1"].quotePrefix
    assert again(grid(Cell(1, 1, text)))[0].at(1, 1).value == text


def test_a_formula_without_a_result_still_is_one():
    assert again(grid(Cell(1, 1, None, formula="of:=[.B1]+1")))[0].at(1, 1).uncached


def test_a_formula_with_a_result_becomes_that_result():
    assert again(grid(Cell(1, 1, 3, formula="=1+2")))[0].at(1, 1).value == 3


def test_merges_and_what_is_hidden_come_over():
    anchors = {(1, col): (1, 1) for col in (1, 2, 3)}
    [found] = again(
        grid(
            Cell(1, 1, "标题"), Cell(2, 1, 1), Cell(2, 2, 2), Cell(2, 3, 3), Cell(3, 1, 4),
            anchors=anchors, widths={(1, 1): 3}, hidden_rows=frozenset({3}), hidden_cols=frozenset({2}),
        )
    )  # fmt: skip
    assert found.seen(1, 3).value == "标题" and found.width(found.at(1, 1)) == 3
    assert found.hidden_rows == {3} and found.hidden_cols == {2}


def test_a_hidden_sheet_stays_hidden():
    found = again(grid(Cell(1, 1, 1)), grid(Cell(1, 1, 2), name="底稿", visible=False))
    assert [one.visible for one in found] == [True, False]


def test_sheet_names_that_an_xlsx_cannot_have_are_changed_and_told_apart():
    long = "很长的文件名" * 8
    made, names = book([grid(Cell(1, 1, 1), name=name) for name in ("a/b", "a?b", long, "")])
    assert made.sheetnames == ["a_b", "a_b(2)", long[:31], "Sheet1"]
    assert names == {"a/b": "a_b", "a?b": "a_b(2)", long: long[:31], "": "Sheet1"}


def test_control_signs_that_no_xlsx_can_hold_are_left_out():
    assert again(grid(Cell(1, 1, "甲\x00乙\x0b")))[0].at(1, 1).value == "甲乙"
