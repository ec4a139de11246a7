"""预计到位 in words: the landing, why there is none, and how often such forecasts held."""

import pandas as pd
import pytest

from analytics.outlook.ways import FORECAST
from analytics.sentences.standing import trend, trend_landing
from tests.support.as_read import plain
from tests.support.landings import landings


def row(area, **changed):
    return trend_landing.of(landings(**changed), area)


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("150721", "照现速度 3月预计 43.4%—53.7%，可达目标"),
        ("150726", "照现速度 3月预计 28.8%—37.8%，达标没有把握"),
        ("150723", "照现速度 3月预计 14.5%—24.8%，达不到目标"),
        ("150725", ""),
        ("150781", ""),
    ],
)
def test_the_titles_end_tells_interval_and_certainty(area, said):
    assert trend_landing.tail(row(area)) == said


def test_a_limit_is_kept_or_not():
    told = trend_landing.tail(row("150726", way="level", figure_direction=-1))
    assert told == "照现水平 3月预计 28.8%—37.8%，守住目标没有把握"


def test_too_early_is_said_instead_of_a_number():
    early = row("150721").copy()
    early[["landing_reason", "landing_verdict"]] = ["few_reports", ""]
    assert trend_landing.tail(early) == "到 3月说不准，为时过早"
    assert trend_landing.why_not(early) == "说不准，为时过早：本期报数不满三个月"
    early["landing_reason"] = "too_wide"
    assert trend_landing.tail(early) == "到 3月说不准，起伏太大"


def test_every_reason_has_words_and_no_raw_code():
    reasons = [
        "few_reports",
        "little_planned",
        "few_steps",
        "few_errors",
        "too_wide",
        "parameter",
        "milestone",
        "band",
        "flow",
        "step_quarter",
        "limit_count",
        "no_target",
        "no_window",
        "window_over",
        "no_figure",
    ]
    assert set(reasons) == set(trend_landing.WHY) and not set(FORECAST) & set(reasons)
    for reason in reasons:
        one = row("150725").copy()
        one["landing_reason"] = reason
        assert trend_landing.why_not(one).isascii() is False
        assert reason not in trend_landing.why_not(one)


def test_the_page_title_carries_the_landing_and_falls_back_on_gap_and_place(reckoned):
    own = reckoned[reckoned["area"] == "150725"]
    told = plain(trend.title(own, row("150723")))
    assert told == "陈旗参合率 35.0%，照现速度 3月预计 14.5%—24.8%，达不到目标"
    assert plain(trend.title(own, row("150725"))) == plain(trend.title(own))
    assert "照现速度 3月预计" in trend.alt(own, landing=row("150723"))


def test_the_block_counts_the_areas_by_verdict_and_adds_the_city():
    assert plain(trend_landing.block(landings())) == (
        "5 个旗市区中 2 个照此可达，1 个没有把握，1 个达不到，1 个未报；全市预计 39.5%—47.1%，达标没有把握"
    )


def test_where_nothing_can_be_said_the_block_tells_why():
    none = landings().assign(landing=float("nan"), landing_verdict="", landing_reason="few_errors")
    assert trend_landing.block(none) == "城市建档率：说不准，到期的预计太少，不知道误差有多大"
    assert (
        trend_landing.block(none.assign(landing_reason="parameter"))
        == "城市建档率：一年定一次的标准，不作预计"
    )


def test_the_alt_tells_every_landing():
    told = trend_landing.alt(landings())
    assert "阿荣旗 43.4%—53.7%，照此可达" in told and "陈旗 说不准" in told and "满洲里 照此可达" in told


def test_the_method_is_told_only_where_there_is_a_landing():
    assert "计划余量" in trend_landing.method(row("150721")) and trend_landing.method(row("150725")) == ""
    assert trend_landing.method(row("150721", way="level")) == "预计 = 本月数，区间按以往逐月起伏"


def held(n, hit):
    lines = [("all", n, hit), ("1", n, hit), ("2-3", 0, 0), ("4-6", 0, 0), ("7+", 0, 0)]
    return pd.DataFrame(lines, columns=["horizon", "n", "held"]).assign(error=1.0)


def test_the_back_test_tells_how_many_of_how_many():
    assert plain(trend_landing.held(held(84, 67))) == (
        "回头检验：过去 84 次预计，80% 区间说中 67 次（80%），与 80% 相当；提前 1 个月 84 次中 67 次"
    )


def test_intervals_that_held_too_seldom_are_called_too_narrow():
    assert "（71%），区间偏窄，要打折扣看" in trend_landing.held(held(72, 51))
    assert "偏窄" in trend_landing.held(held(40, 29)) and "偏窄" not in trend_landing.held(held(40, 30))


def test_intervals_that_held_too_often_are_called_too_wide_and_few_forecasts_prove_nothing():
    assert "区间偏宽" in trend_landing.held(held(40, 37))
    assert "偏宽" not in trend_landing.held(held(40, 36))
    for hit in (5, 19):
        assert "次数少，还不足以判断" in trend_landing.held(held(19, hit))
    assert "还不足以判断" not in trend_landing.held(held(20, 16))


def test_a_forecast_along_a_plan_is_told_apart_from_the_speed_of_the_gaps_page():
    assert "差距页的近三月月均" in trend_landing.contrast(row("150721"))
    assert trend_landing.contrast(row("150721", way="level")) == ""
    assert trend_landing.contrast(row("150725")) == "" and trend_landing.contrast(None) == ""


def test_nothing_to_check_yet_is_said_so():
    assert trend_landing.held(held(0, 0)) == "回头检验：还没有到期的预计，区间是否可靠尚不知道"
