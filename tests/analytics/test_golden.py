"""A small month reckoned by hand (tests/golden/small_month.xlsx) against the reckoning.

The sheets 手算 and 综合 hold what was worked out on paper (`worked`), its working,
and the same as an Excel formula over the observed figures.
"""

from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from analytics import composite, standing
from tests.support.frames import NUMBERS, ONE_RATE

WORKBOOK = Path(__file__).parents[1] / "golden" / "small_month.xlsx"


@pytest.fixture(scope="module")
def sheets():
    book = load_workbook(WORKBOOK)
    return {sheet.title: _frame(sheet) for sheet in book if sheet.title != "说明"}


@pytest.fixture(scope="module")
def reckoned(sheets):
    observed = sheets["观测"].merge(sheets["指标"], on="indicator", validate="many_to_one")
    numbers = {name: float("nan") for name in NUMBERS if name not in observed}
    texts = {name: value for name, value in ONE_RATE.items() if name not in observed}
    frame = observed.assign(**numbers, **texts).astype(dict.fromkeys(NUMBERS, float))
    return standing.reckon(frame, sheets["通报"])


def test_every_hand_worked_figure_is_found(sheets, reckoned):
    rows = pd.concat([reckoned, standing.city(reckoned)], ignore_index=True)
    found = rows.set_index(["period", "area", "indicator"])
    for line in sheets["手算"].itertuples():
        got = found.loc[(line.period, line.area, line.indicator), line.column]
        assert got == pytest.approx(line.worked), f"{line.area_short} {line.column}：{line.working}"


def test_every_hand_worked_composite_is_found(sheets, reckoned):
    lines = composite.composite(reckoned, standing.city(reckoned)).set_index(["period", "area"])
    for line in sheets["综合"].itertuples():
        assert lines.loc[(line.period, line.area), line.column] == pytest.approx(line.worked), line.working


def test_an_area_that_did_not_report_or_reports_nothing_of_nothing_has_no_place(reckoned):
    silent = reckoned[(reckoned["area"] == "150785") & reckoned["indicator"].isin(["A01", "F07"])]
    october = silent[silent["period"] == "2010-10"]
    assert october[["figure", "rank", "gap_to_target", "reach_target"]].isna().all(axis=None)


def test_a_later_bulletin_is_not_used(reckoned):
    assert set(reckoned.loc[reckoned["indicator"] == "A01", "region_period"].dropna()) == {"2010-08"}


def _frame(sheet):
    header, *rows = sheet.iter_rows(values_only=True)
    return pd.DataFrame(rows, columns=header)
