"""旗市区: where, why, what next."""

import pandas as pd
import pytest

from analytics.sentences.standing import profile
from tests.support.as_read import plain

WHOLE = pd.Series({"area_short": "陈旗", "period": "2010-10", "completion_rate": 0.665, "rank": 12,
                   "n_compared": 13, "rank_change": 1})  # fmt: skip
PARTS = pd.DataFrame({"scope_name": ["基本医疗保障", "基本药物制度"], "scope_short": ["医疗保障", "基本药物"],
                      "completion_rate": [0.778, 0.391], "pace": [0.85, 0.674],
                      "pace_gap_points": [-7.2, -28.3]})  # fmt: skip


@pytest.mark.parametrize(
    ("change", "words"), [(1, "，比上月升 1 位"), (-2, "，比上月降 2 位"), (0, "，与上月持平"), (pd.NA, "")]
)
def test_the_title_says_how_the_place_moved(change, words):
    said = profile.title(pd.Series({**WHOLE, "rank_change": change}))
    assert plain(said) == f"陈旗综合完成率 66.5%，第 12 / 13 位{words}"


def test_an_area_without_any_figure_has_no_place():
    assert profile.title(pd.Series({**WHOLE, "completion_rate": float("nan")})) == "陈旗10月未报，不排位次"


def test_where_names_the_domain_furthest_behind_and_the_place_among_its_peers(now):
    own = now[now["area"] == "150725"]
    peers = pd.DataFrame({"area": ["150725", "150726", "150727"], "completion_rate": [0.6, 0.7, 0.5]})
    head, text = profile.where(own, PARTS, peers)
    assert head == "1 项明显落后，基本药物制度最重"
    assert plain(text) == "基本药物制度完成 39.1%，比序时慢 28.3 个百分点；综合在牧区 3 个旗市区中列第 2。"


def test_why_quotes_the_written_reason_and_who_else_gave_it(now):
    behind = now[now["area"] == "150725"].assign(reason="牧户外出。")
    told = pd.DataFrame({"area": ["150725", "150726"], "indicator": "A01", "period": "2010-07",
                         "reason": "牧户外出。"})  # fmt: skip
    head, text = profile.why(behind, told)
    assert plain(head) == "参合率 35.0%，完成率比序时慢 19.4 个百分点"
    assert text == "自报原因：“牧户外出。”同一原因另有 1 个旗市区填报。"
    assert profile.why(behind.assign(reason=None), told)[1] == "原因未填写。"


def test_then_names_need_and_speed_of_the_slowest(now):
    head, text = profile.then(now[now["area"] == "150725"])
    assert plain(head) == "参合率每月需 110 人，近三月月均 50 人"
    assert plain(text) == "还差 550 人，剩 5 个月；共有 1 项要加快。"


def test_domains_say_who_is_nearest_and_who_is_furthest():
    assert profile.domains(PARTS) == "基本医疗保障最接近序时，基本药物制度差得最远"
    ahead = PARTS.assign(pace_gap_points=[3.0, 1.0])
    assert profile.domains(ahead) == "各项都达到序时，基本医疗保障领先最多"


def test_equals_are_all_named_where_one_thing_is_said_to_be_the_most(now):
    three = pd.concat([PARTS, PARTS.tail(1).assign(scope_name="公共卫生")], ignore_index=True)
    assert profile.domains(three) == "基本医疗保障最接近序时，基本药物制度、公共卫生差得最远"
    head, _ = profile.where(now[now["area"] == "150725"], three, now.head(0))
    assert head.endswith("，基本药物制度、公共卫生最重")
    assert plain(profile.domains(PARTS.assign(pace_gap_points=-4.0))) == "2 项都比序时慢 4.0 个百分点"
    found = pd.DataFrame({"indicator_short": ["甲", "乙", "丙"], "gap_to_city": [7.8, 7.8, -3.0]})
    assert profile.extremes(found) == "比全市好得最多的是甲、乙，差得最多的是丙"


def test_extremes_are_named_with_their_differences():
    found = pd.DataFrame({"indicator_short": ["村卫生室", "网上采购率"], "gap_to_city": [7.8, -93.1]})
    assert profile.extremes(found) == "比全市好得最多的是村卫生室，差得最多的是网上采购率"
    assert profile.extreme_lines(found) == {"较好": "村卫生室 +7.8", "较差": "网上采购率 −93.1"}


def test_reasons_count_what_is_explained():
    behind = pd.DataFrame({"reason": ["甲", None]})
    assert profile.reasons(behind) == "落后最多的 2 项中 1 项已说明原因，1 项缺说明"
    assert profile.reasons(behind.head(1)) == "落后最多的 1 项都已说明原因"


@pytest.mark.parametrize(
    ("late", "words"),
    [([-1, 0, -3], "近三月都按时报送"), ([0], "近一个月按时报送"),
     ([0, 5, -1], "近三月两次按时，一次迟报 5 天"),
     ([0, None, 3], "近三月一次按时，一次迟报 3 天，一次未报")],
)  # fmt: skip
def test_submissions_count_in_time_late_and_absent(late, words):
    assert profile.submissions(pd.DataFrame({"days_late": late}, dtype=float)) == words


def test_a_difference_that_prints_as_nothing_is_neither_better_nor_worse():
    rows = pd.DataFrame({"indicator_short": ["参合率", "建档率"], "gap_to_city": [0.04, -3.0]})
    assert profile.extremes(rows) == "比全市差得最多的是建档率"
    assert profile.extreme_lines(rows) == {"较差": "建档率 −3.0"}
    assert profile.extremes(rows.assign(gap_to_city=0.04)) == "各项都与全市持平"


def test_no_domain_is_the_worst_where_all_keep_pace(now):
    own, peers = now[now["area"] == "150725"], pd.DataFrame({"area": [], "completion_rate": []})
    head, text = profile.where(own, PARTS.assign(pace_gap_points=[3.0, 0.04]), peers)
    assert head == "1 项明显落后，但各领域都达到序时"
    assert plain(text) == "基本药物制度完成 39.1%，与序时持平。"
