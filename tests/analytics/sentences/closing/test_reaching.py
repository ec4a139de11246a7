"""追赶: what it takes, in the words of the rung."""

import pytest

from analytics.reaching.needed import needed
from analytics.sentences.closing import reaching
from tests.support import climbs
from tests.support.as_read import plain


def said(bar, area="a", period="2010-07", ceiling=None, **same):
    history = climbs.history(**same)
    rungs = needed(history, period, area, ceiling=ceiling)
    own = history[(history["area"] == area) & (history["period"] == period)].iloc[0]
    rows = rungs[rungs["bar"] == bar] if isinstance(bar, str) else rungs[rungs["place"].eq(bar)]
    return plain(reaching.title(None if rows.empty else rows.iloc[0], own))


def test_the_title_says_how_much_how_fast_and_how_hard():
    # b and c stand at 36 % together; at 490 + 5 × 30 and 230 they make 43.5 % in December: 215 more
    assert said("city") == (
        "甲旗参合率再增 140 人即达全市平均；若各地照现速度，每月需 43 人，不超过最好月份，困难"
    )
    assert said(2) == "甲旗参合率再增 10 人即到第 2 位；若各地照现速度，每月需 2 人，不超过近三月月均，可行"
    assert said("target") == "甲旗参合率再增 380 人即达目标；每月需 76 人，超过最好月份，不现实"


def test_what_is_reached_is_said_with_what_keeps_it():
    assert said(1, area="b") == "乙旗参合率已在第 1 位以上"
    assert said("city", area="b", target=40.0) == "乙旗参合率已达全市平均"


def test_what_cannot_be_is_said_and_why():
    assert said("target", target=110.0, ceiling=100.0) == "甲旗参合率达目标：到 100% 也不够"
    assert said("target", target=float("nan")) == "甲旗参合率达目标：没有定目标"
    assert said("city", direction=0, target_low=30.0, target_high=60.0).endswith("区间和限额指标只推算到达标")


def test_where_less_is_better_things_go_and_no_month_is_judged():
    title = said("target", kind="average", direction=-1, unit="元", target=0.1)
    assert title.startswith("甲旗参合率再减 120 人即达目标；照现速度到期末要少 ")


def test_a_window_that_is_over_leaves_no_month():
    assert said("target", window_start="2010-01", window_end="2010-07").endswith("，但考核期已满")


def test_an_area_that_did_not_report_has_nothing_to_reckon():
    history = climbs.history(status="not_reported")
    own = history[(history["area"] == "a") & (history["period"] == "2010-07")].iloc[0]
    assert reaching.title(None, own) == "甲旗参合率 7月未报，无从推算"


@pytest.fixture
def rungs():
    return needed(climbs.history(), "2010-07", "a")


def test_the_ladder_names_its_nearest_rung_and_the_target(rungs):
    assert plain(reaching.ladder(rungs)) == "最近的一级是第 2 位 丙旗：再增 10 人；到目标再增 380 人"
    reached = needed(climbs.history(target=40.0), "2010-07", "b")
    assert reaching.ladder(reached) == "目标、全市平均和前一位都已达到"


def test_the_speed_counts_the_verdicts(rungs):
    said = plain(reaching.speed(rungs))
    assert said.startswith("近三月月均 40 人，最好月份 60 人；4 级中可行 1，困难 1，不现实 2")
    assert "照近三月速度到2010年12月末" in plain(reaching.until(rungs.iloc[0]))


def test_a_rung_that_cannot_be_counted_says_so_once(rungs):
    uncounted = rungs.assign(limit="no_counts")
    assert reaching.ladder(uncounted).count("折算不出件数") == 1
