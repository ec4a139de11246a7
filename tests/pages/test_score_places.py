"""How far the places of 得分 may be trusted and why they changed, on two sample months."""

import pytest

from analytics.sentences.assessment import score_places as words
from analytics.sentences.places import decomposition
from pages.parts import access
from tests.support.opened import opened as open_page
from tests.support.opened import plain, texts

FIRST, PERIOD, AREA, SILENT = "2010-01", "2010-02", "150725", "150721"
PARTS = ["correction", "targets", "members", "own", "others"]


@pytest.fixture
def app(app_for_reading):
    return app_for_reading


def opened(app, **view):
    plainly = {"period": PERIOD, "area": AREA, "span": "month", "aspect": "score"}
    return open_page(app, "assessment/scores", **(plainly | view))


def offered(page):
    return list(page.segmented_control[0].options)


def test_one_sentence_says_which_places_stand_and_each_picture_has_its_title(app):
    page = opened(app)
    bands, groups = access.score_bands(PERIOD), access.score_groups(PERIOD)
    assert plain(words.steadiness(bands, groups)) in texts(page)
    assert offered(page) == ["得分", "可能位次", "为何升降"]
    assert plain(words.bands_title(bands, groups, AREA)) in texts(opened(app, aspect="bands"))
    moves = texts(opened(app, aspect="moves"))
    assert plain(decomposition.title(access.score_parts(PERIOD), AREA)) in moves


def test_a_press_on_a_button_is_kept_in_the_address(app):
    page = opened(app)
    page = page.segmented_control(key="choose_aspect").set_value("moves").run()
    assert not page.exception and page.query_params["aspect"] == "moves"
    page = page.selectbox(key="choose_area").set_value("150702").run()
    assert plain(decomposition.title(access.score_parts(PERIOD), "150702")) in texts(page)


def test_the_first_month_and_spans_of_several_months_offer_no_change_of_place(app):
    for view in ({"period": FIRST}, {"span": "quarter"}):
        page = opened(app, aspect="moves", **view)
        assert offered(page) == ["得分", "可能位次"] and not page.exception


def test_the_bands_are_of_those_who_have_a_score_and_the_parts_end_with_the_official_places(app):
    opened(app)
    for span in access.spans_of(PERIOD):
        official = access.scores(PERIOD, span).set_index("area")["rank"].dropna()
        found = access.score_bands(PERIOD, span).set_index("area")
        assert found["rank"].to_dict() == official.to_dict()
        assert (found["rank_low"] <= found["rank_high"]).all()
    parts = access.score_parts(PERIOD).set_index("area")
    official = access.scores(PERIOD).set_index("area")["rank"].dropna()
    assert parts["rank"].dropna().to_dict() == official.to_dict()
    moved = parts.dropna(subset=["rank_change"])
    assert (moved[PARTS].sum(axis=1) == moved["rank_change"]).all() and len(moved) == 12


def test_an_area_that_sent_nothing_has_no_band_and_no_change_and_the_page_says_so(app):
    assert SILENT not in set(access.score_bands(PERIOD)["area"])
    assert "阿荣旗本月没有位次，无从比较" in texts(opened(app, aspect="moves", area=SILENT))
    assert "分不出先后" in texts(opened(app, aspect="bands", area=SILENT))


def test_why_the_score_moved_is_said_item_by_item_and_adds_up_to_the_two_scores(app):
    page, row = opened(app, aspect="moves"), access.scores(PERIOD).set_index("area").loc[AREA]
    moved = access.score_moved(PERIOD, AREA)
    assert moved["change"].sum() == pytest.approx(row["score"] - row["score_previous"], abs=1e-8)
    assert plain(words.points_moved(moved)) in texts(page)
