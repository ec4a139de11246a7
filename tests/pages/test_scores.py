"""得分 on two sample months: it says what its rows say, and a trial of weights changes no official place."""

import io

import pytest
from openpyxl import load_workbook

from analytics.sentences.assessment import score_lines, score_sheet, score_spans
from analytics.sentences.assessment import scores as words
from data import catalogue
from pages.parts import access
from pages.parts.assessment import score_file
from tests.support.opened import opened as open_page
from tests.support.opened import plain, texts
from tests.support.sums import worked_out, wrong

PERIOD, AREA = "2010-02", "150725"


@pytest.fixture
def app(app_with_data):
    return app_with_data


def opened(app, **view):
    return open_page(app.run(), "assessment/scores", **{"period": PERIOD, "area": AREA, **view})


def test_the_title_is_the_score_the_place_and_the_largest_loss_of_every_span(app):
    page = opened(app)
    for span in access.spans_of(PERIOD):
        page = page.selectbox(key="choose_span").set_value(span).run()
        totals, sheet = access.scores(PERIOD, span), access.score_sheet(PERIOD, span, AREA)
        title = words.title(totals, sheet, AREA, score_spans.span(PERIOD, span))
        assert plain(page.title[0].value) == plain(title)
        assert plain(score_sheet.block(sheet, totals)) in texts(page)
        assert plain(words.block(totals)) in texts(page)


def test_the_scheme_is_called_a_sample_and_the_table_adds_up_to_the_score(app):
    page = opened(app)
    assert "示例方案，没有文件依据" in texts(page) and "督导整改没有数据，不计" in texts(page)
    assert "医改月度百分制" in page.caption[-1].value
    table = page.dataframe[0].value
    score = access.scores(PERIOD).set_index("area").loc[AREA, "score"]
    assert 100 * table["得分"].sum() / table["满分"].sum() == pytest.approx(score, abs=0.5)
    assert len(table) == len(catalogue.scheme_for(PERIOD).items)


def test_an_area_that_did_not_report_has_no_score_and_stands_last(app):
    # the small sample holds back this area's form of the second month
    page = opened(app, area="150721")
    assert plain(page.title[0].value) == "阿荣旗 2月未报，没有得分，列在末尾"
    totals = access.scores(PERIOD)
    assert totals.iloc[-1]["area"] == "150721" and totals["score"].notna().sum() == 12
    assert not page.dataframe


def test_trying_other_weights_moves_the_trial_alone_and_can_be_taken_back(app):
    page = opened(app)
    official = access.scores(PERIOD)[["area", "score", "rank"]]
    title = page.title[0].value
    page.number_input(key="weight_completion").set_value(0.0).run()
    assert not page.exception and "试算" in texts(page) and page.title[0].value == title
    assert access.scores(PERIOD)[["area", "score", "rank"]].equals(official)
    tried = access.scores(PERIOD, weights={"completion": 0.0})
    assert not tried["score"].dropna().equals(official["score"].dropna())
    page.button[0].click().run()
    assert page.number_input(key="weight_completion").value == 60
    assert "现在是正式方案的分值" in texts(page)


def test_weights_that_leave_nothing_are_told_calmly(app):
    page = opened(app)
    for box in page.number_input:
        box.set_value(0.0)
    page.run()
    assert not page.exception and "各方面分值不能都是 0" in texts(page)


def test_a_month_before_any_scheme_has_none(app):
    assert access.scheme("2009-01") is None
    with pytest.raises(LookupError, match="no scoring scheme holds in 2009-01"):
        access.scores("2009-01")


def test_every_sum_that_is_written_comes_out_over_all_areas_and_spans(app):
    app.run()
    for period, span in (("2010-01", "month"), (PERIOD, "month"), (PERIOD, "quarter")):
        totals, whole = access.scores(period, span), access.score_sheet(period, span)
        said = [score_lines.arithmetic(row) for _, row in whole.iterrows()]
        assert sum(worked_out(one) is not None for one in said) > 200 and wrong(said) == []
        within = f"{0.5 / 10 ** words.decimals(totals):.9f}"
        assert wrong([score_sheet.total(rows, totals) for _, rows in whole.groupby("area")], within) == []


def test_the_workbook_read_back_gives_the_scores_again(app):
    opened(app)
    book = load_workbook(io.BytesIO(score_file.made(PERIOD, "month")))
    totals = access.scores(PERIOD)
    heads, *rows = list(book["总分"].iter_rows(min_row=3, values_only=True))
    assert [row[heads.index("旗市区")] for row in rows] == totals["area_short"].tolist()
    heads, *rows = list(book["逐项算式"].iter_rows(min_row=3, values_only=True))
    at = {name: heads.index(name) for name in heads}
    for row in totals.dropna(subset=["score"]).itertuples():
        mine = [one for one in rows if one[at["旗市区"]] == row.area_short]
        earned, full = (sum(one[at[name]] for one in mine) for name in ("得分", "满分"))
        assert 100 * earned / full == pytest.approx(row.score)
    assert {row[at["旗市区"]] for row in rows} == set(totals.dropna(subset=["score"])["area_short"])
    assert "f" not in {cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line}


def test_a_trial_that_keeps_only_what_has_no_data_is_told_calmly(app):
    page = opened(app)
    for box in page.number_input:
        box.set_value(10.0 if box.key == "weight_inspection" else 0.0)
    page.run()
    assert not page.exception and "都没有数据，算不出得分" in texts(page)


def test_an_emptied_box_counts_with_the_schemes_own_weight(app):
    page = opened(app)
    page.number_input(key="weight_pace").set_value(30.0).run()
    page.number_input(key="weight_pace").set_value(None).run()
    assert not page.exception and page.number_input(key="weight_pace").value == 10
    assert "现在是正式方案的分值" in texts(page)
