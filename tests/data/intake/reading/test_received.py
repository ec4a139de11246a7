"""A sheet as received keeps Excel's row numbers and letters, and leaves out only lines that are no data."""

from collections.abc import Collection

from data.intake.reading.cells import Cell, Grid
from data.intake.reading.picture import picture, written
from data.intake.reading.received import Received, received


def grid(rows: dict[int, list], widths: dict | None = None) -> Grid:
    cells = {
        (row, column): Cell(row, column, value)
        for row, values in rows.items()
        for column, value in enumerate(values, start=1)
        if value is not None
    }
    return Grid("表1", cells, widths=widths or {})


def as_received(sheet: Grid, keep: Collection[int] = ()) -> Received:
    return received(picture(sheet, keep))


SHEET = grid(
    {
        1: ["2010年7月统计表"],
        3: ["地区", "参合人数", "参合率"],
        4: ["陈旗", 30631, 95.35],
        5: ["合计", 30631, 95.35],
        7: ["填表人：科员"],
    },
    widths={(1, 1): 3, (7, 1): 3},
)


def test_rows_and_columns_are_called_as_in_excel():
    received = as_received(SHEET)
    assert list(received.texts.index) == [3, 4, 5]
    assert list(received.texts.columns) == ["A", "B", "C"]
    assert received.texts.loc[4, "B"] == "30,631"


def test_titles_and_signatures_spread_over_the_sheet_are_left_out_and_named():
    assert as_received(SHEET).aside == ((1, 1), (7, 7))


def test_a_heading_with_one_wide_group_is_no_title():
    rows = {1: ["地区", "乙肝补种"], 2: [None, "任务", "完成", "%"], 3: ["陈旗", 9, 3, 33]}
    headed = grid(rows, widths={(1, 2): 3})
    assert list(as_received(headed).texts.index) == [1, 2, 3]


def test_a_line_that_a_finding_names_is_shown_all_the_same():
    assert 1 in as_received(SHEET, keep={1}).texts.index


def test_words_below_the_last_figure_are_signatures():
    signed = grid({1: ["地区", "参合人数"], 2: ["陈旗", 30631], 4: ["负责人：某某", "填表人：某某"]})
    assert list(as_received(signed, keep={2}).texts.index) == [1, 2]


def test_a_line_of_signatures_is_left_out_even_where_it_is_not_spread_and_nothing_was_found():
    names = ["审 核 人：某某", "填表人（签字）：某某", "8月5日"]
    signed = grid({1: ["地区", "参合人数"], 2: ["陈旗", 30631], 4: names})
    assert list(as_received(signed).texts.index) == [1, 2]
    assert as_received(signed).aside == ((4, 4),)


def test_a_heading_that_speaks_of_persons_is_no_signature():
    shown = as_received(grid({1: ["地区", "联系人数", "填表人"], 2: ["陈旗", 30631, "某某"]}))
    assert list(shown.texts.index) == [1, 2]


def test_numbers_are_told_from_texts_and_total_rows_are_known():
    received = as_received(SHEET)
    assert bool(received.numbers.loc[4, "B"]) and not bool(received.numbers.loc[4, "A"])
    assert received.totals == (5,)


def test_a_stray_cell_far_away_adds_one_column_and_not_thousands():
    far = Grid("表1", {(1, 1): Cell(1, 1, "甲"), (1, 2): Cell(1, 2, 3), (2, 16000): Cell(2, 16000, "x")})
    assert as_received(far).texts.shape == (2, 3)


def test_a_cell_is_written_as_excel_shows_it():
    assert written(Cell(1, 1, 0.956, "0.0%")) == "95.6%"
    assert written(Cell(1, 1, 1234567)) == "1,234,567"
    assert written(Cell(1, 1, 95.346)) == "95.35"
    assert written(Cell(1, 1, "146户")) == "146户"
    assert written(Cell(1, 1, None, formula="=A1+B1")) == "=A1+B1"


def test_a_tall_sheet_narrows_to_its_head_and_the_rows_around_what_matters():
    tall = grid({1: ["地区", "参合人数"], **{row: ["某旗", row] for row in range(2, 60)}, 60: ["合计", 9]})
    near = as_received(tall).near({30, 60}, margin=1)
    assert list(near.texts.index) == [1, 29, 30, 31, 59, 60]
    assert list(near.numbers.index) == list(near.texts.index) and near.totals == (60,)


WIDE = grid({row: [f"{column}{row}" for column in "ABCDEFGHIJ"] for row in range(1, 10)})


def test_around_a_cell_two_rows_and_three_columns_beside_it_are_shown():
    near = as_received(WIDE).around("E5")
    assert list(near.texts.index) == [3, 4, 5, 6, 7]
    assert list(near.texts.columns) == ["B", "C", "D", "E", "F", "G", "H"]


def test_around_a_cell_a_further_row_that_belongs_to_the_matter_is_shown_too():
    tall = grid({row: [f"第{row}行", row] for row in range(1, 21)})
    assert list(as_received(tall).around("A18", also={4}).texts.index) == [4, 16, 17, 18, 19, 20]


def test_around_a_cell_at_the_edge_there_is_less_to_show():
    near = as_received(WIDE).around("A1", columns=1)
    assert list(near.texts.index) == [1, 2, 3]
    assert list(near.texts.columns) == ["A", "B"]


def test_around_a_cell_empty_rows_do_not_count():
    near = as_received(grid({1: ["甲", 1], 2: ["乙", 2], 9: ["丙", 3], 11: ["丁", 4]})).around("A9")
    assert list(near.texts.index) == [1, 2, 9, 11]


def test_around_a_cell_that_is_not_shown_the_whole_sheet_is():
    assert len(as_received(SHEET).around("Z99").texts) == 3


def test_texts_that_stand_alone_are_told_with_their_cell_and_can_be_left_out():
    received = as_received(grid({1: ["呼伦贝尔市统计表"], 2: ["合计"], 3: ["陈旗", 1]}), keep={1, 2})
    assert received.alone(longer_than=4) == {"A1": "呼伦贝尔市统计表"}
    assert list(received.without({1}).texts.index) == [2, 3]
    assert received.without({2}).totals == ()


def test_a_title_that_is_asked_about_does_not_hide_the_head_below_it():
    received = as_received(grid({1: ["9月"], 2: ["地区", "参合人数"], 3: ["陈旗", 30631]}), keep={1})
    assert list(received.texts.index) == [1, 2, 3]
