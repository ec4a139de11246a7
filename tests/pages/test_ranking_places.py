"""位次 says how far its places may be trusted and why they changed, from the very frames it draws."""

import pytest

from analytics.sentences.places import bands, decomposition
from analytics.sentences.standing import ranking
from data import catalogue
from pages.parts import access
from pages.parts.places import trust
from pages.parts.standing import circles
from tests.support.opened import opened as open_page
from tests.support.opened import plain, texts

PERIOD, AREA, INDICATOR, MONEY = "2010-02", "150725", "D01", "A05"


EVERYBODY = {"area": "", "peers": "all"}


@pytest.fixture
def app(app_for_reading):
    return app_for_reading


def opened(app, **view):
    return open_page(app, "standing/ranking", **(EVERYBODY | view))


@pytest.mark.parametrize("choice", ["all", "D", INDICATOR])
def test_the_titles_of_both_blocks_are_of_the_frames_behind_them(app, choice):
    told = texts(opened(app, period=PERIOD, indicator=choice, area=AREA))
    assert plain(bands.title(access.rank_groups(choice, PERIOD))) in told
    assert plain(decomposition.title(access.place_parts(choice, PERIOD), AREA)) in told


def test_the_note_counts_better_and_worse_and_names_what_hangs_on_a_decimal(app):
    told = texts(opened(app, period=PERIOD, indicator=INDICATOR))
    rows = circles.rows(INDICATOR, None)
    rows = trust.marked(rows[rows["period"] == PERIOD], INDICATOR)
    assert rows["comparison"].notna().any() and plain(trust.note(rows)) in told
    assert "横线为 95% 区间" in told


def test_figures_without_chance_have_no_bands_and_the_page_says_why(app):
    told = texts(opened(app, period=PERIOD, indicator=MONEY))
    assert "金额没有偶然波动，不画区间" in told and "可能位次" not in told
    assert "金额没有偶然波动：先后就是公布的先后" in told


def test_among_all_indicators_it_says_which_ranking_it_is_and_leads_to_the_scored_one(app):
    told = texts(opened(app, period=PERIOD, indicator="all"))
    said = plain(ranking.unlike_scores(access.scores(PERIOD)))
    assert said in told and "简单平均" in said and "正式位次按得分排" in said
    links = list(app.get("page_link"))
    assert [link.proto.page for link in links] == ["scores"]
    assert "period=2010-02" in links[0].proto.query_string
    assert "正式位次" not in texts(opened(app, period=PERIOD, indicator=INDICATOR))
    mine = opened(app, period=PERIOD, indicator="all", area=AREA)
    row = access.scores(PERIOD).set_index("area").loc[AREA]
    assert f"陈旗第 {row['rank']} / {row['n_compared']} 位" in texts(mine)
    assert f"area={AREA}" in next(iter(mine.get("page_link"))).proto.query_string


def test_the_first_month_has_nothing_to_be_compared_with_and_says_so(app):
    told = texts(opened(app, period=min(access.periods()), indicator=INDICATOR))
    assert "上月没有位次，无从比较" in told


def test_official_places_are_those_the_parts_end_with_and_bands_hold(app):
    opened(app, period=PERIOD, indicator="all")
    for choice in ("all", "D", INDICATOR):
        rows = circles.rows(choice, None)
        official = rows[rows["period"] == PERIOD].set_index("area")["rank"].dropna()
        parts = access.place_parts(choice, PERIOD).set_index("area")["rank"].dropna()
        bands = access.rank_bands(choice, PERIOD).set_index("area")
        assert parts.astype(int).to_dict() == official.astype(int).to_dict()
        assert (bands["rank_low"] <= bands["rank_high"]).all() and set(bands.index) == set(official.index)


def test_within_a_peer_group_bands_and_parts_are_of_its_members(app):
    opened(app, period=PERIOD, indicator=INDICATOR, peers="牧区")
    members = {banner.code for banner in catalogue.banners() if banner.peer_group == "牧区"}
    assert set(access.place_parts(INDICATOR, PERIOD, "牧区")["area"]) == members
    assert access.rank_bands(INDICATOR, PERIOD, "牧区")["rank_high"].max() <= len(members)
