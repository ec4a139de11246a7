"""Cells made when they are asked for: the same answers as from cells made at once."""

from data.intake.reading import rows
from data.intake.reading.cells import Cell, Grid
from data.intake.reading.rows import Look, Shared, grid

VALUES = [["地区", "", 3.0], [], ["", 0.5, True]]


def sheet(**look):
    return grid("表1", VALUES, Look(**look))


def test_a_lazy_grid_answers_as_one_of_ready_cells():
    lazy = sheet()
    ready = Grid("表1", dict(lazy.cells.items()))
    assert lazy.n_rows == ready.n_rows == 3 and lazy.n_cols == ready.n_cols == 3
    assert dict(lazy.by_row) == ready.by_row
    assert [lazy.at(row, col) for row in range(1, 5) for col in range(1, 5)] == [
        ready.at(row, col) for row in range(1, 5) for col in range(1, 5)
    ]


def test_blank_places_hold_no_cell():
    assert list(sheet().cells) == [(1, 1), (1, 3), (3, 2), (3, 3)] and len(sheet().cells) == 4
    assert not grid("空", [["", ""], []], Look()).cells


def test_whole_floats_are_integers_and_truths_stay_truths():
    assert [repr(cell.value) for cell in sheet().cells.values()] == ["'地区'", "3", "0.5", "True"]


def test_formulas_and_errors_stand_where_no_value_does():
    found = sheet(formulas={2: {4: "=A1"}}, errors={3: {1: "#N/A"}})
    assert found.at(2, 4).uncached and found.at(3, 1).value == "#N/A"
    assert list(found.by_row) == [1, 2, 3] and found.n_cols == 4


def test_a_shared_formula_moves_with_its_cell():
    assert sheet(formulas={3: {2: Shared("=A1*$C$1", "B1")}}).at(3, 2).formula == "=A3*$C$1"


def test_merged_ranges_are_cut_to_where_cells_are():
    merged = sheet(merges=[(1, 1, 100_000, 16_000)])
    assert merged.width(merged.at(1, 1)) == 16_000 and len(merged.anchors) == 9


def test_a_large_sheet_keeps_no_cells_and_says_the_same(monkeypatch):
    small = dict(sheet().cells.items())
    monkeypatch.setattr(rows, "KEPT", 3)
    large = sheet()
    assert dict(large.cells.items()) == small and large.at(3, 2) == Cell(3, 2, 0.5)
    assert large.at(3, 2) is not large.at(3, 2)
