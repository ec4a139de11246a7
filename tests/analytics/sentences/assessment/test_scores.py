"""What 得分 says: the score, the place, where points were lost; who has none."""

import pandas as pd

from analytics.sentences.assessment import scores as words
from data import catalogue
from tests.support.as_read import plain
from tests.support.scored import CHEN, EAST, SHEET, TOTALS, WEST, of

REFORM = catalogue.schemes()["reform_100"]


def test_the_title_is_score_place_and_the_item_that_lost_most():
    # 60 × 35 ÷ 90 + 12 = 35.33 of 80: 44.2 of a hundred
    said = plain(words.title(TOTALS, of(CHEN), CHEN, "7月"))
    assert said == "陈旗 7月得 44.2 分，第 2 / 2 位，失分最多的是参合率"
    assert plain(words.title(TOTALS, of(WEST), WEST, "7月")) == "新右旗 7月未报，没有得分，列在末尾"


def test_items_that_lost_as_much_are_named_and_of_many_counted():
    lost = of(CHEN)[of(CHEN)["scaled_lost"] > 0].head(1)
    alike = [pd.concat([lost] * n).assign(item_name=list("甲乙丙")[:n]) for n in (2, 3)]
    said = [words.title(TOTALS, sheet, CHEN, "7月").split("，")[-1] for sheet in alike]
    assert said == ["失分最多的是甲、乙", "失分最多的是甲等 3 项"]
    struck = alike[0].assign(vetoed=True)
    assert words.title(TOTALS, struck, CHEN, "7月").endswith("，甲、乙一票否决")


def test_the_block_tells_first_last_and_who_has_no_score():
    said = "新左旗 79.2 分居首，陈旗 44.2 分居末，相差 35.0 分；1 个未报，没有得分"
    assert plain(words.block(TOTALS)) == said
    assert words.block(TOTALS[TOTALS["area"] == WEST]) == "各旗市区均没有得分"
    assert words.block(TOTALS.head(1)).startswith("只有新左旗有得分，79.2 分")
    assert words.block(TOTALS.assign(rank=1, score=80.0)).startswith("3 个旗市区都是 80.0 分")


def test_the_twin_sentence_names_every_area():
    assert plain(words.alt(TOTALS)) == "各旗市区得分，由高到低：新左旗 79.2、陈旗 44.2、新右旗未报。"


def test_places_parted_by_the_tie_rule_are_named_below_the_bars():
    assert words.note(TOTALS, SHEET, REFORM) == "由左到右：完成、报送"
    assert "新左旗得分相同" in words.note(TOTALS.assign(parted=TOTALS["area"] == EAST), SHEET, REFORM)


def test_scores_that_would_look_alike_on_different_places_are_written_apart():
    near = TOTALS.assign(score=[85.3314, 85.3251, float("nan")])
    told = "新左旗 85.331 分居首，陈旗 85.325 分居末，相差 0.006 分；1 个未报，没有得分"
    assert plain(words.block(near)) == told


def test_the_difference_is_that_of_the_scores_as_they_stand():
    # 86.948 − 52.383 is 34.565: beside 86.9 and 52.4 it must read 34.5
    said = plain(words.block(TOTALS.assign(score=[86.948, 52.383, float("nan")])))
    assert "86.9 分居首" in said and "52.4 分居末，相差 34.5 分" in said


def test_an_area_scored_over_a_span_whose_last_month_it_did_not_report_is_named():
    told = words.note(TOTALS.assign(score=1.0), SHEET, REFORM)
    assert told.endswith("新右旗 7月未报，完成率各项按 0 分计")
