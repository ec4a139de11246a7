"""Whose form it is: the area of a form that does not name it, and the sender of the whole workbook."""

from openpyxl import Workbook

from data.intake.checking import check
from tests.support.sheets import at, codes, read, saved, sheet

BODY = "序号 | 指标名称 | 单位 | 年度目标 | 本月完成 | 累计完成 | 完成率\n1 | {} | 人 | 95 | 3 | 95 | 100%"


def workbook(*sheets, file=None):
    book = Workbook()
    book.remove(book.active)
    for name, text in sheets:
        sheet(book, text, name)
    return check(saved(book), file)


def test_a_cover_gives_area_and_month_to_every_sheet_and_a_report_becomes_notes():
    reading = workbook(
        ("封面", "医改月报\n填报单位：陈巴尔虎旗卫生局（章）\n2010年7月"),
        ("重大公卫", "重大公共卫生月报表\n" + BODY.format("住院分娩补助")),
        ("补种", "补种月报表\n" + BODY.format("乙肝疫苗补种人数")),
        ("文字说明", "文字说明\n工作总体平稳。\n下一步抓好落实。"),
        ("Sheet2", ""),
    )
    assert {(fact.area, fact.period, fact.indicator) for fact in reading.facts} == {
        ("150725", "2010-07", "E02"), ("150725", "2010-07", "E08"),
    }
    assert reading.notes == "工作总体平稳。\n下一步抓好落实。"
    assert reading.sender == "150725"


def test_the_first_sheets_title_counts_for_the_others():
    reading = workbook(
        ("一", "陈旗2010年7月月报表\n" + BODY.format("住院分娩补助")),
        ("二", "月报表\n" + BODY.format("乙肝疫苗补种人数")),
    )
    assert {fact.area for fact in reading.facts} == {"150725"} and reading.verdict == "ready"


def test_sheets_named_by_area_are_each_that_areas_form():
    text = "2010年7月月报表\n" + BODY.format("住院分娩补助")
    reading = workbook(("陈旗", text), ("01海拉尔", text), ("根河（7月）", text))
    assert {(fact.sheet, fact.area) for fact in reading.facts} == {
        ("陈旗", "150725"), ("01海拉尔", "150702"), ("根河（7月）", "150785"),
    }


def test_a_title_that_contradicts_the_sheets_name_is_asked():
    reading = workbook(("莫旗", "陈旗2010年7月月报表\n" + BODY.format("住院分娩补助")))
    assert codes(reading)["area_conflict"] == "ask"


def test_the_sender_is_the_office_without_its_stamp_or_the_title_without_its_month():
    body = "\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96"
    signed = "2010年7月统计表\n填报单位（盖章）：市妇幼保健所（章）  填报日期：" + body
    assert read(signed).sender == "市妇幼保健所"
    titles = (
        "2010年7月新农合统计表", "新农合统计表（2010年8月）", "二〇一〇年九月份新农合统计表",
        "新农合统计表2010.1-10月",
    )
    assert {read(title + body).sender for title in titles} == {"新农合统计表"}


def test_an_area_taken_from_the_file_name_is_asked_at_the_title():
    reading = read("2010年8月月报表\n指标名称 | 单位 | 累计完成\n两癌筛查人数 | 人 | 55", file="根河8月.xlsx")
    assert at(reading, "area_from_filename") == ["A1"]
