"""Units as printed, and what one of them is worth."""

import pytest

from data.intake.vocabulary import units
from data.intake.vocabulary.units import Unit


@pytest.mark.parametrize("text, unit", [
    ("人", Unit("人")), ("万元", Unit("元", 1e4)), ("千元", Unit("元", 1e3)), ("万人", Unit("人", 1e4)),
    ("%", Unit("%")), ("％", Unit("%")),
    ("人次", Unit("人次")), ("元/人", Unit("元")), ("指标", None), ("", None),
])
def test_a_unit_is_brought_to_single_things(text, unit):
    assert units.unit(text) == unit


def test_a_header_prints_its_unit_in_brackets():
    assert units.in_header("药品采购总金额(万元)") == Unit("元", 1e4)
    assert units.in_header("任务数(含09年结转)") is None


def test_brackets_within_a_name_hold_no_unit():
    assert units.in_header("嘎查(村)卫生室覆盖率") is None
    assert units.in_header("嘎查(村)卫生室(个)") == Unit("个")


def test_a_unit_line_counts_for_the_quantities_of_its_kind_alone():
    line = units.of_line("单位:万元、个")
    assert units.scale_for("元", line) == 1e4
    assert units.scale_for("个", line) == 1
    assert units.scale_for("人", line) == 1


def test_a_reporting_office_is_no_unit():
    assert units.of_line("填报单位:阿荣旗卫生局") == ()


def test_a_unit_behind_a_stroke_or_a_bare_percent_sign_is_put_in_brackets():
    assert units.bracketed("常住人口数/人") == "常住人口数(人)"
    assert units.bracketed("建档率%") == "建档率(%)" and units.bracketed("比率 ％") == "比率(%)"
    assert units.bracketed("人/机/料") == "人/机/料" and units.bracketed("完成%") == "完成%"
