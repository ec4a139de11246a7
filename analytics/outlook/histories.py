"""历程 — one indicator's figures, targets and plan by area and month, and whether they may be forecast.

Ask `histories(frame, plan)`, or `of_each` of many indicators at once; nothing in a month's column comes from
a later month's figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.completion import WITHOUT_FIGURES, unit_scale
from analytics.outlook import windows
from analytics.outlook.ways import kinds, ways
from analytics.outlook.windows import UNKNOWN
from analytics.periods import month_text, ordinal

# What starts from nothing when its window opens; a stock is carried over from before.
FRESH = ("ytd", "window", "cohort")


@dataclass(frozen=True)
class Histories:
    """Tables of area × month; months run from the first window's opening to the last window's end.

    `share`: figure ÷ target (1 = the target; where less is better, just at the limit). `plan`: the share of
    the target planned by the end of the month. `start`, `end`: first and last month of the window that holds
    in the month, as places in `months`, −1 where unknown. `cap`: the highest share there can be (a part
    cannot pass its whole), else infinite. `way`: how it may be forecast, or why not
    (see `ways`). `fresh`: whether the window starts from nothing, known of months without a report too.
    """

    areas: list[str]
    months: list[str]
    figure: np.ndarray
    target: np.ndarray
    share: np.ndarray
    plan: np.ndarray
    start: np.ndarray
    end: np.ndarray
    cap: np.ndarray
    fresh: np.ndarray
    way: np.ndarray


def histories(frame: pd.DataFrame, plan: pd.DataFrame | None = None) -> Histories:
    """The tables of one indicator's reckoned rows (areas, or the city's rows), in any order.

    `plan`: area, period, planned_share over all months of the windows; a month it does not hold takes the
    row's own `planned_share`, then the straight line over the window. Two indicators: ValueError.
    """
    indicators = list(dict.fromkeys(frame["indicator"]))
    if len(indicators) > 1:
        raise ValueError("histories are of one indicator")
    return of_each(frame, None if plan is None else plan.assign(indicator=indicators[0]))[indicators[0]]


def of_each(frame: pd.DataFrame, plan: pd.DataFrame | None = None) -> dict[str, Histories]:
    """`histories` of every indicator in the rows, by its code; `plan` says its indicator too."""
    rows, planned = _columns(frame), {} if plan is None else _plans(plan)
    return {code: _tables(one, planned.get(code)) for code, one in _apart(rows, "area", "period")}


def _columns(frame: pd.DataFrame) -> dict[str, np.ndarray]:
    """What the tables are filled with, a column each; months as numbers."""
    known, total = ~frame["status"].isin(WITHOUT_FIGURES), frame["figure_target"]
    months = {name: ordinal(frame[name]) for name in ("period", "window_start", "window_end")}
    columns = months | {
        "indicator": frame["indicator"],
        "area": frame["area"],
        "figure": frame["figure"].where(known),
        "target": total.where(total > 0),
        "planned_share": frame["planned_share"],
        "way": kinds(frame),
        "highest": _highest(frame),
        "fresh": frame["series"].isin(FRESH),
    }
    return {name: column.to_numpy() for name, column in columns.items()}


def _plans(plan: pd.DataFrame) -> dict[str, dict[str, np.ndarray]]:
    columns = plan[["indicator", "area", "planned_share"]].assign(period=ordinal(plan["period"]))
    return dict(_apart({name: column.to_numpy() for name, column in columns.items()}))


def _apart(columns: dict[str, np.ndarray], *order: str) -> Iterator[tuple[str, dict[str, np.ndarray]]]:
    """The columns of one indicator after another, its rows in the order of what is named."""
    codes, names = pd.factorize(columns["indicator"])
    keys = [pd.factorize(columns[name], sort=True)[0] for name in order]
    by = np.lexsort([*reversed(keys), codes])
    edges = np.searchsorted(codes[by], np.arange(len(names) + 1))
    held = {name: column[by] for name, column in columns.items()}
    for i, name in enumerate(names):
        yield name, {key: column[edges[i] : edges[i + 1]] for key, column in held.items()}


def _tables(rows: dict[str, np.ndarray], plan: dict[str, np.ndarray] | None) -> Histories:
    areas, months = list(dict.fromkeys(rows["area"])), _months(rows)
    at = _places(rows, areas, months)

    def table(values: np.ndarray, empty: object = np.nan, kind: type = float) -> np.ndarray:
        grid = np.full((len(areas), len(months)), empty, dtype=kind)
        grid[at] = values
        return grid

    figure, target, own = (table(rows[name]) for name in ("figure", "target", "planned_share"))
    start, end = windows.held(*(table(rows[name] - months[0]) for name in ("window_start", "window_end")))
    planned = windows.planned(_given(plan, areas, months), own, start, end)
    opening = np.take_along_axis(planned, np.maximum(start, 0), axis=1)
    fresh = rows["fresh"][:1] & (opening < 0.5)
    way = ways(table(rows["way"], "", object), start, target, opening)
    cap = table(rows["highest"], np.inf) / target
    said = [month_text(number) for number in months]
    return Histories(areas, said, figure, target, figure / target, planned, start, end, cap, fresh, way)


def _months(rows: dict[str, np.ndarray]) -> range:
    """From the first month told of or opened in to the last one told of or closed in."""
    known = np.concatenate([rows[name] for name in ("period", "window_start", "window_end")])
    return range(int(np.nanmin(known)), int(np.nanmax(known)) + 1)


def _places(rows: dict[str, np.ndarray], areas: list[str], months: range) -> tuple[np.ndarray, np.ndarray]:
    place = {area: i for i, area in enumerate(areas)}
    area = np.array([place.get(code, UNKNOWN) for code in rows["area"]], dtype=int)
    return area, rows["period"] - months[0]


def _highest(rows: pd.DataFrame) -> pd.Series:
    """A part over its whole is at most 100 %; a figure already beyond (another definition) has no bound."""
    scale = unit_scale(rows)
    whole = (rows["kind"] == "rate") & rows["unit"].eq("%") & rows["numerator"].notna()
    return scale.where(whole & ~(rows["figure"] > scale), np.inf)


def _given(plan: dict[str, np.ndarray] | None, areas: list[str], months: range) -> np.ndarray:
    grid = np.full((len(areas), len(months)), np.nan)
    if plan is not None:
        area, month = _places(plan, areas, months)
        inside = (area != UNKNOWN) & (month >= 0) & (month < len(months))
        grid[area[inside], month[inside]] = plan["planned_share"][inside]
    return grid
