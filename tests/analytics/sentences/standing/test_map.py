"""地图: counts of the pace classes and the chosen area's place."""

import pandas as pd

from analytics.sentences.standing import map as words
from tests.support.as_read import plain


def test_the_title_is_of_the_chosen_area_or_of_the_last(now):
    assert plain(words.title(now, "150726")) == "新左旗参合率 65.0%，第 1 / 2 位"
    assert words.title(now) == "陈旗参合率 35.0%，居末位，1 个旗市区明显落后"


def test_a_chosen_area_that_did_not_report_has_no_place(now):
    assert words.title(now, "150727") == "新右旗参合率 7月未报，不排位次"


def test_every_area_is_counted_once(now):
    assert words.block(now) == "1 个达到序时，0 个略有落后，1 个明显落后，1 个未报"
    assert words.alt(now) == "地图：明显落后的是陈旗；达到序时的是新左旗；未报的是新右旗。"


def test_the_spread_is_between_the_reported(now):
    assert plain(words.spread(now)) == "全市 50.0%，最高与最低相差 30.0 个百分点"


def test_the_table_holds_place_figure_and_counts(now):
    table = words.table(now.sort_values("rank"))
    assert list(table.columns) == ["位次", "旗市区", "进度", "比率", "分子（人）", "分母（人）", "升降"]
    assert table["比率"].tolist()[:2] == [65.0, 35.0]
    assert list(words.table(now, phone=True).columns) == ["位次", "旗市区", "比率", "升降"]


def test_who_share_the_last_place_are_counted_and_not_picked(now):
    told = now.assign(rank=[1, 1, None], figure=[35.0, 35.0, None])
    assert words.title(told) == "2 个旗市区参合率都是 35.0%，1 个旗市区明显落后"
    fourth = now.iloc[[1]].assign(area="150781", area_short="满洲里", rank=1, figure=80.0)
    last = pd.concat([told.assign(rank=[2, 2, None]), fourth])
    assert words.title(last).startswith("2 个旗市区参合率 35.0%，并列末位，")


def test_an_indicator_that_applies_to_nobody_is_not_called_unreported(now):
    none = now.assign(figure=None, rank=None, pace_class="missing", status="not_applicable")
    assert words.title(none) == "参合率 7月各旗市区均不适用"
    assert words.spread(none) == "本月各旗市区均不适用"
    assert words.block(none).endswith("，3 个不适用")
    assert words.alt(none) == "地图：不适用的是陈旗、新左旗、新右旗。"


def test_figures_that_are_all_alike_do_not_lie_apart(now):
    level = now.assign(figure=[50.0, 50.0, None])
    assert plain(words.spread(level)) == "全市 50.0%，2 个旗市区都是 50.0%"
    assert plain(words.spread(now.head(1))) == "全市 50.0%，只有一个旗市区有数"


def test_the_table_rounds_as_the_sentences_do(now):
    halves = now.assign(figure=[93.85, 121.25, 0.05])
    assert words.table(halves)["比率"].tolist() == [93.9, 121.3, 0.1]


def test_of_a_band_the_table_does_not_call_the_completion_a_quotient(now):
    assert "完成率：分子 ÷ 分母在区间内算 100%" in words.table_subtitle(now.assign(direction=0))
