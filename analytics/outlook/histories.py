"""历程 — one indicator's figures, targets and plan by area and month, and whether they may be forecast.

Ask `histories(frame, plan)`; nothing in a month's column comes from a later month's figures.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.completion import WITHOUT_FIGURES, unit_scale

PLAN, LEVEL = "plan", "level"
FORECAST = (PLAN, LEVEL)
UNKNOWN = -1

LOOKED_AT = [
    *("area", "period", "status", "figure", "figure_target", "window_start", "window_end", "planned_share"),
    *("series", "kind", "direction", "unit", "numerator"),
]

# What starts from nothing when its window opens; a stock is carried over from before.
FRESH = ("ytd", "window", "cohort")


@dataclass(frozen=True)
class Histories:
    """Tables of area × month; months run from the first window's opening to the last window's end.

    `share`: figure ÷ target (1 = the target; where less is better, just at the limit). `plan`: the share of
    the target planned by the end of the month. `start`, `end`: first and last month of the window that holds
    in the month, as places in `months`, −1 where unknown. `cap`: the highest share there can be (a part
    cannot pass its whole), else infinite. `way`: see `histories`. `fresh`: whether the window starts from
    nothing, known of months without a report too.
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

    `way` says how the figure may be forecast, or why not. plan: grows towards a target along its plan
    (stock, ytd, window, cohort). level: due in full all the time, limits among them. Not forecast are
    `parameter` (set once a year), `milestone` (moves in stages), `band` (has no best end), `flow` (each
    month stands alone), `step_quarter` (moves at quarter ends only), `limit_count` (a count that should
    stay low), `no_target`, `no_window` (a target, but not by when).
    """
    if len(set(frame["indicator"])) > 1:
        raise ValueError("histories are of one indicator")
    rows = frame[LOOKED_AT].sort_values(["area", "period"], kind="stable")
    areas, months = list(dict.fromkeys(rows["area"])), _months(rows)
    place = {month: i for i, month in enumerate(months)}
    at = rows["area"].map({area: i for i, area in enumerate(areas)}), rows["period"].map(place)

    def table(values: pd.Series, empty: object = np.nan, kind: type = float) -> np.ndarray:
        grid = np.full((len(areas), len(months)), empty, dtype=kind)
        grid[at] = values.to_numpy()
        return grid

    known = ~rows["status"].isin(WITHOUT_FIGURES)
    figure = table(rows["figure"].where(known))
    target = table(rows["figure_target"].where(rows["figure_target"] > 0))
    edges = (table(rows[name].map(place)) for name in ("window_start", "window_end"))
    start, end = _held(*edges)
    planned = _planned(_given(plan, areas, place), table(rows["planned_share"]), start, end)
    opening = np.take_along_axis(planned, np.maximum(start, 0), axis=1)
    fresh = rows["series"].isin(FRESH).to_numpy()[:1] & (opening < 0.5)
    way = _ways(table(_kinds(rows), "", object), start, target, opening)
    cap = table(_highest(rows), np.inf) / target
    return Histories(areas, months, figure, target, figure / target, planned, start, end, cap, fresh, way)


def _months(rows: pd.DataFrame) -> list[str]:
    known = pd.concat([rows["period"], rows["window_start"], rows["window_end"]]).dropna()
    return [str(month) for month in pd.period_range(known.min(), known.max(), freq="M")]


def _highest(rows: pd.DataFrame) -> pd.Series:
    """A part over its whole is at most 100 %; a figure already beyond (another definition) has no bound."""
    whole = (rows["kind"] == "rate") & rows["unit"].eq("%") & rows["numerator"].notna()
    return unit_scale(rows).where(whole & ~(rows["figure"] > unit_scale(rows)), np.inf)


def _given(plan: pd.DataFrame | None, areas: list[str], place: dict[str, int]) -> np.ndarray:
    grid = np.full((len(areas), len(place)), np.nan)
    if plan is not None:
        rows = plan[plan["area"].isin(areas) & plan["period"].isin(list(place))]
        at = rows["area"].map(areas.index).astype(int), rows["period"].map(place).astype(int)
        grid[at] = rows["planned_share"]
    return grid


def _held(start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The window of every month: its row's, else the last one's before it, else the first one's after it."""
    month = np.arange(start.shape[1])
    before, after = (
        [pd.DataFrame(edge).ffill(axis=1).to_numpy() for edge in (start, end)],
        [pd.DataFrame(edge).bfill(axis=1).to_numpy() for edge in (start, end)],
    )
    still, already = month <= before[1], month >= after[0]
    return tuple(
        np.where(still, one, np.where(already, other, UNKNOWN)).astype(int)
        for one, other in zip(before, after, strict=True)
    )


def _planned(given: np.ndarray, own: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Given, else the row's own, else the straight line over the window; the window's last month is 1."""
    month = np.arange(given.shape[1])
    line = (month - start + 1) / np.maximum(end - start + 1, 1)
    filled = np.where(np.isnan(given), np.where(np.isnan(own), line, own), given)
    inside = (start != UNKNOWN) & (end != UNKNOWN)
    return np.where(inside, np.where(month == end, 1.0, np.clip(filled, 0, 1)), np.nan)


def _kinds(rows: pd.DataFrame) -> pd.Series:
    """Why a row is not to be forecast by what it is; empty where nothing speaks against it."""
    falls = rows["direction"] < 0
    reasons = np.select(
        [
            (rows["kind"] == "parameter") | (rows["series"] == "parameter"),
            rows["kind"] == "milestone",
            rows["direction"] == 0,
            rows["series"] == "flow",
            rows["series"] == "step-quarter",
            falls & (rows["kind"] == "count"),
        ],
        ["parameter", "milestone", "band", "flow", "step_quarter", "limit_count"],
        LEVEL_OR_PLAN,
    )
    return pd.Series(np.where((reasons == LEVEL_OR_PLAN) & falls, LEVEL, reasons), index=rows.index)


LEVEL_OR_PLAN = "by its plan"


def _ways(kinds: np.ndarray, start: np.ndarray, target: np.ndarray, opening: np.ndarray) -> np.ndarray:
    by_plan = np.where(opening >= 1, LEVEL, PLAN)
    ways = np.where(kinds == LEVEL_OR_PLAN, by_plan, kinds)
    ways = np.where(np.isin(ways, FORECAST) & np.isnan(target), "no_target", ways)
    return np.where(np.isin(ways, FORECAST) & (start == UNKNOWN), "no_window", ways)
