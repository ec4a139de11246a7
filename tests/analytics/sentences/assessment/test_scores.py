"""What 得分 says: the score, the place, where points were lost; who has none; what a trial would move."""

from dataclasses import replace

import pytest

from analytics.scoring import totals as reckoning
from analytics.scoring import trial
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet
from analytics.sentences.assessment import scores as words
from data import catalogue
from tests.support import small_months
from tests.support.checked import plain
from tests.support.scoring import facts, items

CHEN, EAST, WEST = "150725", "150726", "150727"
SCHEME = items(
    """
    item   | dimension | rule         | full | target | per_unit | better | indicator
    参合率  | 完成      | completion   | 60   |        |          | higher | A01
    late   | 报送      | linear       | 20   | 0      | 1        | lower  |
    asked  | 督导      | proportional | 20   | 100    |          | higher |
    """
)
FACTS = facts("area | measure | value\n150725 | late | 8\n150726 | late | 0\n150727 | late |")


def month(weights=None):
    """新右旗 reported nothing; 陈旗 is eight days late."""
    reckoned = small_months.reckoned()
    lines = sheet(monthly(trial.with_weights(SCHEME, weights or {}), reckoned, FACTS), ["2010-07"])
    found = reckoning.totals(lines, FACTS, [], reckoning.silent_areas(reckoned, FACTS, ["2010-07"]))
    return reckoning.with_previous(found, None), lines


TOTALS, SHEET = month()
REFORM = catalogue.schemes()["reform_100"]


def of(area):
    return SHEET[SHEET["area"] == area]


def test_the_title_is_score_place_and_the_item_that_lost_most():
    # 60 × 35 ÷ 90 + 12 = 35.33 of 80: 44.2 of a hundred
    said = plain(words.title(TOTALS, of(CHEN), CHEN, "7月"))
    assert said == "陈旗 7月得 44.2 分，第 2 / 2 位，失分最多的是参合率"
    assert plain(words.title(TOTALS, of(WEST), WEST, "7月")) == "新右旗 7月未报，没有得分，列在末尾"


def test_the_block_tells_first_last_and_who_has_no_score():
    said = "新左旗 79.2 分居首，陈旗 44.2 分居末，相差 35.0 分；1 个未报，没有得分"
    assert plain(words.block(TOTALS)) == said
    assert words.block(TOTALS[TOTALS["area"] == WEST]) == "各旗市区均没有得分"
    assert words.block(TOTALS.head(1)).startswith("只有新左旗有得分，79.2 分")
    assert words.block(TOTALS.assign(rank=1, score=80.0)).startswith("3 个旗市区都是 80.0 分")


def test_the_sheets_sentence_is_the_sum_that_gives_the_score():
    said = plain(words.sheet_block(of(CHEN), TOTALS))
    assert said == "35.33 ÷ 80.00 × 100 = 44.2 分；3 项中 2 项失分，1 项不适用"
    assert words.sheet_block(of(WEST), TOTALS) == "没有报送，不计分"
    assert "督导没有数据，不计" in words.sheet_subtitle(of(CHEN))


def test_what_the_picture_leaves_out_is_counted():
    assert plain(words.rest(of(CHEN), 1)) == "另有 1 项共失 8.00 分。"
    assert plain(words.rest(of(EAST), 1)) == "另有 1 项没有失分。"


def test_the_twin_sentences_name_areas_and_items():
    assert plain(words.alt(TOTALS)) == "各旗市区得分，由高到低：新左旗 79.2、陈旗 44.2、新右旗未报。"
    assert plain(words.sheet_alt(of(CHEN))) == "失分最多的是参合率失 36.67 分、late失 8.00 分。"


@pytest.mark.parametrize(("period", "span", "said"), [
    ("2010-10", "month", "10月"), ("2010-12", "quarter", "四季度"),
    ("2010-11", "quarter", "四季度（至 11月）"), ("2010-12", "year", "2010年"),
    ("2010-10", "year", "2010年（至 10月）"), ("2011-03", "window", "考核期（至 3月）"),
])  # fmt: skip
def test_a_span_not_yet_over_says_how_far_it_goes(period, span, said):
    assert words.span(period, span) == said


