"""趋势, 差距, 地图 and 旗市区 on two sample months: they open from a link and say what their rows say."""

import pytest

from analytics.sentences.standing import gaps, profile, trend, trend_landing, trend_points
from analytics.sentences.standing import map as map_words
from pages.parts import access
from pages.parts.standing import selection
from tests.support.opened import opened, plain, texts

PERIOD, AREA, INDICATOR = "2010-02", "150725", "D01"
PAGES = ["standing/trend", "standing/gaps", "standing/map", "areas/profile"]


@pytest.fixture
def app(app_with_data):
    return app_with_data.run()


@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_without_any_choice_and_ends_in_its_source(app, page):
    found = opened(app, page)
    assert found.title[0].value
    assert "数据版本" in found.caption[-1].value


def test_the_trend_title_is_of_the_very_row_in_the_address(app):
    page = opened(app, "standing/trend", period=PERIOD, area=AREA, indicator=INDICATOR)
    own = access.reckoned(indicator=INDICATOR, area=AREA).sort_values("period")
    landing = trend_landing.of(access.landings(PERIOD, INDICATOR), AREA)
    assert plain(page.title[0].value) == plain(trend.title(own, landing))
    assert len(page.table) == 1


def test_two_months_are_too_early_for_a_forecast_and_the_trend_page_says_so(app):
    page = opened(app, "standing/trend", period=PERIOD, area=AREA, indicator=INDICATOR)
    assert "说不准，为时过早" in plain(page.title[0].value)
    told = texts(page)
    assert "说不准，为时过早：本期报数不满三个月" in told
    assert plain(trend_landing.block(access.landings(PERIOD, INDICATOR))) not in told
    assert told.count("满 10 个才画控制图") == 1
    marker = trend_landing.of(access.trend_markers(PERIOD, INDICATOR), AREA)
    assert plain(trend_points.marker(marker)) in told


def test_the_trend_page_opens_on_every_kind_of_series(app):
    for code in ("A03", "A15", "D16", "E10"):
        page = opened(app, "standing/trend", period=PERIOD, area=AREA, indicator=code)
        reason = access.landings(PERIOD, code).set_index("area").loc[AREA, "landing_reason"]
        assert trend_landing.WHY[reason] in texts(page)


def test_the_gaps_of_an_area_are_paged_by_section(app):
    page = opened(app, "standing/gaps", period=PERIOD, area=AREA, section="D")
    rows = selection.in_section(access.reckoned(PERIOD, area=AREA), "D")
    assert set(rows["section"]) == {"D"}
    assert plain(page.title[0].value) == plain(gaps.title(rows))


def test_the_gaps_of_an_indicator_list_every_area(app):
    page = opened(app, "standing/gaps", by="indicator", period=PERIOD, indicator=INDICATOR)
    assert page.title[0].value.startswith("城市建档率")
    assert len(page.table[0].value) == 13


def test_the_map_takes_an_indicator_a_domain_or_all_together(app):
    for choice in ("all", "D", INDICATOR):
        page = opened(app, "standing/map", period=PERIOD, indicator=choice, area=AREA)
        rows = selection.on_map(choice, PERIOD)
        assert plain(page.title[0].value) == plain(map_words.title(rows, AREA))
        assert len(page.dataframe[0].value) == 13


def test_the_profile_tells_where_why_and_what_next(app):
    page = opened(app, "areas/profile", period=PERIOD, area=AREA)
    whole = selection.composites("all", PERIOD)
    assert plain(page.title[0].value) == plain(profile.title(whole[whole["area"] == AREA].iloc[0]))
    told = texts(page)
    assert all(word in told for word in ("在哪里", "为什么", "下一步"))
    assert "局长" in page.caption[0].value


def test_no_page_shows_a_raw_code(app):
    for page in PAGES:
        found = opened(app, page, period=PERIOD, area=AREA)
        assert AREA not in texts(found) and "far_behind" not in texts(found)
