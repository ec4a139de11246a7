"""A small table shows finished texts, numbers right, each cell in its colour."""

from analytics.charts.table import left, right, styled

TABLE = styled({"旗市区": left(["陈旗", "莫旗"]), "偏差": right(["■ −66.7", "■ −42.2"], ["#A62B10", ""])})


def test_a_right_column_holds_numbers_and_shows_its_texts():
    assert TABLE.data["偏差"].dtype.kind == "i"
    shown = TABLE.to_html()
    assert "■ −66.7" in shown and "陈旗" in shown


def test_only_the_coloured_cell_has_a_colour():
    assert TABLE.to_html().count("color: #A62B10") == 1
