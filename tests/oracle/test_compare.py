"""Alter one figure in what is shown, and the comparison must tell it, and no other."""

import pandas as pd
import pytest

from oracle.compare import compared
from oracle.shown import TABLES
from tests.oracle.conftest import TOO_EARLY


def altered(value: object) -> object:
    """Another value of the same kind, as near as a fault may be."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, pd.Timestamp):
        return value + pd.Timedelta(days=1)
    if isinstance(value, str):
        return value + "?"
    return value + 1 if float(value).is_integer() else value + 1e-6 * max(1.0, abs(value))


def with_one_altered(frame: pd.DataFrame, figure: str, change) -> pd.DataFrame:
    """The frame with the first known value of the figure changed."""
    column = frame[figure].astype(object)
    place = column.notna().to_numpy().argmax()
    column.iloc[place] = change(column.iloc[place])
    return frame.assign(**{figure: column.infer_objects()})


@pytest.mark.parametrize("change", [altered, lambda value: None], ids=["altered", "missing"])
def test_one_altered_value_of_any_figure_is_told_and_nothing_else(roads, change):
    tampered = dict(roads.shown)
    for table in TABLES.values():
        for figure in known_figures(roads, table):
            tampered[table.name] = with_one_altered(tampered[table.name], figure, change)
    told = compared(tampered, roads.recomputed).differences.groupby(["table", "figure"]).size()
    expected = {(table.name, figure) for table in TABLES.values() for figure in known_figures(roads, table)}
    assert set(told.index) == expected
    assert (told == 1).all()


def known_figures(roads, table) -> list[str]:
    return [figure for figure in table.figures if roads.shown[table.name][figure].notna().any()]


@pytest.mark.parametrize("table", [name for name in TABLES if name not in TOO_EARLY])
def test_a_row_that_is_missing_on_a_page_is_told(roads, table):
    tampered = {table: roads.shown[table].iloc[1:]}
    wrong = compared(tampered, roads.recomputed).differences
    assert list(wrong["figure"]) == ["row"]
    assert not wrong["shown"].iloc[0] and wrong["recomputed"].iloc[0]


def test_a_row_that_only_the_pages_have_is_told(roads):
    short = {"reasons": roads.recomputed["reasons"].iloc[1:]}
    wrong = compared({"reasons": roads.shown["reasons"]}, short).differences
    assert list(wrong["figure"]) == ["row"] and wrong["shown"].iloc[0]


def quotients(value: object) -> dict[str, pd.DataFrame]:
    rows = {"area": ["150725"], "indicator": ["A01"], "period": ["2010-10"], "months_missing": [value]}
    return {"unreported": pd.DataFrame(rows)}


@pytest.mark.parametrize("shown, recomputed, differ", [
    (3.0, 3, 0), (3.0, 4, 1), (3.0, 3 + 1e-12, 1), (None, None, 0), (None, 0, 1), (0, None, 1),
])  # fmt: skip
def test_counts_are_equal_to_the_digit_and_missing_is_not_nought(shown, recomputed, differ):
    assert compared(quotients(shown), quotients(recomputed)).differ == differ


@pytest.mark.parametrize("shown, recomputed, differ", [
    (0.95, 0.95 + 1e-12, 0), (0.95, 0.95 + 1e-8, 1), (1e12, 1e12 + 1, 0), (1e12, 1e12 + 1e4, 1),
])  # fmt: skip
def test_quotients_may_differ_by_a_thousand_millionth_part(roads, shown, recomputed, differ):
    first = roads.recomputed["composite"].head(1)
    sides = [{"composite": first.assign(pace=value)} for value in (shown, recomputed)]
    assert compared(*sides).differ == differ
