"""Far more done than asked, targets changed on the way, remainders left out of the task."""

from data.intake import with_history
from tests.support.months import known, sheet
from tests.support.sheets import at, codes, read

OWN = ("150725", "E03", "2010-07", 1200, 200)


def printed(target, *tasks):
    return with_history(sheet(f"陈旗 | 2010 | 7 | E03 | {target} | | 300"), known("", *tasks))


def test_far_more_done_than_asked_is_a_question_and_a_little_more_is_not():
    reading = sheet("陈旗 | 2010 | 7 | E03 | 200 | | 301")
    assert at(reading, "over_task") == ["G2"] and "150.5%" in reading.findings[0].message
    assert sheet("陈旗 | 2010 | 7 | E03 | 200 | | 300").findings == ()


def test_a_handful_beyond_a_tiny_task_is_not_remarked():
    assert sheet("陈旗 | 2010 | 7 | E09 | 2 | | 4").findings == ()


def test_a_target_other_than_the_one_in_force_is_noted():
    reading = printed(1100, OWN)
    assert at(reading, "target_changed") == ["E2"] and reading.verdict == "ready"
    assert printed(1200, OWN).findings == ()


def test_a_target_nobody_set_is_not_held_against_anything():
    assert printed(1100).findings == ()


def test_a_task_without_last_years_remainder_is_asked_with_the_right_one():
    reading = printed(1000, OWN)
    assert at(reading, "carried_over_missing") == ["E2"]
    assert reading.findings[0].suggestion == 1200 and "target_changed" not in codes(reading)


def test_the_suggested_task_makes_the_finding_go_away():
    assert printed(int(printed(1000, OWN).findings[0].suggestion), OWN).findings == ()


def test_a_remainder_above_its_task_is_asked_in_the_target_workbook():
    head = "2010年目标任务分解表\n指标名称 | 单位 | 考核起始 | 考核截止 | 全市 | 陈旗 | 莫旗\n"
    task = "农村妇女宫颈癌检查 | 人 | 2010年1月 | 2011年3月 | 500 | 200 | 300\n"
    remainder = "其中：上年结转 | | | | 90 | {} | 40"
    assert at(read(head + task + remainder.format(250)), "carried_over_exceeds") == ["F3"]
    assert "carried_over_exceeds" not in codes(read(head + task + remainder.format(50)))
