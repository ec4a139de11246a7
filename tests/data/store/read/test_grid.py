"""Cells numbered by month, indicator and banner: each value finds its own, and only its own."""

from itertools import product

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.store.read.grid import Grid, first_to_reach, taken

MONTHS, INDICATORS, BANNERS = ["2010-06", "2010-08"], ["A01", "B02", "C03"], ["150725", "150726"]
GRID = Grid(MONTHS, pd.DataFrame({"indicator": INDICATORS}), pd.DataFrame({"area": BANNERS}))
CELLS = list(product(MONTHS, INDICATORS, BANNERS))


def test_the_cells_are_in_the_order_of_month_indicator_and_banner():
    columns = (GRID.of_months(MONTHS), GRID.of_indicators(INDICATORS), GRID.of_banners(BANNERS))
    assert list(zip(*columns, strict=True)) == CELLS
    assert GRID.size == len(CELLS)


def test_a_line_holds_the_banners_of_one_month_and_indicator():
    named = [f"{month} {indicator}" for month, indicator, _ in CELLS]
    assert GRID.of_lines([f"{m} {i}" for m, i in product(MONTHS, INDICATORS)]).tolist() == named


def test_an_indicator_outside_the_grid_has_no_place_in_it():
    assert GRID.place(pd.Series(["C03", "D04", "A01"])).tolist() == [2, -1, 0]


def test_what_was_told_of_a_cell_lies_on_it_and_the_others_are_missing():
    laid = GRID.laid(np.array([7, 0]), np.array([1.5, 0.0]))
    assert laid[7] == 1.5 and laid[0] == 0.0
    assert np.isnan(laid).sum() == GRID.size - 2
    assert GRID.month(np.array([0, 5, 6, 11])).tolist() == [0, 0, 1, 1]


def test_a_grid_without_months_has_no_cells():
    empty = Grid([], GRID.indicators, GRID.banners)
    assert (empty.size, len(empty.of_banners(BANNERS)), len(empty.of_months([]))) == (0, 0, 0)


def test_a_place_of_minus_one_takes_nothing():
    found = taken(pd.array(["a", "b"], dtype="str"), np.array([1, -1]))
    assert found[0] == "b" and found.isna().tolist() == [False, True]


def plainly(candidates, width, n_lines):
    """Ask the candidates in turn, place by place."""
    judge = []
    for line in range(n_lines):
        for place in range(width):
            hits = [i for i, (at, hit) in enumerate(candidates) if at == line and place in hit]
            judge.append(hits[0] if hits else -1)
    return judge


@given(st.lists(st.tuples(st.integers(0, 2), st.sets(st.integers(0, 3))), max_size=8))
def test_of_several_the_first_in_turn_that_reaches_a_place_holds_it(candidates):
    lines = np.array([line for line, _ in candidates], dtype=np.int64)
    reached = [np.array(sorted(hit), dtype=np.int64) for _, hit in candidates]
    assert first_to_reach(lines, reached, 4, 3).tolist() == plainly(candidates, 4, 3)
