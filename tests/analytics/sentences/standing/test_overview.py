"""The sentences of 总览 say what the cells and rows beside them show."""

import pandas as pd

from analytics.sentences.standing import overview as words
from tests.support.as_read import plain
from tests.support.frames import frame
from tests.support.rankings import composite

CELLS = composite("""
    area   | scope | completion_rate | pace  | rank | completion_previous | rank_change
    150725 | all   | 0.60            | 0.774 | 3    | 0.5                 | -2
    150725 | A     | 0.60            | 0.90  | 3    |                     |
    150725 | B     | 0.66            | 0.68  | 3    |                     |
    150726 | all   | 0.72            | 0.774 | 2    | 0.6                 | 0
    150726 | A     | 0.82            | 0.90  | 2    |                     |
    150726 | B     | 0.54            | 0.68  | 2    |                     |
    150727 | all   | 0.81            | 0.774 | 1    | 0.7                 | 2
    150727 | A     | 0.79            | 0.90  | 1    |                     |
    150727 | B     | 0.73            | 0.68  | 1    |                     |
    150700 | all   | 0.742           | 0.774 |      | 0.694               |
    150700 | A     | 0.907           | 0.90  |      |                     |
    150700 | B     | 0.621           | 0.68  |      |                     |
""")
ROWS = frame("""
    area   | indicator | status         | pace_class | pace_gap_points | area_short | indicator_short
    150725 | A01       | reported       | far_behind | -66.7           | 陈旗       | 网上采购率
    150725 | A02       | reported       | far_behind | -12.0           | 陈旗       | 参合率
    150726 | A01       | reported       | far_behind | -20.0           | 新左旗     | 网上采购率
    150726 | A02       | not_reported   | missing    |                 | 新左旗     | 参合率
    150727 | A01       | nil            | on         | 1.0             | 新右旗     | 网上采购率
    150727 | A02       | not_applicable | missing    |                 | 新右旗     | 参合率
""")


def test_the_title_holds_the_completion_of_the_city_and_its_distance_from_pace():
    assert plain(words.title(CELLS)) == "10月全市完成率 74.2%，比序时进度慢 3.2 个百分点"


def test_what_prints_as_no_distance_is_said_to_be_level():
    assert words.title(CELLS.assign(pace_gap_points=-0.04)).endswith("与序时进度持平")
    assert plain(words.title(CELLS.assign(pace_gap_points=1.5))).endswith("比序时进度快 1.5 个百分点")


def test_progress_compares_with_the_month_before_and_names_the_ends():
    said = plain(words.progress(CELLS))
    assert said.startswith("全市比上月推进 4.8 个百分点；")
    assert "**医疗保障**最快（+0.7 个百分点）" in said and "**基本药物**最慢（−5.9 个百分点）" in said


def test_domains_equally_fast_or_slow_are_all_named():
    # 医疗保障 as slow as 基本药物; then a third domain as fast as it
    slow = CELLS.assign(pace_gap_points=-5.9)
    assert plain(words.progress(slow)).endswith("；各领域快慢相同（−5.9 个百分点）。")
    third = CELLS.iloc[[-2]].assign(scope="C", scope_name="基层体系")
    said = plain(words.progress(pd.concat([CELLS, third])))
    assert "；**医疗保障**、**基层体系**最快（+0.7 个百分点），**基本药物**最慢" in said


def test_the_first_month_has_nothing_to_compare_with():
    first = CELLS.assign(completion_previous=float("nan"))
    assert "上月" not in words.progress(first)


def test_behind_names_who_is_far_behind_and_who_has_most_of_it():
    assert plain(words.behind(CELLS, ROWS)) == (
        "1 个旗市区综合进度落后超过 10 个百分点：陈旗；陈旗明显落后的指标最多，2 项。"
    )


def test_reporting_counts_what_was_due_and_what_did_not_come():
    assert plain(words.reporting(ROWS)) == (
        "3 个旗市区应报 5 项次，未报 1 项次，涉及新左旗；以上数字不含未报项。"
    )
    assert words.reporting(ROWS[ROWS["status"] == "reported"]).endswith("全部报齐。")


