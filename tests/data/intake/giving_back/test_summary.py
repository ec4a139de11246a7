"""The report of a batch: a line a file, every finding, nothing in it that reckons or leads out."""

import io

import openpyxl
import pytest

from data.intake.checking import check
from data.intake.giving_back.summary import report_of_many
from tests.data.intake.giving_back.test_suggestions import CITY, FAULTS, FORM
from tests.support.sheets import workbook


def report(**files):
    readings = [check(content, f"{name}.xlsx") for name, content in files.items()]
    return readings, openpyxl.load_workbook(io.BytesIO(report_of_many(readings)))


def table(sheet):
    rows = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    return rows[next(at for at, row in enumerate(rows) if row[0] == "序号") + 1 :]


def test_every_file_has_one_line_with_its_counts_and_its_outcome():
    _, book = report(全市=workbook(CITY), 陈旗=workbook(FORM), 错表=FAULTS["rate_mismatch"], 坏=b"")
    assert book.sheetnames == ["各文件", "全部问题"]
    lines = table(book["各文件"])
    assert [line[1] for line in lines] == ["全市.xlsx", "陈旗.xlsx", "错表.xlsx", "坏.xlsx"]
    assert [line[9] for line in lines] == ["可以入库", "可以入库", "核对后可以入库", "不能入库"]
    assert [line[6:9] for line in lines][2:] == [(0, 1, 0), (1, 0, 0)]
    assert lines[1][2:6] == ("旗市区进度月报表", "2010年7月", "陈巴尔虎旗", 12)
    assert lines[0][4] == "5 个地区" and lines[3][2:5] == ("未认出", "未认出", "—")


def test_a_written_reason_is_not_counted_as_a_figure():
    rows = "参合率 | 95 | 91.3 | 牧户分散"
    heads = "指标名称 | 年度目标 | 累计完成 | 未完成原因及存在困难和问题"
    (reading,), book = report(陈旗=workbook(f"陈巴尔虎旗医改月报表（2010年7月）\n{heads}\n新农合{rows}"))
    written = sum(fact.field == "explanation" for fact in reading.facts)
    assert written and table(book["各文件"])[0][5] == len(reading.facts) - written


def test_every_finding_of_every_file_is_listed_with_its_file():
    readings, book = report(错表=FAULTS["rate_mismatch"], 坏=b"", 名=FAULTS["area_misspelled"])
    told = [(line[1], line[7]) for line in table(book["全部问题"])]
    assert told == [(one.file, finding.placeless) for one in readings for finding in one.findings] and told


def test_a_file_leads_to_its_first_finding():
    _, book = report(好=workbook(CITY), 错表=FAULTS["rate_mismatch"], 坏=b"")
    links = {cell.value: cell.hyperlink and cell.hyperlink.location for cell in book["各文件"]["B"][4:]}
    assert links["好.xlsx"] is None
    for name in ("错表.xlsx", "坏.xlsx"):
        target = links[name].rpartition("!")[2]
        assert book["全部问题"][target.replace("A", "B")].value == name
        assert book["全部问题"][f"B{int(target[1:]) - 1}"].value != name


@pytest.mark.parametrize("name", ["=1+1", "+8", "-x", "@a", "=HYPERLINK(\"http://x\")"])
def test_no_file_name_becomes_a_formula_or_a_link(name):
    book = openpyxl.load_workbook(io.BytesIO(report_of_many([check(b"", name)])))
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or (cell.hyperlink and cell.hyperlink.target)]
    assert [cell.value for cell in book["各文件"]["B"]][-1] == name


def test_a_batch_of_nothing_is_still_a_report():
    book = openpyxl.load_workbook(io.BytesIO(report_of_many([])))
    assert table(book["各文件"]) == [] == table(book["全部问题"])
