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
