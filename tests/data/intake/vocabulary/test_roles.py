"""What one header word says of its column."""

import pytest

from data.intake.vocabulary.roles import role


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("已完成任务数", "value"), ("目标完成情况", "value"), ("已补种人数", "value"),
        ("应手术例数", "target"), ("计划完成数", "target"), ("年度指标", "target"),
        ("本月检查人数", "month_value"), ("七月份完成", "month_value"), ("本月任务", "skip"),
        ("占年任务%", "reported_completion"), ("完成年度任务(%)", "reported_completion"),
        ("完成任务比例", "reported_completion"), ("工作内容", "label"), ("统计指标", "label"),
    ],
)  # fmt: skip
def test_one_word_tells_its_column(word, expected):
    assert role(word) == expected
