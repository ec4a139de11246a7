"""The target each cell of the grid is judged by: its banner's own or one handed down, and its city's."""

from datetime import datetime

import numpy as np
import pandas as pd

from data.store.read.grid import Grid, first_to_reach, taken
from data.store.read.known import COVERING, HANDED_DOWN, TARGETS, TURN, in_force, moment

# The targets that cover a month, in the order they are asked; those of counts reach nobody but their holder.
COVERED = f"""
WITH {in_force("SELECT submission FROM target WHERE submission IS NOT NULL")}, {TARGETS},
month AS (SELECT unnest($months::VARCHAR[]) AS period), {COVERING}
SELECT period, indicator, area AS holder, reaches_down, tier, window_start, window_end, value, low, high,
       carried_over, sample, planned_share
FROM covering t WHERE {{asked}} ORDER BY {TURN}"""

REACHED = f"WITH {HANDED_DOWN} SELECT holder, area FROM handed_down WHERE list_contains($holders, holder)"

FORM = "form"


def judged(
    store, grid: Grid, said: dict[str, pd.Series], indicator: str | None, as_of: datetime | None
) -> dict[str, pd.Series]:
    """The columns of `observations` that speak of targets, a value a cell, and `is_judged`.

    `said`: `reported_target`, `kind` and `direction` of the cells. Without a target the task printed in the
    form stands in, and the city's task for a count is then the sum of its banners'.
    """
    covering = _covering(store, grid.months, indicator, as_of)
    own, city = _reaching(store, grid, covering)
    is_judged = pd.Series(own >= 0)
    target = {name: taken(covering[name], own) for name in ("value", "low", "high", "carried_over")}
    words = ("window_start", "window_end", "tier")
    words = {name: taken(covering[name], own).astype("str") for name in words}
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
        "city_target": _city_target(grid, covering, city, _tasks(target, is_judged, said), said["kind"]),
        "city_target_low": taken(covering["low"], city),
        "city_target_high": taken(covering["high"], city),
    }


def _covering(store, months: list[str], indicator: str | None, as_of: datetime | None) -> pd.DataFrame:
    asked = {} if indicator is None else {"indicator": indicator}
    sql = COVERED.format(asked="indicator = $indicator" if asked else "true")
    return store.ask(sql, **asked, months=months, as_of=moment(as_of))


def _reaching(store, grid: Grid, covering: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Which target judges each cell, and which its city; −1 for none."""
    lines = grid.line(covering["period"], covering["indicator"])
    reached = store.ask(REACHED, holders=list(covering["holder"].unique()))
    banners, cities = (pd.Index(codes) for codes in (grid.banners["area"], grid.banners["city"].unique()))
    own, city = (
        first_to_reach(lines, _places(covering, reached, codes), len(codes), grid.lines)
        for codes in (banners, cities)
    )
    of_city = cities.get_indexer(grid.banners["city"])
    return own, city.reshape(grid.lines, len(cities))[:, of_city].ravel()


def _places(covering: pd.DataFrame, reached: pd.DataFrame, codes: pd.Index) -> list[np.ndarray]:
    """Whom each target reaches, as places in `codes`: all below its holder, or only the holder itself."""
    reached = reached.assign(place=codes.get_indexer(reached["area"]))
    itself = reached["holder"] == reached["area"]
    below, itself = (_by_holder(rows[rows["place"] >= 0]) for rows in (reached, reached[itself]))
    nobody = np.array([], dtype=np.int64)
    return [(below if down else itself).get(holder, nobody)
            for holder, down in zip(covering["holder"], covering["reaches_down"], strict=True)]  # fmt: skip


def _by_holder(reached: pd.DataFrame) -> dict[str, np.ndarray]:
    numbers, holders = pd.factorize(reached["holder"])
    turns = np.argsort(numbers, kind="stable")
    each = np.split(reached["place"].to_numpy()[turns], np.cumsum(np.bincount(numbers))[:-1])
    return dict(zip(holders, each, strict=False))  # where none is reached, the split gives one empty piece


def _tasks(target: dict[str, pd.Series], is_judged: pd.Series, said: dict[str, pd.Series]) -> pd.Series:
    """What each cell's banner has to do: the value, else the better bound, else the only one there is.

    A band that has no value has no task that could be summed.
    """
    up, down = said["direction"] > 0, said["direction"] < 0
    better, worse = (
        target[one].where(up, target[other].where(down)) for one, other in (("high", "low"), ("low", "high"))
    )
    return target["value"].fillna(better).fillna(worse).where(is_judged, said["reported_target"])


def _city_target(
    grid: Grid, covering: pd.DataFrame, city: np.ndarray, tasks: pd.Series, kind: pd.Series
) -> pd.Series:
    by_line = pd.DataFrame(tasks.to_numpy().reshape(grid.lines, len(grid.banners)))
    whole = grid.of_lines(by_line.sum(axis=1, min_count=1))
    return taken(covering["value"], city).mask((kind == "count") & (city < 0), whole)
