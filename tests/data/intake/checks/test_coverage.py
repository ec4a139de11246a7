"""Which of the 13 areas are missing: from a list, from a workbook of forms, from an export."""

from openpyxl import Workbook

from data import catalogue
from data.intake import checking
from tests.support.sheets import read, saved, sheet

NAMES = [area.name for area in catalogue.banners()]


def missing(reading) -> set[str]:
    return {finding.area for finding in reading.findings if finding.code == "area_missing"}


def listed(names) -> str:
    return "\n".join(f"{name} | 95" for name in names)


def test_a_workbook_of_forms_tells_the_area_that_has_none():
    book = Workbook()
    book.remove(book.active)
    for name in NAMES[1:]:
        form = f"{name}2010年8月月报表\n指标名称 | 单位 | 年度目标 | 累计完成\n两癌筛查人数 | 人 | 100 | 70"
        sheet(book, form, name[:6])
    reading = checking.check(saved(book), "8月.xlsx")
    assert missing(reading) == {catalogue.banners()[0].code} and reading.verdict == "ready"


def test_an_export_tells_the_area_without_a_row():
    rows = "\n".join(f"2010 | 8 | {name} | 两癌筛查人数 | 70" for name in NAMES[:-1])
    reading = read(f"年度 | 月份 | 地区名称 | 指标名称 | 累计值\n{rows}")
    assert missing(reading) == {catalogue.banners()[-1].code}


def test_a_list_that_goes_on_in_other_columns_misses_nobody():
    pairs = "\n".join(f"{one} | 95 | {other} | 96" for one, other in zip(NAMES, NAMES[7:], strict=False))
    alone = f"\n{NAMES[6]} | 95"
    reading = read(f"2010年8月新农合参合率\n地区 | 新农合参合率 | 地区 | 新农合参合率\n{pairs}{alone}")
    assert len(reading.facts) == 13 and missing(reading) == set()


def test_a_list_that_goes_on_on_another_sheet_misses_nobody():
    book = Workbook()
    book.remove(book.active)
    for number, part in enumerate((NAMES[:8], NAMES[8:])):
        sheet(book, f"2010年8月统计表\n地区 | 新农合参合率\n{listed(part)}", f"第{number}页")
    assert missing(checking.check(saved(book))) == set()


def test_an_area_under_a_misspelt_name_is_not_missing_besides():
    names = [name.replace("鄂伦春自治旗", "鄂伦春自冶旗") for name in NAMES]
    reading = read(f"2010年8月统计表\n地区 | 新农合参合率\n{listed(names)}")
    assert missing(reading) == set() and "area_misspelled" in {one.code for one in reading.findings}
