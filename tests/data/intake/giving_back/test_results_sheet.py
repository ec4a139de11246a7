"""The list 校验结果: complete, in order, readable on screen and on paper, each line leading to its cell."""

import io
import unicodedata

import openpyxl
import pytest

from data.intake.checking import check
from data.intake.findings import Finding
from data.intake.giving_back.marked import marked
from tests.data.intake.giving_back.books import LIST, listed, opened
from tests.support.sheets import workbook

BOOK = workbook("地区 | 数\n海拉尔区 | 5", name="一's 表")
FINDINGS = [
    Finding("refuse", "a", "月份看不出，请写明。"),
    Finding("ask", "b", "填的是 59，应为 91.2，请核对。" * 12, "一's 表", "B2", "150702", "A01", 91.2),
    Finding("note", "c", "这张表里有两张表。", "一's 表"),
]


@pytest.fixture(scope="module")
def sheet():
    return opened(marked(BOOK, "七月报表.xlsx", FINDINGS, "city_projects", "2010-07"))[LIST]


def heading(sheet):
    return [str(cell.value) for cell in sheet["A"][:6]]


def test_it_says_which_file_form_and_month_and_what_comes_of_it(sheet):
    title, file, form, outcome, use, head = heading(sheet)
    assert title.startswith("校验结果") and file == "文件：七月报表.xlsx"
    assert "全市项目进展统计表" in form and "2010年7月" in form
    assert "暂不能入库" in outcome and "■ 必须改 1 处　▲ 请确认 1 处　● 提示 1 处" in outcome
    assert "重新上报" in use and head == "序号"


def test_it_lists_every_finding_in_the_order_of_the_reading_those_without_a_cell_too():
    rows = listed(marked(BOOK, "七月报表.xlsx", FINDINGS))
    assert [row[0] for row in rows] == [1, 2, 3]
    assert [row[6] for row in rows] == [finding.message for finding in FINDINGS]
    assert rows[0][2:4] == (None, None) and rows[2][2:4] == ("一's 表", None)
    assert rows[1][2:6] == ("一's 表", "B2", "海拉尔区", "新农合参合率") and rows[1][7] == "91.2"


def test_severity_is_told_in_a_word_and_a_sign_besides_the_colour(sheet):
    assert [cell.value for cell in sheet["B"][6:]] == ["■ 必须改", "▲ 请确认", "● 提示"]
    assert len({cell.fill.fgColor.rgb for cell in sheet["B"][6:]}) == 3


def test_the_cell_leads_to_its_place_whatever_the_sheet_is_called(sheet):
    links = [cell.hyperlink for row in sheet for cell in row if cell.hyperlink]
    assert [(link.location, link.target) for link in links] == [("'一''s 表'!B2", None)]


def test_it_fits_a4_across_with_its_head_on_every_page_and_in_sight(sheet):
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$6:$6" and sheet.freeze_panes == "A7"


def columns(text):
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def lines(cell, width):
    """How many lines of 10-point type a cell's text takes at the least."""
    return sum(max(1, -(-columns(part) // int(width))) for part in str(cell.value).split("\n"))


def test_every_text_is_shown_whole(sheet):
    widths = {letter: size.width for letter, size in sheet.column_dimensions.items()}
    across = sum(widths[letter] for letter in "ABCDEFGH")
    for row in sheet.iter_rows(min_row=1):
        height = sheet.row_dimensions[row[0].row].height
        for cell in row:
            if cell.value is None:
                continue
            wide = across if cell.row < 6 else widths[cell.column_letter]
            assert cell.alignment.wrap_text or columns(str(cell.value)) <= wide
            assert lines(cell, wide) * 12.5 <= height <= 409, cell.coordinate


def test_no_word_of_the_head_is_broken(sheet):
    for cell in sheet[6]:
        assert columns(str(cell.value)) + 2 <= sheet.column_dimensions[cell.column_letter].width


def test_a_workbook_without_findings_says_so():
    texts = [cell.value for cell in opened(marked(BOOK, "a.xlsx", []))[LIST]["A"]]
    assert texts[-1] == "没有发现问题。"


def test_the_same_workbook_gives_the_same_list_whenever_it_is_asked_for():
    first, second = (marked(BOOK, "七月报表.xlsx", FINDINGS) for _ in range(2))
    rows = [[cell.value for row in openpyxl.load_workbook(io.BytesIO(one))[LIST] for cell in row]
            for one in (first, second)]  # fmt: skip
    assert rows[0] == rows[1]


def test_it_is_read_past_and_no_picture_is_made_of_it():
    from data.intake.reading.picture import pictures

    content = marked(BOOK, "a.xlsx", FINDINGS)
    assert [one.sheet for one in pictures(content, {})] == ["一's 表"]
    assert LIST not in {finding.sheet for finding in check(content, "a.xlsx").findings}
