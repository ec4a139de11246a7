"""总览 and 位次 on two sample months: they open from a link and say what their rows say."""

import pytest

from analytics.sentences.standing import overview, ranking
from data import catalogue
from pages.parts import access, address
from pages.parts.standing import circles, lists
from tests.support.opened import plain, texts

PERIOD, AREA, INDICATOR = "2010-02", "150725", "D01"


@pytest.fixture
def app(app_with_data):
    return app_with_data


def opened(app, page="", **view):
    for key, code in view.items():
        app.query_params[key] = code
    found = app.run()
    found = found.switch_page(page).run() if page else found
    assert not found.exception
    return found


RANKING = "pages/standing/ranking.py"


def test_the_overview_says_the_month_in_its_title_and_in_three_sentences(app):
    page = opened(app, period=PERIOD)
    cells = lists.cells("all", PERIOD)
    assert plain(page.title[0].value) == plain(overview.title(cells))
    for word in ("**进度**", "**落后**", "**报送**"):
        assert word in texts(page)
    assert len(cells) == 14 * 6


def test_sample_figures_are_called_sample_figures(app):
    page = opened(app)
    assert "示例数据" in texts(page) and "示例数据" in page.caption[-1].value


def test_the_last_line_says_how_the_mean_is_reckoned(app):
    page = opened(app, period=PERIOD)
    assert "简单平均" in page.caption[-1].value and "封顶" in page.caption[-1].value


def test_all_indicators_and_the_focus_indicators_are_two_means(app):
    opened(app, period=PERIOD)
    focus, every = (overview.city(lists.cells(scope, PERIOD)) for scope in ("focus", "all"))
    assert every["n_indicators"] > focus["n_indicators"]


@pytest.mark.parametrize("indicator", ["all", "A", INDICATOR])
def test_the_ranking_takes_an_indicator_a_domain_or_all_together(app, indicator):
    page = opened(app, RANKING, period=PERIOD, indicator=indicator, area=AREA)
    rows = circles.rows(indicator, None)
    rows = rows[rows["period"] == PERIOD]
    assert plain(page.title[0].value) == plain(ranking.title(rows, AREA))


def test_the_composite_of_the_ranking_is_the_one_of_the_overview(app):
    opened(app, period=PERIOD)
    page = app.switch_page(RANKING).run()
    shown = plain(page.title[0].value)
    rate = overview.city(lists.cells("all", page.selectbox[1].value))["completion_rate"]
    assert f"全市 {100 * rate:.1f}%" in shown


def test_within_a_peer_group_the_page_says_so(app):
    page = opened(app, RANKING, period=PERIOD, indicator=INDICATOR, peers="牧区")
    members = [banner for banner in catalogue.banners() if banner.peer_group == "牧区"]
    assert f"位次为牧区 {len(members)} 个旗市区之内" in texts(page)


def test_an_unknown_view_falls_back_calmly(app):
    page = opened(app, RANKING, period="1910-01", indicator="Z99", area="1", peers="海区")
    assert page.selectbox[0].value == "all"
    assert page.selectbox[1].value == max(access.periods())


def test_a_month_chosen_on_one_page_holds_on_the_next(app):
    page, first = opened(app), min(access.periods())
    page.selectbox[0].set_value(first).run()
    page = app.switch_page(RANKING).run()
    assert page.selectbox[1].value == first
    assert app.query_params["period"] in (first, [first])


def test_a_row_of_choices_is_one_step_of_the_browsers_history(app, monkeypatch):
    write, steps = address._write, []
    monkeypatch.setattr(address, "_write", lambda changes: (steps.append(dict(changes)), write(changes)))
    page = opened(app, "pages/standing/trend.py")
    page.session_state["view"] = {"indicator": INDICATOR, "area": AREA}
    page.run()
    assert [set(step) for step in steps if step] == [{"period"}, {"indicator", "area"}]


def test_the_ranking_says_from_which_cells_the_chosen_areas_figure_comes(app):
    page = opened(app, RANKING, period=PERIOD, indicator=INDICATOR, area=AREA)
    cells = access.evidence(AREA, INDICATOR, PERIOD)
    used = cells[cells["field"].isin(["numerator", "denominator"])]
    assert len(used) == 2 and "这个数从哪里来" in texts(page)
    shown = page.table[-1].value.astype(str).to_string().replace("\u2060", "")
    assert all(cell in shown for cell in used["cell"]) and all(raw in shown for raw in used["raw"])