def test_the_table_holds_every_item_with_its_sum_and_the_way_to_its_cells():
    table = words.table(of(CHEN))
    assert table["项目"].tolist() == ["参合率", "late", "asked"]
    assert table["失分"].tolist() == [36.67, 8.0, 0.0]  # 60 − 60 × 35 ÷ 90
    assert table["看原数"].iloc[0] == "/ranking?period=2010-07&indicator=A01&area=150725"
    assert table["看原数"].iloc[1:].isna().all()


def test_a_trial_says_who_would_move():
    assert words.trial(trial.compared(TOTALS, month()[0])) == "试算后各旗市区位次不变"
    swapped = TOTALS.assign(rank=TOTALS["rank"].map({1: 2, 2: 1}).astype("Int64"))
    assert plain(words.trial(trial.compared(TOTALS, swapped))) == (
        "试算后 2 个旗市区位次变动：新左旗降 1 位（1→2）、陈旗升 1 位（2→1）")  # fmt: skip


def test_places_parted_by_the_tie_rule_are_named_below_the_bars():
    assert words.note(TOTALS, SHEET, REFORM) == "由左到右：完成、报送"
    assert "新左旗得分相同" in words.note(TOTALS.assign(parted=TOTALS["area"] == EAST), SHEET, REFORM)


def test_the_last_line_says_which_scheme_and_whether_a_document_bears_it_out():
    scheme = catalogue.schemes()["reform_100"]
    assert words.notes(scheme)[0] == "评分方案：医改月度百分制 第 1 版（示例方案）"
    borne_out = replace(scheme, sample=False, source="某文件")
    assert words.notes(borne_out)[0] == "评分方案：医改月度百分制 第 1 版（依据：某文件）"
    assert "没有文件依据" in words.subtitle("方案", True) and "示例" not in words.subtitle("方案", False)


def test_scores_that_would_look_alike_on_different_places_are_written_apart():
    near = TOTALS.assign(score=[85.3314, 85.3251, float("nan")])
    told = "新左旗 85.331 分居首，陈旗 85.325 分居末，相差 0.006 分；1 个未报，没有得分"
    assert plain(words.block(near)) == told


def test_the_difference_is_that_of_the_scores_as_they_stand():
    # 86.948 − 52.383 is 34.565: beside 86.9 and 52.4 it must read 34.5
    said = plain(words.block(TOTALS.assign(score=[86.948, 52.383, float("nan")])))
    assert "86.9 分居首" in said and "52.4 分居末，相差 34.5 分" in said


def test_a_trial_that_leaves_nothing_to_score_says_so():
    gone = TOTALS.assign(score=float("nan"), rank=TOTALS["rank"].mask(TOTALS["rank"] > 0))
    assert words.trial(trial.compared(TOTALS, gone)) == "留下的各方面都没有数据，算不出得分"


@pytest.mark.parametrize(("weights", "fault"), [
    ((60.0, 0.0), ""), ((0.0, 0.0), "各方面分值不能都是 0。"),
    ((-1.0, 5.0), "各方面分值要在 0 到 1,000 之间。"), ((1e9, 5.0), "各方面分值要在 0 到 1,000 之间。"),
])  # fmt: skip
def test_weights_that_cannot_be_tried_say_why(weights, fault):
    assert words.weights_fault(weights) == fault


def test_an_area_scored_over_a_span_whose_last_month_it_did_not_report_is_named():
    told = words.note(TOTALS.assign(score=1.0), SHEET, REFORM)
    assert told.endswith("新右旗 7月未报，完成率各项按 0 分计")


@pytest.mark.parametrize(("span", "said"), [
    ("month", "2010年8月"), ("quarter", "2010年三季度（至8月）"), ("year", "2010年（至8月）"),
    ("window", "考核期（至2010年8月）"),
])  # fmt: skip
def test_a_workbook_is_named_by_its_span_with_the_year(span, said):
    assert words.file_span("2010-08", span) == said


def test_the_columns_of_points_round_as_the_sums_beside_them_do():
    row = of(CHEN).iloc[[0]].assign(full=2.0, points=1.005, lost=0.995)
    assert words.table(row)[["满分", "得分", "失分"]].to_numpy().tolist() == [[2.0, 1.01, 1.0]]