def test_a_phone_is_not_told_to_click_a_cell():
    assert words.heat_subtitle(CELLS) == f"{words.heat_subtitle(CELLS, phone=True)}；点格看该旗该项"


def test_the_heat_title_counts_the_cells_far_behind_without_city_and_composite():
    assert words.heat_title(CELLS) == "6 格中 3 格明显落后，医疗保障占 2 格"
    assert words.heat_title(CELLS.assign(pace_class="on")) == "6 格全部达到序时"
    of_areas = (CELLS["scope"] != words.WHOLE) & (CELLS["area"] != words.CITY)
    far = of_areas & (CELLS["pace_class"] == "far_behind")
    one = CELLS.assign(pace_class=CELLS["pace_class"].where(~far | (far.cumsum() == 1), "on"))
    assert words.heat_title(one) == f"6 格中只有 1 格明显落后，在{CELLS.loc[far, 'scope_name'].iloc[0]}"
    assert "陈旗医疗保障" in words.heat_alt(CELLS) and "74.2%" in words.heat_alt(CELLS)


def test_the_movement_is_that_of_the_first_in_each_list():
    whole = words.whole(CELLS)
    risen, fallen = whole[whole["rank_change"] > 0], whole[whole["rank_change"] < 0]
    rows = [part.assign(rank_change=part["rank_change"].astype(int)) for part in (risen, fallen)]
    assert words.moved_title(CELLS, *rows) == "新右旗上升 2 位，陈旗下降 2 位"
    assert words.moved_title(CELLS, risen.head(0), fallen.head(0)) == "综合位次与上月相同"
    assert plain(words.moved_subtitle(CELLS.assign(period="2011-01"))) == "综合位次，12月 → 1月"
    first = CELLS.assign(rank_change=pd.NA)
    assert words.moved_title(first, risen.head(0), fallen.head(0)) == "上月没有位次，无从比较"
    assert words.moved_subtitle(first) == "综合位次"


def test_the_lists_are_headed_by_how_many_there_are_in_all():
    far = ROWS[ROWS["pace_class"] == "far_behind"]
    assert words.behind_title(far) == "3 项次明显落后，陈旗网上采购率差得最多"
    absent = pd.DataFrame({"months_missing": [3.0, 1.0]})
    assert words.unreported_title(absent) == "2 项次未报，最长已连续 3 个月"
    assert words.unreported_title(absent.head(0)) == "应报各项全部报齐"


def test_what_is_missing_is_new_only_where_there_is_a_month_before():
    absent = pd.DataFrame({"months_missing": [1.0, 1.0]})
    assert words.unreported_title(absent) == "2 项次未报，均为本月新缺"
    assert words.unreported_title(absent, first=True) == "2 项次未报"


def test_a_month_without_progress_is_level_and_not_pushed_on_by_nothing():
    still = CELLS.assign(completion_previous=CELLS["completion_rate"] - 0.0004)
    assert words.progress(still).startswith("全市与上月持平；")


def test_equals_are_not_told_as_one():
    moved = CELLS[(CELLS["scope"] == "all") & CELLS["rank_change"].notna()]
    risen = pd.concat([moved[moved["rank_change"] > 0]] * 2)
    fallen = moved[moved["rank_change"] < 0]
    assert plain(words.moved_title(CELLS, risen, fallen)) == "新右旗等 2 个旗市区上升 2 位，陈旗下降 2 位"
    far = ROWS[ROWS["pace_class"] == "far_behind"].assign(pace_gap_points=-66.7)
    assert words.behind_title(far) == "3 项次明显落后，陈旗网上采购率等 3 项次差得最多"
    each = words.behind(CELLS, ROWS[ROWS["indicator"] == "A01"])
    assert each.endswith("；陈旗等 2 个旗市区明显落后的指标最多，各 1 项。")
    cells = CELLS[CELLS["area"] != "150700"].assign(pace_class="far_behind")
    assert words.heat_title(cells) == "6 格中 6 格明显落后，医疗保障等 2 个领域各占 3 格"
