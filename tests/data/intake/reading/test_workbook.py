"""Reading cells: merges, formulas with and without result, formats, what is hidden."""

import io

import openpyxl

from data import intake
from data.intake.reading.workbook import grids
from tests.support.sheets import at, codes, facts, read, saved, workbook

TABLE = """
    2010年7月新农合参合率统计表
    地区 | 新农合参合率
    海拉尔 | 95
    根河 | 96
"""


def changed(change):
    book = openpyxl.load_workbook(io.BytesIO(workbook(TABLE)))
    change(book, book.active)
    return saved(book)


def test_a_merged_range_shows_its_first_cell_everywhere():
    grid = grids(workbook("标题 | | \n1 | 2 | 3", merges="A1:C1"))[0]
    assert grid.seen(1, 3).value == "标题" and grid.at(1, 3).blank
    assert grid.width(grid.at(1, 1)) == 3


def test_a_formula_without_a_stored_result_is_told_and_not_read_as_blank():
    reading = read(TABLE.replace("95", "=90+5"))
    assert at(reading, "formula_no_cache") == ["B3"]
    assert set(facts(reading)) == {("150785", "A01", "value")}
    assert reading.absences == () and reading.verdict == "ask"


def test_an_error_cell_is_told():
    reading = read(TABLE.replace("95", "#DIV/0!"))
    assert at(reading, "cell_error") == ["B3"] and reading.absences == ()


def test_words_where_a_number_belongs_are_told():
    reading = read(TABLE.replace("95", "已完成"))
    assert at(reading, "free_text_values") == ["B3"] and len(reading.facts) == 1


def test_a_number_with_a_remark_is_asked():
    reading = read(TABLE.replace("95", "约95"))
    assert at(reading, "value_with_remark") == ["B3"] and reading.verdict == "ask"


def test_hidden_rows_are_read_and_told():
    def hide(book, sheet):
        sheet.row_dimensions[4].hidden = True

    reading = intake.check(changed(hide))
    assert len(reading.facts) == 2 and codes(reading) == {"hidden_row": "note"}


def test_hidden_and_empty_sheets_are_left_out():
    def hide(book, sheet):
        copy = book.copy_worksheet(sheet)
        copy.sheet_state = "hidden"
        book.create_sheet("Sheet3")

    reading = intake.check(changed(hide))
    assert len(reading.facts) == 2 and codes(reading) == {"hidden_sheet": "note"}


def test_a_comment_is_pointed_at_and_not_quoted():
    def comment(book, sheet):
        sheet["B3"].comment = openpyxl.comments.Comment("实际应为 97", "某人")

    reading = intake.check(changed(comment))
    assert at(reading, "cell_comment") == ["B3"]
    assert not any("某人" in finding.message for finding in reading.findings)


def test_an_empty_form_is_refused_as_empty():
    reading = read(TABLE.replace("95", "").replace("96", ""))
    assert codes(reading) == {"no_values": "refuse"} and reading.verdict == "refuse"


def test_a_workbook_without_a_report_is_refused_in_one_sentence():
    assert codes(read("姓名 | 年龄\n甲 | 30"))["no_table"] == "refuse"


def test_a_form_of_unknown_indicators_is_not_called_empty():
    reading = read(TABLE.replace("新农合参合率", "满意程度"))
    assert codes(reading) == {"no_table": "refuse", "indicator_unknown": "ask"}
