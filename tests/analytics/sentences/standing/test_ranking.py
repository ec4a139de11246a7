"""The sentences of 位次 say what the rows beside them show."""

import pandas as pd
import pytest

from analytics.sentences.standing import ranking as words
from tests.support.as_read import plain
from tests.support.rankings import ranking

ROWS = ranking("""
    area   | figure | rank | pace_class | status       | completion_rate
    150725 | 12.5   | 3    | far_behind | reported     | 0.31
    150726 |        |      | missing    | not_reported |
    150727 | 26.9   | 2    | behind     | reported     | 0.67
    150781 | 44.0   | 1    | on         | reported     | 1.10
""")


def test_the_title_of_a_chosen_area_holds_the_numbers_of_its_row():
    assert plain(words.title(ROWS, "150725")) == "陈旗城市建档率 12.5%，低于全市 11.5 个百分点，第 3 / 3 位"
    assert plain(words.title(ROWS, "150781")) == "满洲里城市建档率 44.0%，高于全市 20.0 个百分点，第 1 / 3 位"


@pytest.mark.parametrize(("status", "why"), [("not_reported", "未报"), ("not_applicable", "不适用")])
def test_an_area_without_figure_has_no_place_and_the_title_says_why(status, why):
    rows = ROWS.assign(status=status)
    assert plain(words.title(rows, "150726")) == f"新左旗城市建档率 10月{why}，不排位次"


def test_without_a_chosen_area_the_title_names_first_and_last():
    assert plain(words.title(ROWS)) == "10月城市建档率全市 24.0%，满洲里居首，陈旗居末"


def test_who_shares_the_first_place_is_counted_and_not_picked():
    rows = ROWS.assign(rank=[3.0, float("nan"), 1.0, 1.0])
    assert "2 个旗市区并列居首" in plain(words.title(rows))


def test_all_equal_is_said_to_be_equal():
    rows = ROWS[ROWS["status"] == "reported"].assign(rank=1.0, figure=50.0)
    assert plain(words.title(rows)) == "10月城市建档率：3 个旗市区都是 50.0%"


def test_a_month_nobody_reported_is_a_sentence_too():
    rows = ROWS.assign(figure=float("nan"), rank=float("nan"), status="not_reported")
    assert words.title(rows) == "10月城市建档率：尚无旗市区报送"
    assert words.block(rows.assign(status="not_applicable")) == "各旗市区均不适用"
    assert "尚无旗市区报送" in words.alt(rows)


def test_what_prints_as_equal_to_the_city_is_not_called_lower():
    rows = ROWS.assign(city_figure=12.51)
    assert "与全市持平" in words.title(rows, "150725")


def test_the_block_counts_who_met_the_target_and_who_kept_pace():
    assert plain(words.block(ROWS)) == "1 个旗市区已达目标，1 个达到序时进度；最高 44.0%，最低 12.5%"
    late = ROWS.assign(completion_rate=0.2, pace_class="behind")
    assert plain(words.block(late)).startswith("尚无旗市区达到目标，均未达到序时进度；")


def test_a_composite_has_no_target_and_speaks_of_pace_only():
    rows = ROWS.assign(kind="composite", figure_target=float("nan"))
    assert plain(words.block(rows)).startswith("1 个旗市区达到序时进度；")


def test_within_a_peer_group_the_subtitle_says_so():
    assert "位次为牧区 4 个旗市区之内" in words.subtitle(ROWS, "牧区")
    assert "各自目标" in words.subtitle(ROWS.assign(figure_target=[35.0, 35.0, 40.0, 40.0]))


def test_within_a_peer_group_the_title_says_whose_places_they_are():
    assert plain(words.title(ROWS, None, "牧区")) == "10月城市建档率全市 24.0%，在牧区中满洲里居首，陈旗居末"
    assert plain(words.title(ROWS, "150725", "牧区")).endswith("，在牧区中第 3 / 3 位")


def test_a_single_figure_is_neither_first_nor_last():
    rows = ROWS[ROWS["area"].isin(["150726", "150781"])]
    assert plain(words.title(rows)) == "10月城市建档率：只有满洲里有数，44.0%"


def test_the_alt_text_holds_first_last_city_and_target():
    said = plain(words.alt(ROWS))
    for piece in ("第一满洲里 44.0%", "末位陈旗 12.5%", "全市 24.0%", "目标 40.0%", "3 个已报"):
        assert piece in said


def test_the_movement_names_riser_and_faller_over_the_months_shown():
    first = ROWS.assign(period="2010-09", rank=[1.0, 2.0, 3.0, 4.0])
    history = ROWS.assign(rank=[3.0, float("nan"), 2.0, 1.0])
    both = pd.concat([first, history])
    assert words.bump_title(both) == "近两个月满洲里上升 3 位，陈旗下降 2 位"
    assert "满洲里由第 4 到第 1" in words.bump_alt(both)
    crossed = pd.concat([first, ROWS.assign(rank=[3.0, 4.0, 1.0, 2.0])])
    told = words.bump_title(crossed)
    assert told.count("等 2 个旗市区") == 2 and "上升 2 位" in told and "下降 2 位" in told
    assert words.bump_subtitle(both).endswith("2010年9月 — 10月；加粗为升幅最大、降幅最大")
    assert words.bump_subtitle(both, "150725").endswith("加粗为本旗、升幅最大、降幅最大")
    assert "本旗" not in words.bump_subtitle(both, "nobody")
    still = both.assign(rank=both["area"].factorize()[0] + 1)
    assert "加粗" not in words.bump_subtitle(still)


def test_the_official_place_beside_the_plain_mean_is_that_of_the_score():
    totals = pd.DataFrame({"area": ["150781", "150725", "150726"], "area_short": ["满洲里", "陈旗", "新左旗"],
                           "rank": [1, 2, None], "n_compared": 2})  # fmt: skip
    rule = "这里的综合是各项完成率的简单平均，不分权重、不扣分；"
    assert plain(words.unlike_scores(totals, "150725")) == f"{rule}正式位次按得分排，陈旗第 2 / 2 位"
    assert words.unlike_scores(totals, "150726") == f"{rule}正式位次按得分排，新左旗没有得分"
    assert words.unlike_scores(totals) == f"{rule}正式位次按得分排，满洲里居首"
    shared = totals.assign(rank=[1, 1, None])
    assert words.unlike_scores(shared).endswith("2 个旗市区并列居首")
    assert words.unlike_scores(totals.assign(rank=None)) == f"{rule}正式位次按评分方案的得分排"


def test_ends_that_print_alike_are_said_once():
    level = ROWS.assign(figure=[65.0, float("nan"), 65.0, 65.04])
    assert words.block(level).endswith("；都是 65.0%")
    assert words.block(ROWS.head(1)).endswith("；12.5%")


def test_the_ranking_in_words_counts_who_shares_an_end():
    tied = ROWS.assign(rank=[2.0, float("nan"), 2.0, 1.0], figure=[12.5, float("nan"), 12.5, 44.0])
    assert "第一满洲里 44.0%，2 个旗市区并列末位 12.5%" in plain(words.alt(tied))


@pytest.mark.parametrize(("series", "month"), [
    ("ytd", "2010年10月累计"), ("stock", "2010年10月"), ("parameter", "2010年10月"),
])
def test_only_what_is_summed_up_over_months_is_called_cumulative(series, month):
    assert words.subtitle(ROWS.assign(series=series)).split("，")[1] == month
