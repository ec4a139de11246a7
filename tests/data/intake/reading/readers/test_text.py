"""Texts with separators: titles above, numbers as typed."""

from data.intake.checking import check
from data.intake.reading.readers.text import grids

TITLED = "2010.10,,\n地区,新农合参合率(%),农牧业人口\n海拉尔,95.60,100\n根河,96.1,007\n"


def test_what_stands_alone_in_its_line_is_a_title_and_no_number():
    cells = grids(TITLED.encode("gb18030"))[0]
    assert cells.at(1, 1).value == "2010.10"
    assert check(TITLED.encode("gb18030"), "表.csv").period == "2010-10"


def test_numbers_are_numbers_and_remember_how_they_were_typed():
    cells = grids(TITLED.encode())[0]
    assert (cells.at(3, 2).value, cells.at(3, 2).raw) == (95.6, "95.60")
    assert cells.at(4, 3).value == "007"
