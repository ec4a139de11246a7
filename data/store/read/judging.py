"""The target each cell of the grid is judged by: its banner's own or one handed down, and its city's."""

from datetime import datetime

import numpy as np
import pandas as pd

from data import periods
from data.store.read.defined import Defined, Reach, held
from data.store.read.grid import Grid, first_to_reach, taken

FORM = "form"


def judged(
    store, grid: Grid, said: dict[str, pd.Series], defined: Defined, as_of: datetime | None
) -> dict[str, pd.Series]:
    """The columns of `observations` that speak of targets, a value a cell, and `is_judged`.

    `said`: `reported_target`, `kind` and `direction` of the cells. Without a target the task printed in the
    form stands in, and the city's task for a count is then the sum of its banners'.
    """
    covering = _covering(held(store, as_of) if as_of else defined.targets, grid)
    own, city = _reaching(grid, covering, defined)
    is_judged = pd.Series(own >= 0)
    target = {name: taken(covering[name], own) for name in ("value", "low", "high", "carried_over")}
    target["is_judged"] = is_judged
    words = ("window_start", "window_end", "tier")
    words = {name: taken(covering[name].astype("str"), own) for name in words}
    printed = said["reported_target"].notna() & ~is_judged
    return {
        "is_judged": is_judged,
        "target": target["value"].where(is_judged, said["reported_target"]),
        "target_low": target["low"],
        "target_high": target["high"],
        "carried_over": target["carried_over"],
        "tier": words["tier"].mask(printed, FORM),
        # the place −1, of no target, is the last: no sample
        "is_sample_target": pd.Series(np.append(covering["sample"].to_numpy(bool), False)[own]),
        "window_start": words["window_start"],
        "window_end": words["window_end"],
        "planned_share": taken(covering["planned_share"], own),
        "city_target": _city_target(grid, covering, city, target, said),
        "city_target_low": taken(covering["low"], city),
        "city_target_high": taken(covering["high"], city),
    }


def _covering(held: pd.DataFrame, grid: Grid) -> pd.DataFrame:
    """A row a target and month of its window, with its line of the grid, the first to be asked on top."""
    indicator = grid.place(held["indicator"])
    months = np.array([periods.index(month) for month in grid.months], dtype=np.int64)
    start, end = (held[name].to_numpy() for name in ("first_month", "last_month"))
    asked = (indicator >= 0)[:, None]
    turn, month = np.nonzero(asked & (start[:, None] <= months) & (months <= end[:, None]))
    covering = held.take(turn).reset_index(drop=True)
    since = months[month] - start[turn]
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


def _tasks(target: dict[str, pd.Series], said: dict[str, pd.Series]) -> pd.Series:
    """What each cell's banner has to do: the value, else the better bound, else the only one there is.

    A band that has no value has no task that could be summed.
    """
    up, down = said["direction"] > 0, said["direction"] < 0
    better, worse = (
        target[one].where(up, target[other].where(down)) for one, other in (("high", "low"), ("low", "high"))
    )
    return target["value"].fillna(better).fillna(worse).where(target["is_judged"], said["reported_target"])


def _city_target(
    grid: Grid,
    covering: pd.DataFrame,
    city: np.ndarray,
    target: dict[str, pd.Series],
    said: dict[str, pd.Series],
) -> pd.Series:
    given, summed = taken(covering["value"], city), (said["kind"] == "count").to_numpy() & (city < 0)
    if not summed.any():
        return given
    by_line = pd.DataFrame(_tasks(target, said).to_numpy().reshape(grid.lines, len(grid.banners)))
    return given.mask(summed, grid.of_lines(by_line.sum(axis=1, min_count=1)))
