"""Tables written as text: encodings, what separates the columns, and what stays as it was typed."""

import pytest

from data.intake.reading.workbook import grids
from tests.support import kinds


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_every_encoding_and_separator_gives_the_same_cells(encoding, separator):
    grid = grids(kinds.csv(encoding, separator))[0]
    assert grid.at(1, 1).value == kinds.TITLE
    assert tuple(cell.value for cell in grid.row(2)) == kinds.HEAD and grid.at(3, 2).value == 95000


@pytest.mark.parametrize(
    ("typed", "value", "raw"),
    [
        ("95.60", 95.6, "95.60"),
        ("95.0", 95, "95.0"),
        (" 12 ", 12, " 12 "),
        ("-3", -3, "-3"),
        ("007", "007", "007"),
        ('"=""0150"""', "0150", "0150"),
        ("150785000000000001", "150785000000000001", "150785000000000001"),
        ("95.6%", "95.6%", "95.6%"),
        ("1e5", "1e5", "1e5"),
        ('"12,345"', "12,345", "12,345"),
    ],
)
def test_a_field_keeps_what_was_typed(typed, value, raw):
    cell = grids(f"地区,数\n海拉尔,{typed}\n根河,2\n".encode())[0].at(2, 2)
    assert (cell.value, cell.raw) == (value, raw) and type(cell.value) is type(value)


def test_a_formula_written_out_is_told_and_not_read_as_blank():
    assert grids("地区,数\n海拉尔,=B1+2\n根河,2\n".encode())[0].at(2, 2).uncached


def test_commas_inside_numbers_do_not_separate_columns_of_a_text_with_tabs():
    grid = grids("地区\t数\t率\n海拉尔\t1,234\t2,345\n根河\t3,456\t4,567\n".encode())[0]
    assert grid.at(2, 2).value == "1,234" and grid.n_cols == 3


def test_text_renamed_to_xls_is_read_all_the_same():
    assert grids("地区\t参合率\r\n海拉尔\t95\r\n".encode("gb18030"))[0].at(2, 2).value == 95


def test_a_long_list_is_read():
    grid = grids("\n".join(["5,6,7,8"] * 20_000).encode())[0]
    assert (grid.n_rows, grid.n_cols) == (20_000, 4) and grid.at(20_000, 4).value == 8


def test_quotes_may_hold_line_ends():
    assert grids('地区,说明\n海拉尔,"一\n二"\n根河,三\n'.encode())[0].at(3, 1).value == "根河"
