"""Scored: the scores of every month as the pages have them, and the schemes as rows for the other road.

Ask `frames(store, rows, periods)` for the tables "score items" and "scores", `schemes()` for what the
recomputation is handed in.
"""

import math

import pandas as pd

from analytics.methods import comparing
from analytics.scoring import facts, monthly, sheet, totals
from data import catalogue
from oracle.recompute import GIVEN

FOR_EVER = "9999-12"
NAMED = {"full_points": "full"}


def frames(store, rows: pd.DataFrame, periods: list[str]) -> dict[str, pd.DataFrame]:
    """Item by item and in sum, month by month; months without a scheme are left out."""
    sheets, sums, before = [], [], {}
    told = (store.submissions(), store.explanations(), store.corrections())
    for scheme in catalogue.schemes().values():
        found, of_months = _of_scheme(scheme, rows, told)
        for period in filter(scheme.holds, periods):
            one = sheet.sheet(of_months, [period])
            silent = totals.silent_areas(rows, found, [period])
            before[period] = totals.totals(one, found, _tie_break(scheme), silent)
            sheets.append(one)
    for period, total in before.items():
        sums.append(totals.with_previous(total, before.get(_month_before(period))))
    if not sums:
        return {}
    ways, weights = _by_method(rows, before)
    return {
        "score items": pd.concat(sheets), "scores": pd.concat(sums), "methods": ways,
        "entropy weights": weights,
    }  # fmt: skip


def schemes() -> tuple[list[tuple], list[tuple]]:
    """The items of all schemes and what parts equal scores, in the columns of `recompute.GIVEN`."""
    items, parting = [], []
    for code, scheme in catalogue.schemes().items():
        same = {"scheme": code, "valid_from": scheme.valid_from, "valid_to": scheme.valid_to or FOR_EVER}
        for row in scheme.frame().to_dict("records"):
            line = {name: _given(row.get(NAMED.get(name, name))) for name in GIVEN["scheme_item"]} | same
            items.append(tuple(line.values()))
        parting += [(code, place, one.measure, one.better) for place, one in enumerate(scheme.tie_break)]
    return items, parting


def _of_scheme(scheme, rows: pd.DataFrame, told: tuple) -> tuple:
    items = scheme.frame()
    codes = [code for code in items["indicator"].unique() if code]
    found = facts.facts(rows, *told, codes)
    return found, monthly.monthly(items, rows, found)


def _by_method(rows: pd.DataFrame, official: dict[str, pd.DataFrame]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The places by every method, and the entropy weights, of the months in which areas can be compared."""
    places = [pd.DataFrame(columns=["area", "period", *comparing.WITHIN, "entropy"])]
    weights = [pd.DataFrame(columns=["indicator", "period", "weight"])]
    for period, total in official.items():
        items = catalogue.scheme_for(period).frame()
        points = items[items["indicator"] != ""].groupby("indicator")["full"].sum()
        month = rows[(rows["period"] == period) & rows["indicator"].isin(points.index[points > 0])]
        found = comparing.compare(month, total, points)
        if found is not None:
            places.append(found.places.assign(period=period))
            weights.append(found.weights.assign(period=period))
    # an empty frame among them would leave the numbers as objects
    numbers = dict.fromkeys([*comparing.WITHIN, "entropy"], "Float64")
    return pd.concat(places).astype(numbers), pd.concat(weights).astype({"weight": float})


def _tie_break(scheme) -> list[tuple[str, str]]:
    return [(line.measure, line.better) for line in scheme.tie_break]


def _month_before(period: str) -> str:
    year, month = int(period[:4]), int(period[5:7])
    return f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02d}"


def _given(value: object) -> object:
    return None if isinstance(value, float) and math.isnan(value) else value
