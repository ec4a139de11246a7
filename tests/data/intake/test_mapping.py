"""What each header was taken for, laid beside last month's."""

from data.intake.mapping import changes
from tests.support.asking import kept, read

JULY = """
    2010年7月基本公共卫生服务统计表
    地区 | 新农合参合率 | | 住院分娩补助
     | 参合人数 | 参合率 | 7月累计
    海拉尔 | 950 | 95 | 3
    根河 | 960 | 96 | 4
"""
MERGES = "A2:A3 B2:C2"


def july(*answers):
    return read(JULY, *answers, merges=MERGES)


def kinds(before, now) -> dict[str, str]:
    return {change.header: change.kind for change in changes(before.mapping, now.mapping)}


def test_the_mapping_names_every_header_by_its_whole_path():
    assert [(one.header, one.indicator, one.field) for one in july().mapping] == [
        ("新农合参合率/参合人数", "A01", "numerator"), ("新农合参合率/参合率", "A01", "value"),
        ("住院分娩补助/7月累计", "E02", "value")]


def test_rows_of_a_form_are_named_with_their_column():
    form = read("""
        陈巴尔虎旗月报表（2010年7月）
        指标名称 | 单位 | 年度目标 | 累计完成
        新农合参合率 | % | 95 | 93.6
    """)
    assert {(one.header, one.field) for one in form.mapping} == {
        ("新农合参合率/年度目标", "target"), ("新农合参合率/累计完成", "value")}


def test_a_long_export_names_column_and_indicator_once():
    export = read("""
        年度 | 月份 | 地区名称 | 指标名称 | 累计值
        2010 | 7 | 根河 | 参合率 | 96
        2010 | 7 | 海拉尔 | 参合率 | 97
    """)
    assert [(one.header, one.indicator) for one in export.mapping] == [("新农合参合率/累计值", "A01")]


def test_the_same_sheet_a_month_later_has_no_changes():
    august = read(JULY.replace("7月", "8月"), merges=MERGES)
    assert set(kinds(july(), august).values()) == {"same"} and len(august.mapping) == 3


def test_the_name_of_the_only_sheet_does_not_matter():
    renamed = read(JULY, merges=MERGES, sheet="表一")
    assert set(kinds(july(), renamed).values()) == {"same"}


def test_a_new_column_a_lost_one_and_one_taken_for_something_else():
    now = read(JULY.replace("参合人数", "应参合人数").replace("7月累计", "任务数"), merges=MERGES)
    assert kinds(july(), now) == {
        "新农合参合率/应参合人数": "added", "新农合参合率/参合率": "same", "住院分娩补助/任务数": "added",
        "新农合参合率/参合人数": "removed", "住院分娩补助/7月累计": "removed"}


def test_a_header_answered_otherwise_than_last_month_is_changed():
    text = JULY.replace("| 参合人数 |", "| 摸底的数 |")
    first = read(text, merges=MERGES)
    before, now = (read(text, kept(first, "header", choice), merges=MERGES)
                   for choice in ("A01:numerator", "A01:denominator"))
    change = next(one for one in changes(before.mapping, now.mapping) if one.kind == "changed")
    assert (change.header, change.before.field, change.now.field) == (
        "新农合参合率/摸底的数", "numerator", "denominator")


def test_the_tasks_of_a_target_workbook_are_named_by_their_rows():
    book = read("""
        呼伦贝尔市2010年医改目标任务分解表
        指标名称 | 单位 | 考核起始 | 考核截止 | 海拉尔区 | 满洲里市 | 陈旗
        住院分娩补助 | 人 | 2010年1月 | 2011年3月 | 100 | 200 | 300
    """)
    assert [(one.header, one.indicator, one.field) for one in book.mapping] == [
        ("住院分娩补助", "E02", "target")]
