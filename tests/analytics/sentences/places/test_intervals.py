"""What is said of the intervals of a ranking, and why where there are none."""

import pytest

from analytics.sentences.places import bands
from analytics.sentences.places import intervals as words
from tests.support.rankings import with_intervals

RATES = "area | numerator | denominator\n a | 900 | 1000\n b | 800 | 1000\n c | 700 | 1000"


def test_the_whiskers_are_explained_and_the_comparisons_counted():
    assert words.whiskers(with_intervals(RATES)) == "横线为 95% 区间；比全市较好 1 个，相近 1 个，较差 1 个"


def test_only_kinds_that_occur_are_counted_and_the_star_is_explained_where_it_stands():
    said = words.whiskers(with_intervals("area | numerator | denominator\n a | 5 | 10\n b | 5 | 10"))
    assert "相近 2 个" in said and "较好" not in said
    assert said.endswith("* 分母不足 20 或按全市水平不足 5 例，多一例少一例就可能变位次")


@pytest.mark.parametrize("same, why", [
    ({"reach_unit": "元"}, "金额没有偶然波动，不画区间"),
    ({"reach_unit": "所"}, "机构逐个清点，没有偶然波动，不画区间"),
    ({"kind": "average"}, "平均数只报合计，算不出波动，不画区间"),
    ({"kind": "parameter", "value": 3.0}, "标准由文件规定，不画区间"),
    ({"kind": "milestone", "value": 3.0}, "按阶段完成，不画区间"),
    ({"direction": 0, "target_low": 30.0, "target_high": 60.0}, "目标是一个范围，不画区间"),
    ({"value": 30.0, "numerator": float("nan")}, "没有报分子和分母，不画区间"),
])  # fmt: skip
def test_where_there_is_no_interval_the_reason_is_said(same, why):
    text = "area | denominator | target\n a | 1000 | 50\n b | 1000 | 50"
    rows = with_intervals(text, **({"numerator": 500.0} | same))
    assert words.whiskers(rows) == why
    assert bands.no_bands(rows) == why.replace("，不画区间", "：先后就是公布的先后")


def test_a_month_of_nothing_says_nothing():
    nothing = with_intervals("area | numerator | denominator\n a | |", status="not_reported")
    assert words.whiskers(nothing) == ""
