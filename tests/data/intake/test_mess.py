"""Corrupted sheets with known truth (tests/mess): all of it found, nothing invented, each at its cell."""

import io

import openpyxl
import pytest

from data.intake import checking
from tests.mess.draft import LAYOUTS
from tests.mess.making import example, tidy
from tests.mess.scoring import Score, score

SHEETS = 96


@pytest.fixture(scope="module")
def total():
    """The scores of the first examples added up, every layout as often as any other."""
    found = Score()
    for number in range(SHEETS):
        sheet = example(number)
        reading = checking.check(sheet.content, sheet.book.file)
        found.add(score(sheet.book, reading))
    return found


def test_every_figure_of_messy_sheets_is_read_and_none_invented(total):
    assert (total.recall, total.precision) == (1.0, 1.0), "\n".join(total.faults[:20])


def test_every_figure_of_messy_sheets_keeps_its_cell(total):
    assert total.cells == 1.0, "\n".join(total.faults[:20])


def test_nothing_is_asked_that_the_mess_gives_no_reason_for(total):
    assert total.vain == 0, "\n".join(total.faults[:20])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_generator_says_stands_in_the_cells_it_names(layout):
    sheet = tidy(layout)
    book = openpyxl.load_workbook(io.BytesIO(sheet.content))
    assert sheet.truth
    for told, name, cell in sheet.truth.values():
        assert book[name][cell].value == told.value


def test_the_same_number_makes_the_same_sheet():
    assert example(7).truth == example(7).truth and example(7).kinds == example(7).kinds
    assert example(7).truth != example(15).truth
