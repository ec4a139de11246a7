"""A scheme that an office wrote itself, with every rule the shipped one lacks: from its file to the page."""

import importlib
from pathlib import Path

import pytest
import streamlit as st

from analytics.sentences.assessment import score_lines, score_places, score_rules
from data import catalogue
from pages.parts import access
from tests.support.opened import opened as open_page
from tests.support.opened import plain, texts
from tests.support.sums import worked_out, wrong

FOLDER = Path(__file__).parent / "own_scheme"
PERIOD, AREA = "2010-02", "150725"


@pytest.fixture
def app(app_with_data, monkeypatch):
    """The application with the office's own folder of schemes."""
    monkeypatch.setattr(importlib.import_module("data.catalogue.schemes"), "FOLDER", FOLDER)
    catalogue.schemes.cache_clear()
    yield app_with_data
    catalogue.schemes.cache_clear()


def opened(app, **view):
    return open_page(app.run(), "assessment/scores", **{"period": PERIOD, "area": AREA, **view})


def test_every_area_and_span_opens_and_says_the_offices_own_scheme(app):
    page = opened(app)
    for span in access.spans_of(PERIOD):
        page = page.selectbox(key="choose_span").set_value(span).run()
        assert not page.exception
    for area in access.scores(PERIOD)["area"]:
        page = page.selectbox(key="choose_area").set_value(area).run()
        assert not page.exception
    assert "旗县自拟百分制 第 3 版（依据：某旗医改考核办法）" in plain(page.caption[-1].value)
    assert "得分相同的按序时达标率排" in plain(page.caption[-1].value)


def test_the_sheet_holds_all_eight_kinds_of_rule_and_their_sums_come_out(app):
    app.run()
    sheet = access.score_sheet(PERIOD, "quarter")
    assert set(sheet["rule"]) == {"proportional", "band", "linear", "tiers", "lower", "veto", "bonus"}
    said = [score_lines.arithmetic(row) for _, row in sheet.iterrows()]
    assert sum(worked_out(one) is not None for one in said) > len(said) / 3 and not wrong(said)
    rules = {plain(score_rules.rule(row)) for _, row in sheet.iterrows()}
    assert "比 95% 每低 1 个百分点扣 0.4 分，最低 2 分" in rules
    assert "超过 3 天一票否决，报送得 0 分" in rules and "超过 60 个数一票否决，总分得 0 分" in rules
    assert "不超过 0 个数得满分、不超过 2 个数得满分的 50%，其余不得分" in rules


def test_points_of_each_rule_are_those_of_the_rule_in_plain_words(app):
    app.run()
    for _, row in access.score_sheet(PERIOD).iterrows():
        if row["item"] in PLAIN and not row["struck"] and row["status"] == "reported":
            assert row["points"] == pytest.approx(PLAIN[row["item"]](row["value"]))


PLAIN = {
    "joined_A01": lambda v: max(2.0, 10 - 0.4 * max(0.0, 95 - v)),
    "steps": lambda v: 20 * (1.0 if v >= 70 else 0.7 if v >= 50 else 0.35 if v >= 30 else 0.0),
    "visit_A15": lambda v: 15 * min(1.0, 3000 / v),
    "left_A06b": lambda v: max(1.0, 10 - 0.15 * max(0.0, 5 - v, v - 15)),
    "late": lambda v: max(0.0, 9 - v),
    "faults": lambda v: 6.0 if v <= 0 else 3.0 if v <= 2 else 0.0,
    "extra": lambda v: min(3.0, max(0.0, 0.15 * (v - 30))),
}


def test_an_area_that_did_not_report_over_the_quarter_is_struck_by_the_veto_and_told_so(app):
    page = opened(app, area="150721", span="quarter")
    totals = access.scores(PERIOD, "quarter").set_index("area")
    assert totals.loc["150721", "score"] == 0 and totals.loc["150721", "rank"] == 13
    assert plain(page.title[0].value).endswith("大量缺报一票否决")
    assert "超过 60，一票否决" in "\n".join(page.dataframe[0].value["怎么算的"])


def test_what_the_scheme_gives_for_one_indicator_keeps_the_name_it_was_given(app):
    app.run()
    names = access.score_sheet(PERIOD, area=AREA).set_index("item")["item_name"]
    assert names["joined_A01"] == "参合" and names["done_A01"] == "参合率"


def test_a_scheme_that_averages_figures_of_people_has_possible_places_of_single_months_only(
    app, tmp_path, monkeypatch
):
    text = next((FOLDER / "schemes").glob("*.yaml")).read_text(encoding="utf-8")
    (tmp_path / "schemes").mkdir()
    averaged = text.replace("indicators: [A06b],\n     over: mean", "indicators: [A01],\n     over: mean")
    (tmp_path / "schemes" / "county_100.yaml").write_text(averaged, encoding="utf-8")
    assert access.score_bands(PERIOD, "quarter") is not None and averaged != text
    monkeypatch.setattr(importlib.import_module("data.catalogue.schemes"), "FOLDER", tmp_path)
    catalogue.schemes.cache_clear()
    st.cache_resource.clear()
    page = opened(app, span="quarter", aspect="bands")
    assert not page.exception and plain(score_places.MONTH_ONLY) in texts(page)
    assert list(page.segmented_control[0].options) == ["得分"]
    assert "可能位次" in list(opened(app, span="month").segmented_control[0].options)
