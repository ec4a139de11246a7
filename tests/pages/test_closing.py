"""追赶 and 短板 on two sample months: they open from a link and say what their frames say."""

import pytest

from analytics.reaching.composite import moving
from analytics.sentences.closing import reaching, together, weakest
from pages.parts import access
from pages.parts.closing import reaching_views as views
from pages.parts.closing import together_views
from tests.support.opened import opened as open_page
from tests.support.opened import plain, texts

PERIOD, AREA, INDICATOR = "2010-02", "150723", "D01"


@pytest.fixture
def app(app_with_data):
    return app_with_data


def opened(app, page, **view):
    return open_page(app.run(), f"closing/{page}", **{"period": PERIOD, "area": AREA, **view})


@pytest.mark.parametrize("goal", ["target", "city", "3"])
def test_the_title_is_that_of_the_rung_asked_for(app, goal):
    page = opened(app, "reaching", indicator=INDICATOR, goal=goal)
    rungs = views.rungs_of(INDICATOR, AREA, PERIOD)
    own = access.reckoned(PERIOD, INDICATOR, AREA).iloc[0]
    assert plain(page.title[0].value) == plain(reaching.title(views.chosen(rungs, goal), own))
    assert len(page.table[0].value) == len(rungs.drop_duplicates(["bar", "bar_figure"]))
    assert plain(reaching.ladder(rungs)) in texts(page)


@pytest.mark.parametrize(("choice", "goal"), [("all", "1"), ("D", "city")])
def test_the_composite_shows_the_way_to_the_goal_asked_for_now_and_moving(app, choice, goal):
    page = opened(app, "reaching", indicator=choice, goal=goal)
    own, later, goals, rows = together_views.together_of(choice, AREA, PERIOD)
    aim, asked = together_views.aim_of(goals, goal)
    ways = together_views.ways_of(aim, rows, choice)
    said = together.title(aim, own, later, *ways, chosen=asked)
    assert plain(page.title[0].value) == plain(said)
    both = moving.both(*ways)
    assert len(page.table[0].value) == len(both)
    assert list(page.table[0].value["指标"]) == list(both["indicator_short"])
    assert plain(together.route(aim, *ways, later)) in texts(page)


def test_a_goal_a_composite_has_not_falls_back_calmly(app):
    page = opened(app, "reaching", indicator="D", goal="target")
    assert [box.value for box in page.selectbox][2] == "city"


def test_every_kind_of_indicator_opens(app):
    for indicator in ("A03", "A06a", "A15", "F02", "C01"):
        assert opened(app, "reaching", indicator=indicator, goal="city").title[0].value


@pytest.mark.parametrize("scope", ["all", "focus"])
def test_the_weak_items_are_counted_against_the_month_before(app, scope):
    page = opened(app, "weakest", scope=scope, indicator=INDICATOR)
    changes = access.weakest_changes(PERIOD, scope)
    assert plain(page.title[0].value) == plain(weakest.title(changes))
    assert plain(weakest.balance(changes)) in texts(page)


def test_the_first_month_has_nothing_to_compare_with(app):
    page = opened(app, "weakest", period="2010-01", indicator="A03")
    assert "上月没有可比的数" in page.title[0].value
    assert "不算拖累" in texts(page)


def test_no_page_shows_a_raw_code(app):
    for page in ("reaching", "weakest"):
        shown = texts(opened(app, page, indicator=INDICATOR))
        assert not any(code in shown for code in (AREA, "unrealistic", "no_counts", "cleared"))
