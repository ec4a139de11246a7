"""平均 — where does the city stand, and how far do its areas lie apart?

Two averages that are different numbers and carry different names: the pooled
average (全市合计, Σ ÷ Σ) is the city's own figure, the simple mean is the mean of
the areas' figures. The area being judged stays in both.
"""

import numpy as np
import pandas as pd

from analytics.columns import numbers
from analytics.completion import (
    any_tolerance,
    counts_against,
    has_tolerance,
    tolerance,
    with_completion_rate,
)
from analytics.exact import counts, is_task
from analytics.figure import FULL, shows_completion

PEERS = ["period", "indicator"]
METHODS = pd.Series(["pooled", "simple"], dtype="str")

# What the completion of a pooled figure is reckoned from.
BOUNDS = ["target_low", "target_high"]
OF_BENT = ["kind", "direction", "band_slope", *BOUNDS, *(f"city_{bound}" for bound in BOUNDS)]


def by_peers(values: pd.DataFrame | pd.Series, frame: pd.DataFrame):
    """Values grouped by month and indicator: the areas that are compared with each other."""
    keys = {key: frame[key] for key in PEERS}
    if isinstance(values, pd.DataFrame):
        # pandas prints a series that is given as a key of a frame, only to find that it is no column's name
        return values.assign(**keys).groupby(PEERS, observed=True)
    return values.groupby(list(keys.values()), observed=True)


def peers(frame: pd.DataFrame) -> np.ndarray:
    """A number for each month and indicator, on every row: to group by where no month need be named again."""
    (month, _), (indicator, known) = (pd.factorize(frame[key]) for key in PEERS)
    return month * len(known) + indicator


def pooled_counts(frame: pd.DataFrame, pair: pd.DataFrame | None = None) -> pd.DataFrame:
    """Σ `part` and Σ `whole` over the areas that report both, on every row; missing where none does.

    Of tasks with tolerance the whole is what Σ value is held against within the sums of their bounds. `pair`:
    the frame's `counts`, where they are known already.
    """
    pair = counts(frame) if pair is None else pair
    bounds = _of_tasks(frame, pair) if has_tolerance(frame) else None
    if bounds is None or not any_tolerance(bounds):
        return pair.groupby(peers(frame)).transform("sum", min_count=1)
    totals = pd.concat([pair, bounds], axis=1).groupby(peers(frame)).transform("sum", min_count=1)
    held = counts_against(totals["part"] / FULL, totals[["nearer", "farther"]])
    held = held.mask(frame["direction"] < 0, totals["nearer"])
    tolerant = is_task(frame) & (totals["nearer"] != totals["farther"])
    return totals[["part", "whole"]].assign(whole=totals["whole"].mask(tolerant, held))


def _of_tasks(frame: pd.DataFrame, pair: pd.DataFrame) -> pd.DataFrame:
    """The bounds of the tasks whose counts are summed."""
    return tolerance(frame).where(is_task(frame) & pair["whole"].notna())


def with_pooled_average(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `pooled_average` (全市合计), in figure units.

    Rate, average: Σ numerator ÷ Σ denominator × 100; count: Σ cumulative value ÷
    Σ task × 100 — over the areas that report both, so that an area that has not
    reported does not weigh on the city. Where less of a count is better, and for
    bands: the completion of the pooled figure, within the city's band or, where
    it has none, the areas'. Tasks with tolerance: the completion of Σ value
    against the sums of their bounds. Missing where no area reports counts, and
    where the denominators sum to 0.
    """
    total = pooled_counts(frame)
    part, whole = numbers(total, "part", "whole")
    average = part / np.where(whole > 0, whole, np.nan)
    bent = frame["direction"].to_numpy() <= 0
    if bent.any():
        bent &= shows_completion(frame).to_numpy()
        average[bent] = _completion_of(frame[OF_BENT][bent], average[bent])
    return frame.assign(pooled_average=average)


def with_simple_mean(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `simple_mean` (各旗市区简单平均): the plain mean of the figures of the areas that have one."""
    return frame.assign(simple_mean=frame["figure"].groupby(peers(frame)).transform("mean"))


def with_city_figure(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `city_figure` and `city_method`: the pooled average if it exists, otherwise the simple mean.

    `city_method` is "pooled" or "simple", to be printed beside the figure;
    missing where there is no figure.
    """
    average, mean = numbers(frame, "pooled_average", "simple_mean")
    pooled = ~np.isnan(average)
    figure = np.where(pooled, average, mean)
    place = np.select([np.isnan(figure), pooled], [-1, 0], 1)
    method = pd.Series(METHODS.array.take(place, allow_fill=True), index=frame.index)
    return frame.assign(city_figure=figure, city_method=method)


def with_spread(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `best`, `worst`, `quartile_low`, `quartile_high` of the areas' figures.

    Best and worst by `figure_direction`. Quartiles are the lower and upper one in
    size, interpolated linearly (Excel's QUARTILE.INC).
    """
    among = peers(frame)
    figures = frame["figure"].groupby(among)
    highest, lowest = figures.transform("max"), figures.transform("min")
    downwards = frame["figure_direction"] < 0
    return frame.assign(
        best=highest.mask(downwards, lowest),
        worst=lowest.mask(downwards, highest),
        quartile_low=figures.quantile(0.25).reindex(among).to_numpy(),
        quartile_high=figures.quantile(0.75).reindex(among).to_numpy(),
    )


def _completion_of(frame: pd.DataFrame, average: np.ndarray) -> pd.Series:
    task = is_task(frame)  # its tolerance is in the sums already
    city = frame.assign(
        actual=average,
        target=FULL,
        target_low=frame["city_target_low"].fillna(frame["target_low"]).mask(task),
        target_high=frame["city_target_high"].fillna(frame["target_high"]).mask(task),
    )
    return FULL * with_completion_rate(city)["completion_rate"]
