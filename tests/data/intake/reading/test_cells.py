"""What an address and a number format say, whatever program wrote the sheet."""

import pytest

from data.intake.reading.cells import Cell, is_percent, letters, place


@pytest.mark.parametrize(("address", "at"), [("B12", (12, 2)), ("Z1", (1, 26)), ("AA1", (1, 27)),
                                             ("XFD1048576", (1048576, 16384))])
def test_an_address_is_a_row_and_a_column_and_back_again(address, at):
    assert place(address) == at and Cell(*at).address == address


@pytest.mark.parametrize("text", ["", "12", "B", "b12", "B12:C12", "ABCD1"])
def test_what_is_no_address_is_no_place(text):
    assert place(text) is None


def test_after_the_column_z_comes_aa():
    assert [letters(column) for column in (26, 27, 702, 703)] == ["Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(("number_format", "is_one"), [
    ("0%", True), ("0.00%", True), ("General", False), ('0.0"%"', False), ("0\\%", False),
])
def test_only_a_percent_sign_that_multiplies_makes_a_percentage(number_format, is_one):
    assert is_percent(number_format) is is_one
