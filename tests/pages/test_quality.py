"""数据质量 on two sample months: it opens, says what its rows say, and finds what is put into the store."""

import shutil
from urllib.parse import parse_qsl

import pytest

from analytics.screens.quality import WEIGHTS
from analytics.sentences.office import quality as words
from analytics.sentences.office import suspicions as asked
from data.store import open_store
from pages.parts import access
from pages.parts.quality import asked as views
from pages.parts.quality import cells, onward
from tests.support.opened import opened as open_page
from tests.support.opened import plain, texts
from tests.support.readings import reading

PERIOD, AREA, OTHER = "2010-02", "150722", "150723"
FAULTS = """
    indicator | value | numerator | denominator
    D10       |       | 900       | 500
    E03       | 1     |           |
"""


@pytest.fixture
def app(app_with_data):
    return app_with_data


def opened(app, **view):
    return open_page(app, "office/quality", **view)


def test_all_areas_are_asked_about_at_first_and_the_title_and_the_picture_are_of_the_very_rows(app):
    page = opened(app, period=PERIOD)
    rows, found = access.quality(PERIOD), access.suspicions(PERIOD)
    assert plain(page.title[0].value) == plain(words.title(rows, found))
    assert plain(words.block(rows, WEIGHTS)) in texts(page) and len(rows) == 13
    assert page.selectbox(key="choose_area").value == ""
    _every_screen_tells_how_much_it_looked_at(page)


def _every_screen_tells_how_much_it_looked_at(page):
    counts = access.screened(PERIOD)
    assert len(page.table[0].value) == len(asked.NAMES) == len(counts)
    logic = counts[counts["certain"]]
    assert logic["tested"].min() > 50 and logic["found"].sum() == 0
    assert plain(words.screened(counts)) in texts(page)


def test_an_area_and_a_kind_are_chosen_in_the_address_and_honest_months_are_calm(app):
    page = opened(app, period=PERIOD, area=AREA, screen="fall")
    assert page.selectbox(key="choose_screen").value == "fall"
    rows = access.quality(PERIOD)
    assert plain(page.title[0].value) == plain(words.title(rows, access.suspicions(PERIOD), AREA))
    assert "没有疑问" in texts(page) and words.calm(PERIOD) in texts(page).replace("\u00a0", " ")


def test_a_suspicion_names_the_cells_of_both_figures(app):
    there = access.reckoned(PERIOD).dropna(subset=["denominator"])
    code = next(c for c, own in there.groupby("indicator") if {AREA, OTHER} <= set(own["area"]))
    told = {"screen": "same_as_neighbour", "area": AREA, "indicator": code, "period": PERIOD,
            "field": "numerator", "other_area": OTHER, "other_indicator": code, "other_period": PERIOD,
            "other_field": "numerator"}  # fmt: skip
    place = cells.places(told)
    for area in (AREA, OTHER):
        known = access.evidence(area, code, PERIOD).set_index("field")
        assert known.loc["numerator", "file"] in place
        for field in ("numerator", "denominator"):
            assert f"{known.loc[field, 'cell']}（填 {known.loc[field, 'raw']}）" in place


def _every_question_leads_on_to_its_figure(page, found):
    links = [one.proto for one in page.get("page_link")]
    ways = [(link.page, link.label, dict(parse_qsl(link.query_string))) for link in links]
    wanted = [
        {"period": PERIOD, "indicator": code, "area": AREA} for code in found["indicator"].head(views.MOST)
    ]
    assert [way for way in ways if way[0] == "ranking"] == [("ranking", onward.SOURCE, one) for one in wanted]
    assert [way for way in ways if way[0] == "trend"] == [("trend", onward.MONTHS, one) for one in wanted]


@pytest.fixture
def with_faults(app_on, two_months, tmp_path):
    """The application over the same months, to which a form with two faults has been accepted."""
    folder = shutil.copytree(two_months, tmp_path / "files")
    with open_store(folder / "monitor.duckdb") as store:
        faults = reading(FAULTS, area=AREA, period=PERIOD)
        store.submit(faults, by="旗卫生局", reason="测试")
    return app_on(folder)


def test_faults_in_the_store_are_asked_about_with_their_cells(with_faults):
    page = opened(with_faults, period=PERIOD, area=AREA)
    found = access.suspicions(PERIOD, AREA)
    assert {"part_above_whole", "fall"} <= set(found["screen"])
    for row in (found.iloc[0], found.iloc[1]):
        assert plain(asked.question(row)) in texts(page)
    assert "月报表 C5（填 900）、D5（填 500）" in texts(page)
    _every_question_leads_on_to_its_figure(page, found)
    assert f"{len(found)} 处疑问" in plain(page.title[0].value)
    assert access.quality(PERIOD, AREA)["consistency"].iloc[0] <= 80
