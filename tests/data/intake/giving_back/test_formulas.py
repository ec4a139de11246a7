"""Plain formulas reckoned from their sheet; where anything is not plain, nothing is said."""

import pytest

from data.intake.giving_back.formulas import Reckoner
from data.intake.reading.cells import Cell, Grid

VALUES = {(1, 1): 144, (1, 2): 38, (1, 3): 0.5, (2, 1): "文字", (2, 2): -2}


def reckoned(*formulas):
    """What the first formula (in E1) comes to; the others stand in E2, E3 …"""
    cells = {place: Cell(*place, value) for place, value in VALUES.items()}
    for row, formula in enumerate(formulas, start=1):
        cells[row, 5] = Cell(row, 5, None, formula=formula)
    return Reckoner(Grid("Sheet1", cells)).result(1, 5)


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("=144+B1", 182), ("=A1/B1*100", 14400 / 38), ("=$A$1-B$1-1", 105), ("=SUM(A1:C1)", 182.5),
        ("=SUM(A1,B1,10)", 192), ("=ROUND(A1/B1,1)", 3.8), ("=ROUND(2.5,0)", 3), ("=ROUND(B2/4,0)", -1),
        ("=AVERAGE(A1:B1)", 91), ("=-(2+3)*2", -10), ("=2^3^1", 8), ("=50%*4", 2), ("=-2^2", 4),
        ("=1-2-3", -4), ("=A1+Z99", 144), ("= 1 + sum( a1 : b1 )", 183), ("=1e2+.5", 100.5),
    ],
)  # fmt: skip
def test_a_plain_formula_comes_to_what_excel_shows(formula, result):
    assert reckoned(formula) == pytest.approx(result)


@pytest.mark.parametrize(
    "formula",
    ["=A2+1", "=SUM(A1:A2)", "=1/0", "=IF(A1>0,1,2)", "=Sheet2!A1", "=1+", "=(1", "=1)", "=", "=A1:B1", "=E1",
     "=SUM(A1:XFD1048576)", "=B2^0.5", "=9^9^9^9", "={1,2}", "=\"1\"", "=[1]x!A1", "=A1 B1",
     "=" + "(" * 5000],
)  # fmt: skip
def test_anything_else_comes_to_nothing(formula):
    assert reckoned(formula) is None


def test_a_formula_may_build_on_others():
    assert reckoned("=E2*2", "=E3+1", "=A1") == 290


def test_formulas_in_a_circle_come_to_nothing():
    assert reckoned("=E2", "=E3", "=E1") is None


def test_a_chain_that_doubles_at_every_step_is_reckoned_at_once():
    chain = [f"=E{row}+E{row}" for row in range(2, 41)]
    assert reckoned(*chain, "=1") == 2.0**39
