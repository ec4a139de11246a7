"""The target each cell of the grid is judged by: its banner's own or one handed down, and its city's."""

from datetime import datetime

import numpy as np
import pandas as pd

from data import periods
from data.store.read.defined import Defined, Reach, held
from data.store.read.grid import Column, Grid, first_to_reach, taken

FORM = "form"
NUMBERS = ("value", "low", "high", "carried_over", "planned_share")
TEXTS = ("tier", "window_start", "window_end")


def judged(
    store, grid: Grid, said: dict[str, Column], defined: Defined, as_of: datetime | None
) -> dict[str, Column]:
    """The columns of `observations` that speak of targets, a value a cell, and `is_judged`.

    `said`: what was said of the cells, of which the `reported_target` counts: without a target the task
    printed in the form stands in, and the city's task for a count is then the sum of its banners'.
    """
    covering = _covering(held(store, as_of) if as_of else defined.targets, grid)
    own, city = _reaching(grid, covering, defined)
    is_judged, printed = own >= 0, said["reported_target"]
    numbers = {name: covering[name].to_numpy(float) for name in NUMBERS}
    target = {name: taken(numbers[name], own) for name in NUMBERS}
    tiers, starts, ends = (covering[name].astype("str").values for name in TEXTS)
    return {
        "is_judged": is_judged,
        "target": np.where(is_judged, target["value"], printed),
        "target_low": target["low"],
        "target_high": target["high"],
        "carried_over": target["carried_over"],
        "tier": _tier(tiers, own, ~is_judged & ~np.isnan(printed)),
        # the place −1, of no target, is the last: no sample
        "is_sample_target": np.append(covering["sample"].to_numpy(bool), False)[own],
        "window_start": taken(starts, own),
        "window_end": taken(ends, own),
        "planned_share": target["planned_share"],
        "city_target": _city_target(grid, taken(numbers["value"], city), city, own, target, printed),
        "city_target_low": taken(numbers["low"], city),
        "city_target_high": taken(numbers["high"], city),
    }


def _tier(tiers: Column, own: np.ndarray, printed: np.ndarray) -> Column:
    tier = taken(tiers, own)
    return pd.Series(tier).mask(printed, FORM).values if printed.any() else tier


def _covering(held: pd.DataFrame, grid: Grid) -> pd.DataFrame:
    """A row a target and month of its window, with its line of the grid, the first to be asked on top."""
    indicator = grid.place(held["indicator"])
    months = np.array([periods.index(month) for month in grid.months], dtype=np.int64)
    start, end = (held[name].to_numpy() for name in ("first_month", "last_month"))
    asked = (indicator >= 0)[:, None]
    turn, month = np.nonzero(asked & (start[:, None] <= months) & (months <= end[:, None]))
    since = months[month] - start[turn]
    covering = held.take(turn)
    due = [plan[at] if at < len(plan) else np.nan for plan, at in zip(covering["plan"], since, strict=True)]
    line = month * len(grid.indicators) + indicator[turn]
    return covering.assign(planned_share=np.array(due, dtype=float), line=line)


def _reaching(grid: Grid, covering: pd.DataFrame, defined: Defined) -> tuple[np.ndarray, np.ndarray]:
    """Which target judges each cell, and which its city; −1 for none."""
    n_cities = len(defined.cities)
    own = _first(covering, defined.banners_of, len(grid.banners), grid.lines)
    city = _first(covering, defined.cities_of, n_cities, grid.lines)
    return own, city.reshape(grid.lines, n_cities)[:, defined.of_city].ravel()


def _first(covering: pd.DataFrame, reach: Reach, width: int, n_lines: int) -> np.ndarray:
    reached = [reach.of(*whom) for whom in zip(covering["holder"], covering["reaches_down"], strict=True)]
    return first_to_reach(covering["line"].to_numpy(), reached, width, n_lines)


def _city_target(
    grid: Grid,
    given: np.ndarray,
    city: np.ndarray,
    own: np.ndarray,
    target: dict[str, np.ndarray],
    printed: np.ndarray,
) -> np.ndarray:
    summed = grid.of_indicators(grid.indicators["kind"] == "count") & (city < 0)
    if not summed.any():
        return given
    tasks = np.where(own >= 0, _tasks(target, grid.of_indicators(grid.indicators["direction"])), printed)
    by_line = pd.DataFrame(tasks.reshape(grid.lines, len(grid.banners)))
    return np.where(summed, grid.of_lines(by_line.sum(axis=1, min_count=1)), given)


def _tasks(target: dict[str, np.ndarray], direction: np.ndarray) -> np.ndarray:
    """What each cell's banner has to do: the value, else the better bound, else the only one there is.

    A band that has no value has no task that could be summed.
    """
    value, low, high = (target[name] for name in ("value", "low", "high"))
    better, worse = np.where(direction > 0, high, low), np.where(direction > 0, low, high)
    task = np.where(np.isnan(better), worse, better)
    return np.where(np.isnan(value) & (direction != 0), task, value)
