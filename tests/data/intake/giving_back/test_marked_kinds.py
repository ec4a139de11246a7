"""Workbooks that cannot be written back as they are: other kinds, and sheets far larger than a form."""

import io
import zipfile
from dataclasses import replace
from string import ascii_uppercase

import pytest

from data.intake.checking import check
from data.intake.findings import Finding
from data.intake.giving_back.marked import marked
from tests.data.intake.giving_back.books import LIST, listed, marked_of, opened
from tests.support.sheets import workbook

ROWS = [
    ["全市医改重点指标统计表（2010年7月）"],
    ["地区", "参合人数", "应参合人数", "新农合参合率"],
    ["海拉尔区", "950", "1000", "95.0%"],
    ["满洲里市", "约1800", "2000", "90.0%"],
    ["牙克石市", "2850", "3000", "59.0%"],
]
CSV = "\n".join(",".join(row) for row in ROWS).encode("gb18030")
HTML = "<html><body><table>{}</table></body></html>".format(
    "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS)
).encode()


def meaning(reading):
    """Facts and findings, apart from how a figure was typed (an .xlsx keeps 95.60 as 95.6)."""
    return [replace(fact, raw="") for fact in reading.facts], reading.findings, reading.verdict


@pytest.mark.parametrize(("name", "content"), [("七月.csv", CSV), ("七月.xls", HTML)], ids=["csv", "html"])
def test_another_kind_comes_back_as_xlsx_marked_and_reads_as_before(name, content):
    before, given = check(content, name), marked_of(content, name)
    assert len(before.facts) == 9 and meaning(check(given, name)) == meaning(before)
    book = opened(given)
    sheet = book[book.sheetnames[1]]
    assert "建议填：1800" in sheet["B4"].comment.text and "建议填：95.0%" in sheet["D5"].comment.text


def test_a_sheet_far_too_large_for_a_form_gets_the_list_alone():
    content = "\n".join([",".join(["5"] * 21)] * 5000).encode()
    given = marked(content, "大.csv", [Finding("refuse", "x", "认不出。", "Sheet1", "A1")])
    assert opened(given).sheetnames == [LIST] and listed(given)[0][6] == "认不出。"
    assert any("表格太大" in str(cell.value) for cell in opened(given)[LIST]["A"])


def formatted_to_row(last, content):
    """The workbook with formatted blank cells down to a row, as a program leaves them that fills columns."""
    blank = "".join(
        f'<row r="{row}">' + "".join(f'<c r="{letter}{row}" s="0"/>' for letter in ascii_uppercase) + "</row>"
        for row in range(5, last)
    )
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(target, "w", 8) as after:
        for entry in before.infolist():
            part = before.read(entry)
            after.writestr(entry, part.replace(b"</sheetData>", blank.encode() + b"</sheetData>"))
    return target.getvalue()


def test_a_form_formatted_to_its_last_row_is_still_marked_without_its_blank_cells():
    rows = ["全市医改重点指标统计表（2010年7月）", "地区|参合人数|应参合人数"]
    rows += ["海拉尔区|约950|1000", "满洲里市|1800|2000"]
    content = formatted_to_row(9000, workbook("\n".join(rows)))
    sheet = opened(marked_of(content))["Sheet1"]
    assert sheet.max_row == 4 and "建议填：950" in sheet["B3"].comment.text
