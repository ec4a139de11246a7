"""追赶 of 综合: today's rise, where everybody's pace leads, and how hard that is."""

import pytest

from analytics.reaching.composite import moving
from analytics.sentences.closing import together
from tests.support import climbs
from tests.support.as_read import plain


@pytest.fixture
def way():
    return climbs.both_ways()


def title(way, *, chosen=True, **goal):
    aim = way["goal"].copy()
    for name, value in goal.items():
        aim[name] = value
    return plain(together.title(aim, way["own"], way["later"], way["now"], way["after"], chosen=chosen))


def test_the_title_says_the_rise_today_and_what_the_own_pace_leaves(way):
    # a has 22 % of 60 and 50, b 49 % of both; they come to 42 % and to 64 %, which counts as all
    assert title(way) == (
        "甲旗综合再升 49.5 个百分点即到第 1 位；"
        "若各地照现速度，期末还差 23.0 个百分点，各项都做到最好月份也不够，不现实"
    )
    assert title(way, chosen=False).startswith("甲旗综合 40.3%，第 3 / 3 位，已在所选目标以上；再升 49.5 个")


def test_what_is_reached_today_may_be_lost_and_what_the_pace_brings_is_said(way):
    assert title(way, rise_points=0.0).startswith("甲旗综合已在第 1 位以上；若各地照现速度，期末还差 23.0")
    assert title(way, rise_points_moving=0.0).endswith("；若各地照现速度，期末即到，可行")
    assert title(way, rise_points=0.0, rise_points_moving=0.0).endswith("；若各地照现速度，期末仍在，可行")
    assert title(way, rise_points_moving=float("nan")).endswith("即到第 1 位")


def test_hard_is_what_the_best_months_reach(way):
    way["after"] = way["after"].assign(verdict="hard")
    assert title(way).endswith("多做 2 项、不超过最好月份即够，困难")
    way["after"] = way["after"].assign(verdict=["hard", "over"])
    assert title(way).endswith("各项都做到最好月份也不够，不现实")
    way["after"] = way["after"].assign(reached=False)
    assert title(way).endswith("能数的各项做满也不够，不现实")


def test_a_window_that_is_over_and_a_month_without_figures_are_said(way):
    way["now"], way["after"] = (way[name].assign(months_left=0.0) for name in ("now", "after"))
    assert title(way).endswith("即到第 1 位，但考核期已满")
    way["own"] = way["own"].copy()
    way["own"]["completion_rate"] = float("nan")
    assert title(way) == "甲旗综合 7月未报，无从推算"


def test_the_first_hears_where_its_pace_leads(way):
    said = together.title(None, way["own"], way["later"], way["now"], way["after"])
    assert plain(said) == "甲旗综合 40.3%，第 3 / 3 位，前面没有更好的位次；照现速度期末 77.0%，第 2 / 3 位"


def test_small_rises_are_not_printed_as_nothing():
    assert [plain(together.rise(x)) for x in (12.96, 0.04, 0.004, 0.0)] == [
        "13.0 个百分点", "0.04 个百分点", "不到 0.01 个百分点", "0.00 个百分点"]  # fmt: skip


def test_the_route_says_both_ends_and_what_adds_most(way):
    said = together.route(way["goal"], way["now"], way["after"], way["later"])
    assert plain(said) == (
        "照现速度期末 77.0%，第 2 / 3 位，到第 1 位要 100.0%；要多做 2 项，升得最多的是参合率"
    )
    enough = way["goal"].copy()
    enough["rise_points_moving"] = 0.0
    said = together.route(enough, way["now"], way["after"].head(0), way["later"])
    assert said.endswith("，不必多做；别处不动时要动 2 项")


def test_what_is_over_is_told_of_the_way_and_is_not_among_those_enough_alone(way):
    def route(*verdicts):
        after = way["after"].assign(verdict=list(verdicts))
        return plain(together.route(way["goal"], way["now"], after, way["later"]))

    assert "；要多做 2 项（其中 1 项已到期），升得最多的是" in route("over", "hard")
    assert "；要多做 2 项（都已到期），升得最多的是" in route("over", "over")
    low = way["goal"].copy()
    low["goal"], low["goal_moving"] = 0.45, 0.78
    near = moving.by_one(way["rows"], low, way["alone"], way["paced"])
    assert len(near) == 2 and near["needed"].gt(0).all()
    one = near.assign(verdict=["over", "hard"])
    other = near["indicator_short"][1]
    assert plain(together.single(one)).startswith(f"1 项单靠自己就够：最省力的是{other}，")
    assert together.single(near.assign(verdict="over")) == "单靠自己就够的 2 项都已到期"
    assert together.single(near.assign(needed_moving=0.0)).endswith("；若各地照现速度则不必多做")


def test_the_way_in_words_names_both_amounts(way):
    both = moving.both(way["now"], way["after"])
    # today 280 of B01 in all, within five best months of 60; the other 0.43 × 600 from A01
    assert "参合率 别处不动还需 258 人，照现速度还需 380 人" in plain(together.route_alt(both))
    assert len(together.on_the_way(both, way["after"])) == len(way["after"])


def test_alone_and_beside_all_paces_the_able_ones_are_counted(way):
    found = moving.by_one(way["rows"], way["goal"], way["alone"], way["paced"])
    assert plain(together.single(found)).startswith("任何一项单独都不够：一项做满最多升 31.7 个百分点")
    low = way["goal"].copy()
    low["goal"], low["goal_moving"] = 0.45, 0.78
    near = moving.by_one(way["rows"], low, way["alone"], way["paced"])
    assert plain(together.single(near)).startswith("2 项单靠自己就够：最省力的是")


def test_what_takes_no_more_months_than_the_easiest_is_named_with_it(way):
    low = way["goal"].copy()
    low["goal"], low["goal_moving"] = 0.45, 0.78
    near = moving.by_one(way["rows"], low, way["alone"], way["paced"])
    near = near.assign(needed=[12.0, 30.0], effort=[0.5, 0.5 + 1e-12])
    one, other = near["indicator_short"]
    told = plain(together.single(near))
    assert told.startswith(f"2 项单靠自己就够：最省力的是{one}（再增 12 人）、{other}（再增 30 人）；")
    for efforts in ([0.5, 0.6], [float("nan")] * 2):
        told = plain(together.single(near.assign(effort=efforts)))
        assert told.startswith(f"2 项单靠自己就够：最省力的是{one}，再增 12 人；")
