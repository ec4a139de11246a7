"""The target workbook."""

from tests.support.sheets import at, read

BOOK = """
    呼伦贝尔市2010年医改目标任务分解表（2010年1月—2011年3月）
    序号 | 指标名称 | 单位 | 考核起始 | 考核截止 | 全市 | 海拉尔区 | 满洲里市 | 陈旗 | 计划曲线 | 来源
    1 | 住院分娩补助 | 人 | 2010年1月 | 2011年3月 | 600 | 100 | 200 | 300 | 均衡 | 责任状
    | 　其中：上年结转 | 人 | | | 60 | 10 | 20 | 30
    2 | 无害化卫生厕所建设 | 户 | 2010-01 | 2010.12 | 60 | 10 | — | 50 | toilets | 责任状
    3 | 统筹基金使用率 | % | 2010年1月 | 2010年12月 | 85~100 | | | | linear |
"""


def tasks():
    return {(row.indicator, row.area): row for row in read(BOOK).targets}


def test_each_area_gets_its_task_with_window_and_tier():
    row = tasks()["E02", "150725"]
    assert (row.value, row.window_start, row.window_end, row.tier) == (300, "2010-01", "2011-03", "banner")
    assert tasks()["E02", "150700"].tier == "city"


def test_the_carry_over_row_belongs_to_the_task_above():
    assert tasks()["E02", "150781"].carried_over == 20
    assert tasks()["E10", "150702"].carried_over is None


def test_a_plan_curve_may_be_given_by_its_code():
    assert tasks()["E10", "150702"].plan == "toilets"


def test_a_stroke_is_no_task_and_a_band_has_two_ends():
    assert ("E10", "150781") not in tasks()
    band = tasks()["A06a", "150700"]
    assert (band.low, band.high, band.value) == (85, 100, None)


def test_tasks_are_facts_of_the_windows_last_month():
    reading = read(BOOK)
    found = {(f.indicator, f.area): f for f in reading.facts}
    assert (found["E02", "150725"].field, found["E02", "150725"].period) == ("target", "2011-03")
    assert (reading.form, reading.verdict) == ("targets", "ready")


def test_a_window_that_cannot_be_read_is_asked():
    reading = read(BOOK.replace("2010-01 | 2010.12", "年初 | 年底"))
    assert at(reading, "window_missing") == ["D5"]


def test_a_target_in_words_brings_its_tolerance():
    words = BOOK.replace("| 100 | 200 | 300 |", "| 约100 | 200±10 | 2-3个 |", 1)
    found = {(row.indicator, row.area): row for row in read(words).targets}
    assert [(found["E02", area].value, found["E02", area].low, found["E02", area].high)
            for area in ("150702", "150781", "150725")] == [(100, 98, 102), (200, 190, 210), (None, 2, 3)]


def test_a_remark_in_brackets_is_no_part_of_the_task():
    remarked = read(BOOK.replace("| 300 |", "| 300（含结转30） |"))
    found = {(row.indicator, row.area): row for row in remarked.targets}
    assert found["E02", "150725"].value == 300


def test_words_that_are_no_target_are_asked_about_and_the_others_are_read():
    reading = read(BOOK.replace("| 200 | 300 |", "| 尽量多 | 300 |"))
    assert at(reading, "target_unread") == ["H3"]
    assert ("E02", "150781") not in {(row.indicator, row.area) for row in reading.targets}
    assert ("E02", "150725") in {(row.indicator, row.area) for row in reading.targets}


def test_the_plan_may_be_typed_month_by_month():
    typed = BOOK.replace("2010-01 | 2010.12", "2010-01 | 2010-03").replace("toilets", "10、40、100")
    assert {row.plan for row in read(typed).targets if row.indicator == "E10"} == {"10、40、100"}
