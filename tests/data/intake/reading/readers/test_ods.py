"""OpenDocument workbooks: repeats, covered cells, kinds of values, and what repeats may not do."""

from datetime import date

import pytest

from data.intake.reading.workbook import Unreadable, grids
from tests.support import kinds

TEXT = '<table:table-cell office:value-type="string">'


def cell(kind, value, more="", text=None):
    attribute = {"date": "date-value", "boolean": "boolean-value"}.get(kind, "value")
    shown = value if text is None else text
    return (f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}"{more}>'
            f"<text:p>{shown}</text:p></table:table-cell>")  # fmt: skip


def read(*rows):
    lines = "".join(row if row.startswith("<table:table-row") else f"<table:table-row>{row}</table:table-row>"
                    for row in rows)  # fmt: skip
    return grids(kinds.ods(f'<table:table table:name="x">{lines}</table:table>'))[0]


def values(grid):
    return {at.address: at.value for at in grid.cells.values()}


def test_repeated_cells_and_rows_are_spread_out():
    twice = '<table:table-row table:number-rows-repeated="2">' + cell("float", 7) + "</table:table-row>"
    grid = read(cell("float", 1, ' table:number-columns-repeated="3"'), twice, cell("float", 9))
    assert values(grid) == {"A1": 1, "B1": 1, "C1": 1, "A2": 7, "A3": 7, "A4": 9}


def test_blank_repeats_only_move_what_follows():
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
    assert values(read(blank + cell("float", 1), rows, cell("float", 2))) == {"C1": 1, "A6": 2}


def test_dates_truths_and_spaces_are_read():
    spaces = f'{TEXT}<text:p><text:s text:c="2"/>其中</text:p></table:table-cell>'
    found = values(read(cell("date", "2010-07-28") + cell("boolean", "true") + spaces))
    assert found == {"A1": date(2010, 7, 28), "B1": True, "C1": "  其中"}


def test_lines_of_a_cell_stay_lines():
    two = f"{TEXT}<text:p>一</text:p><text:p>二</text:p></table:table-cell>"
    assert values(read(two)) == {"A1": "一\n二"}


def test_a_formula_without_a_result_is_told():
    grid = read('<table:table-cell table:formula="of:=[.B1]*2"/>' + cell("float", 2))
    assert grid.at(1, 1).uncached and grid.at(1, 2).value == 2


@pytest.mark.parametrize(("across", "down"), [(16384, 1048576), (20, 1048576), (16384, 300)])
def test_a_few_bytes_that_claim_millions_of_figures_are_refused(across, down):
    row = cell("float", 1, f' table:number-columns-repeated="{across}"')
    with pytest.raises(Unreadable) as refused:
        read(f'<table:table-row table:number-rows-repeated="{down}">{row}</table:table-row>')
    assert refused.value.code == "file_unsafe"
