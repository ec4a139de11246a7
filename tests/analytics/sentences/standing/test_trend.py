"""趋势: every number in a sentence is the drawn row's."""

import pytest

from analytics.sentences.standing import trend
from tests.support.as_read import plain


@pytest.fixture
def own(reckoned):
    return reckoned[reckoned["area"] == "150725"]


def test_the_title_names_figure_gap_and_place(own):
    assert plain(trend.title(own)) == "陈旗参合率 35.0%，差目标 55.0 个百分点，第 2 / 2 位"


def test_a_month_not_reported_is_said_to_be_so(reckoned):
    rows = reckoned[reckoned["area"] == "150727"]
    assert trend.title(rows) == "新右旗参合率 7月未报，不排位次"
    assert trend.block(rows) == "新右旗7月没有数"


def test_the_block_compares_with_plan_and_city(own):
    # linear plan in July: 90 × 7 ÷ 12 = 52.5; the city pooled (350 + 650) ÷ 2000 = 50.0
    assert plain(trend.block(own)) == "陈旗比计划慢 17.5 个百分点，比全市低 15.0 个百分点"


def test_the_alt_holds_every_line_with_the_month_of_the_bulletin(own):
    assert plain(trend.alt(own)) == (
        "陈旗参合率：2010年7月 35.0%，计划 52.5%，全市 50.0%，目标 90.0%，自治区 55.5%（2010年6月）。"
    )


def test_the_panels_count_the_reported_only(now):
    assert trend.panels(now) == "1 个旗市区高于全市，1 个明显落后于计划"
    assert "新右旗 未报" in trend.panels_alt(now)


def test_areas_that_are_all_alike_are_said_to_be(now):
    told = plain(trend.panels(now.assign(figure=0.0, gap_to_city=0.0)))
    assert told == "已报的 3 个旗市区都是 0.0%"


def test_a_month_without_any_figure_says_so(now):
    assert trend.panels(now.assign(figure=float("nan"), status="not_reported")) == "本月尚无旗市区报送"
