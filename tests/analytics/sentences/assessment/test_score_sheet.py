"""得分表 in words: the sum that gives the score, what was lost, and the table of all items."""

from analytics.sentences.assessment import score_sheet as words
from tests.support.as_read import plain
from tests.support.scored import CHEN, EAST, TOTALS, WEST, of


def test_the_sheets_sentence_is_the_sum_that_gives_the_score():
    said = plain(words.block(of(CHEN), TOTALS))
    assert said == "35.33 ÷ 80.00 × 100 = 44.2 分；3 项中 2 项失分，1 项不适用"
    assert words.block(of(WEST), TOTALS) == "没有报送，不计分"
    assert "督导没有数据，不计" in words.subtitle(of(CHEN))


def test_what_the_picture_leaves_out_is_counted():
    assert plain(words.rest(of(CHEN), 1)) == "另有 1 项共失 8.00 分。"
    assert plain(words.rest(of(EAST), 1)) == "另有 1 项没有失分。"


def test_the_table_holds_every_item_with_its_sum_and_the_way_to_its_cells():
    table = words.table(of(CHEN))
    assert table["项目"].tolist() == ["参合率", "late", "asked"]
    assert table["失分"].tolist() == [36.67, 8.0, 0.0]  # 60 − 60 × 35 ÷ 90
    assert table["看原数"].iloc[0] == "/ranking?period=2010-07&indicator=A01&area=150725"
    assert table["看原数"].iloc[1:].isna().all()


def test_the_columns_of_points_round_as_the_sums_beside_them_do():
    row = of(CHEN).iloc[[0]].assign(full=2.0, points=1.005, lost=0.995)
    assert words.table(row)[["满分", "得分", "失分"]].to_numpy().tolist() == [[2.0, 1.01, 1.0]]


def test_the_twin_sentence_names_the_items_that_lost_most():
    assert plain(words.alt(of(CHEN))) == "失分最多的是参合率失 36.67 分、late失 8.00 分。"
