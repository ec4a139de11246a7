"""A definition in words says how the indicator is really reckoned."""

from datetime import date
from types import SimpleNamespace

import pytest

from analytics.sentences.office import definitions as words

PERSONS = SimpleNamespace(name="实际参合人数", unit="人")
ENTITLED = SimpleNamespace(name="应参合人数", unit="人")
EVEN = SimpleNamespace(start=0, weights=dict.fromkeys(range(1, 13), 1))


def indicator(**other):
    known = {
        "kind": "rate", "unit": "%", "numerator": PERSONS, "denominator": ENTITLED, "direction": "higher",
        "series": "ytd", "band_slope": None, "valid_range": (0, 105), "focus": True,
    }  # fmt: skip
    return SimpleNamespace(**{**known, **other})


def target(**other):
    known = {
        "tier": "city", "window_start": "2010-01", "window_end": "2010-12", "value": 95.0, "low": None,
        "high": None, "carried_over": None, "source": "市任务书", "sample": False,
    }  # fmt: skip
    return SimpleNamespace(**{**known, **other})


def test_the_title_counts_indicators_and_focus_ones():
    both = [indicator(), indicator(focus=False)]
    assert words.title(both, None, 5) == "5 个领域 2 项指标，其中重点 1 项"
    assert words.title(both, "基本医疗保障", 5) == "基本医疗保障 2 项指标，其中重点 1 项"


def test_a_rate_is_numerator_by_denominator_and_a_count_is_held_against_its_task():
    assert words.formula(indicator()) == "实际参合人数 ÷ 应参合人数 × 100%"
    count = indicator(kind="count", unit="人", denominator=None)
    assert words.formula(count) == "实际参合人数（人），累计数与任务数比"
    assert words.formula(indicator(unit="元")) == "实际参合人数 ÷ 应参合人数（元）"


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({}, "完成率 = 完成值 ÷ 目标"),
        ({"direction": "lower"}, "不超过目标算 100%；超过则完成率 = 目标 ÷ 完成值"),
        (
            {"direction": "band", "band_slope": 0.02},
            "在区间内算 100%；每偏出 1 个百分点扣 2 个百分点，扣完为止",
        ),
        ({"kind": "milestone"}, "完成率 = 已到阶段 ÷ 目标阶段"),
        ({"kind": "count"}, "完成率 = 累计数 ÷ 任务数"),
    ],
)
def test_completion_is_told_for_each_direction(other, said):
    assert words.completion(indicator(**other)) == said


@pytest.mark.parametrize(
    ("start", "weights", "said"),
    [
        (0, dict.fromkeys(range(1, 13), 1), "按月均分"),
        (1, {}, "不分月：每个月都应保持目标水平"),
        (0, {5: 1, 6: 2}, "分摊在 5、6 月，其他月份不计"),
        (0.95, {12: 1, 1: 3}, "起点已有 95%，其余分摊在 12、1 月，其他月份不计"),
    ],
)
def test_a_plan_curve_is_told_by_its_months(start, weights, said):
    assert words.plan(SimpleNamespace(start=start, weights=weights), indicator()) == said


def test_a_definition_is_a_draft_until_somebody_else_has_approved_it():
    said = words.reviewed(words.DRAFTERS, date(2026, 11, 21))
    assert said.endswith("（随看板编写，2026-11-21），待市医改办核定")
    assert words.reviewed("市医改办", date(2027, 1, 5)) == "市医改办 2027-01-05 核定"


def test_what_has_no_pace_says_so_whatever_its_curve():
    assert words.plan(EVEN, indicator(direction="lower")) == "不分月：每个月都应达到全部目标"
    assert words.plan(EVEN, indicator(series="parameter")) == "不分月：每个月都应达到全部目标"


def test_a_row_of_a_target_says_its_window_and_whether_it_is_a_sample():
    rows = words.target_rows([target(), target(sample=True)], "%")
    assert list(rows["来源"]) == ["市任务书", "示例"]
    assert list(rows["考核期"]) == ["2010年1–12月"] * 2
