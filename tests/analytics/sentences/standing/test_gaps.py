"""差距: what is missing, in the words of the drawn rows."""

import pandas as pd

from analytics.charts.standing.bullet import speeds
from analytics.sentences.standing import gaps
from tests.support.as_read import plain


def test_the_title_counts_reported_short_and_slow(now):
    rows = now[now["area"] == "150725"]
    assert gaps.title(rows) == "陈旗 1 项已报指标中 1 项不及全市，1 项要加快"


def test_a_part_of_the_catalogue_without_rows_is_said_to_be_empty(now):
    assert gaps.title(now.head(0)) == "这一领域没有适用于本旗市区的指标"


def test_an_area_that_reported_nothing_has_no_place(now):
    assert gaps.title(now[now["area"] == "150727"]) == "新右旗7月未报，不排位次"


def test_the_farthest_is_chosen_among_percentages_first(now):
    own = now[now["area"] == "150725"]
    costs = own.assign(indicator_short="次均费用", unit="元", figure_unit="元", gap_to_city=-900.0)
    rows = pd.concat([own, costs], ignore_index=True)
    assert gaps.farthest(rows)["indicator_short"] == "参合率"
    assert gaps.spine(rows) == "离全市最远的是参合率：35.0%，全市 50.0%"


def test_others_as_far_from_the_city_are_counted(now):
    own = now[now["area"] == "150725"]
    costs = own.assign(unit="元", figure_unit="元")
    rows = pd.concat([own, own, costs], ignore_index=True)
    assert gaps.spine(rows) == "离全市最远的是参合率等 2 项：35.0%，全市 50.0%"


def test_the_bullet_sentence_names_the_slowest_with_gap_need_and_speed(now):
    assert plain(gaps.bullet(now, "area_short", "个旗市区")) == (
        "1 个旗市区要加快：陈旗还差 550 人，每月需 110，近三月月均 50"
    )


def test_the_rest_speaks_for_every_row_left_out(now):
    every = speeds(now)
    slow = every[every["speed"] < 1]
    assert gaps.rest(now, slow, "个") == "另有 **1 个**近三月月均不低于每月所需，**1 个**未报。"
    assert gaps.rest(now, every, "个") == "另有 **1 个**未报。"
    assert gaps.rest(now.head(0), every.head(0)) == ""


def test_a_window_that_is_over_is_told_with_what_was_missed(now):
    closed = now.assign(months_left=0.0)
    assert plain(gaps.closed_names(closed, "area_short")) == (
        "考核期已满仍未达目标：陈旗差 550 人、新左旗差 250 人。"
    )


def test_the_indicator_title_sums_what_is_missing(now):
    assert plain(gaps.indicator_title(now)) == "参合率：2 个旗市区未达目标，共差 800 人"
    assert gaps.indicator_title(now.assign(gap_to_target=1.0)) == "参合率：2 个已报旗市区都已达目标"


def test_the_indicator_block_counts_against_city_and_region(now):
    assert gaps.indicator_block(now) == "1 个旗市区不及全市，1 个不及自治区；最好的是新左旗 65.0%"


def test_nobody_below_the_city_is_said_in_words(now):
    rows = now[now["area"] == "150726"]
    assert gaps.below_city(rows) == "1 项已报指标都不差于全市"


def test_the_farthest_and_the_city_never_print_the_same(now):
    own = now[now["area"] == "150725"].assign(figure=150.0, city_figure=150.4, gap_to_city=-0.4, unit="元",
                                              figure_unit="元")  # fmt: skip
    assert plain(gaps.spine(own)) == "离全市最远的是参合率：150.0 元，全市 150.4 元"


def test_who_share_the_best_figure_are_counted(now):
    best = pd.concat([now, now.iloc[[1]].assign(area_short="根河")])
    assert gaps.indicator_block(best).endswith("；最好的是新左旗等 2 个旗市区 65.0%")
    level = now.assign(figure=[0.0, 0.0, None])
    assert gaps.indicator_block(level) == "已报的 2 个旗市区都是 0.0%"
