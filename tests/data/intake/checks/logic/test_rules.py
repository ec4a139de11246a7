"""Every kind of rule has somebody who looks after it; nothing is said twice of one slip."""

import pytest

from data.catalogue.logic_checks import PLACEHOLDERS
from data.intake.checks.logic import rules
from data.intake.findings import Finding
from tests.support.sheets import at, codes, read

FORM = "陈旗2010年8月月报表\n指标名称 | 单位 | 年度目标 | 累计完成 | 完成率 | 未完成原因\n"


def test_every_kind_of_rule_is_looked_after():
    assert set(rules.KINDS) | {"reason", "due"} == set(PLACEHOLDERS)


def test_a_task_behind_its_plan_without_a_reason_is_noted_and_with_one_is_not():
    behind = "住院分娩补助 | 人 | 300 | 30 | 10% | "
    assert at(read(FORM + behind), "explanation_missing") == ["D3"]
    assert "explanation_missing" not in codes(read(FORM + behind + "资金未到位"))


@pytest.mark.parametrize("kind", sorted(PLACEHOLDERS))
def test_the_first_rule_of_a_kind_can_be_asked_for(kind):
    assert rules.of_kind(kind).kind == kind


def test_target_workbooks_are_not_read_as_a_months_work():
    head = "2010年目标任务分解表\n指标名称 | 单位 | 考核起始 | 考核截止 | 全市 | 陈旗 | 莫旗\n"
    same = "\n".join(f"{name} | 人 | 2010年1月 | 2010年12月 | 400 | 200 | 200"
                     for name in ("农村妇女宫颈癌检查", "农村妇女乳腺癌检查", "住院分娩补助"))
    assert "same_as_neighbour" not in codes(read(head + same))


def test_what_is_told_of_a_cell_already_is_not_told_again_under_the_same_code():
    told = Finding("ask", "unit_scale_mixed", "写的是“6.9万”。", "一", "C5")
    again = Finding("ask", "unit_scale_mixed", "相差悬殊。", "一", "C5")
    other = Finding("ask", "unit_scale_mixed", "相差悬殊。", "一", "C6")
    assert rules.beyond([again, other], [told]) == [other]
