"""精确 — which figures are equal, and how many are needed, without the noise of floating point?

0.95 × 20 is not 19 in floating point and 0.1 ÷ 0.3 is not 1 ÷ 3, but a place or a
number of people must not depend on that. So what decides a place or a reach is
reckoned in whole numbers of any length. Figures are taken to the millionth of
their unit; what a spreadsheet shows beyond is noise.
"""

import numpy as np
import pandas as pd

from analytics.columns import among, numbers
from analytics.completion import (
    RATIO_KINDS,
    WITHOUT_FIGURES,
    counts_against,
    has_tolerance,
    scales,
    tolerance,
)
from analytics.figure import FULL, shows_completion

MILLIONTHS = 10**6

# Ratios of counts below 10**12 differ by more than this; finer steps could only repeat them.
STEPS = 10**24

# Below it every whole number is a float of its own.
EXACT = 2.0**53

# What a few operations on floats may be off by, of their size, with some to spare.
NOISE = 8 * np.finfo(float).eps


def millionths(values: pd.Series | np.ndarray) -> np.ndarray:
    """Figures as whole Python numbers of millionths, of any size; every value must be present."""
    return _whole(np.rint(np.asarray(values, dtype=float) * MILLIONTHS))


def counts(frame: pd.DataFrame) -> pd.DataFrame:
    """The two counts, `part` and `whole`, whose quotient is the figure (of a band: the actual).

    Rate, average: scale × numerator and denominator. Count: 100 × cumulative
    value and task (of one with tolerance the farther bound, beyond which more
    counts again). Both missing where either is, and where the figure has no
    counts behind it (parameter, milestone, a rate reported without its counts,
    a count that is to stay within a band).
    """
    numerator, whole, value = numbers(frame, "numerator", "denominator", "value")
    part, task = scales(frame) * numerator, is_task(frame).to_numpy()
    if task.any():
        part = np.where(task, FULL * value, part)
        whole = np.where(task, tolerance(frame)["farther"], whole)
    countless = ~task & ~among(frame["kind"], RATIO_KINDS)
    silent = among(frame["status"], WITHOUT_FIGURES)
    missing = np.isnan(part) | np.isnan(whole) | countless | silent
    pair = {"part": np.where(missing, np.nan, part), "whole": np.where(missing, np.nan, whole)}
    return pd.DataFrame(pair, index=frame.index, copy=False)


def is_task(frame: pd.DataFrame) -> pd.Series:
    """Counts done against a task; a count within a band has no task to be summed."""
    task = among(frame["kind"], ("count",)) & (frame["direction"].to_numpy() != 0)
    return pd.Series(task, index=frame.index)


def fraction(frame: pd.DataFrame, pair: pd.DataFrame | None = None) -> pd.DataFrame:
    """The figure as `part` ÷ `whole`: of its counts where it has them, else itself ÷ 1.

    Of a task with tolerance the whole is what its completion is reckoned against. `pair`: the frame's
    `counts`, where they are known already.
    """
    pair = counts(frame) if pair is None else pair
    if has_tolerance(frame):
        task = counts_against(frame["value"], tolerance(frame)).where(is_task(frame))
        pair = pair.assign(whole=pair["whole"].mask(pair["whole"].notna() & task.notna(), task))
    # Only a straight quotient equals the figure: a band's or a capped completion is not one.
    straight = frame["direction"].to_numpy() == 1
    if not straight.all():
        straight |= ~shows_completion(frame).to_numpy()
    usable = straight & (pair["whole"].to_numpy() > 0)
    part, whole = (np.where(usable, pair[name].to_numpy(), instead) for name, instead in
                   (("part", frame["figure"].to_numpy()), ("whole", 1.0)))  # fmt: skip
    return pd.DataFrame({"part": part, "whole": whole}, index=frame.index, copy=False)


def order(frame: pd.DataFrame) -> pd.Series:
    """Numbers in the order of the exact figures, the same number for equal figures; NaN without a figure.

    1 of 3 and 2 of 6 are equal, and so are 45 of 150 and a reported 30 %.
    """
    known = frame["figure"].notna().to_numpy()
    pair = fraction(frame)
    places = np.full(len(frame), np.nan)
    places[known] = dense_order(*(pair[name].to_numpy()[known] for name in ("part", "whole")))
    return pd.Series(places, index=frame.index)


def dense_order(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """The place of each part ÷ whole among the different ones from 0 up, exact to a `STEPS`-th.

    Quotients of floats that lie further apart than rounding can bring them are in their true order; only
    those closer together take the slow road of whole numbers.
    """
    quotient = np.rint(part * MILLIONTHS) / np.rint(whole * MILLIONTHS)
    close = _close_together(quotient)
    exact = np.zeros(len(quotient), dtype=np.int64)
    near = np.bincount(close)[close] > 1 if len(close) else np.zeros(0, bool)
    steps = millionths(part[near]) * STEPS // millionths(whole[near])
    exact[near] = np.unique(steps, return_inverse=True)[1]
    return np.unique(close * (len(exact) + 1) + exact, return_inverse=True)[1]


def _close_together(quotient: np.ndarray) -> np.ndarray:
    """A number for each run of quotients that rounding may have put in another order, rising with them."""
    ascending = np.argsort(quotient, kind="stable")
    sorted_ = quotient[ascending]
    reach = np.maximum(4 * np.finfo(float).eps * np.abs(sorted_[1:]), 2 / STEPS)
    runs = np.concatenate([[0], np.cumsum(np.diff(sorted_) > reach)]) if len(sorted_) else sorted_
    numbers = np.empty(len(quotient), dtype=np.int64)
    numbers[ascending] = runs
    return numbers


def least_addition(
    part: pd.Series, whole: pd.Series, scale: pd.Series, sign: pd.Series, bar: pd.DataFrame
) -> np.ndarray:
    """The least whole k ≥ 0 with scale × (part + k) ÷ whole at or above the bar, as floats.

    For `sign` −1 with scale × (part − k) ÷ whole at or below it. The bar is the quotient of its own `part`
    and `whole`. Floats settle it wherever they lie further from a whole number than rounding can bring them.
    """
    part, whole, above, below = (np.rint(values.to_numpy(float) * MILLIONTHS)
                                 for values in (part, whole, bar["part"], bar["whole"]))  # fmt: skip
    scale, sign = scale.to_numpy(float), sign.to_numpy(float)
    with np.errstate(all="ignore"):  # what overflows is no number, and takes the slow road
        level = above * whole / (below * scale)
        short = sign * (level - part) / MILLIONTHS
        noise = NOISE * (np.abs(level) + np.abs(part)) / MILLIONTHS
        close = ~(np.abs(short - np.rint(short)) > noise)
        least = np.ceil(short)
    least[close] = _least_things(*(one[close] for one in (part, whole, scale, sign, above, below)))
    return np.maximum(least, 0) + 0.0


def _least_things(part, whole, scale, sign, above, below) -> np.ndarray:
    """`least_things` of floats: in machine numbers where no count is broken and each product is exact."""
    counts = [millionth / MILLIONTHS for millionth in (part, whole, above, below)]
    done, all_, bar, of = counts
    with np.errstate(all="ignore"):  # what overflows is not small
        small = np.abs(bar * all_) + np.abs(done * of * scale) < EXACT
        unbroken = np.logical_and.reduce([values == np.rint(values) for values in (*counts, scale)])
    at_once = small & unbroken & (of > 0)
    done, all_, bar, of, by, way = (one[at_once].astype(np.int64) for one in (*counts, scale, sign))
    least = np.empty(len(part))
    least[at_once] = -(-way * (bar * all_ - done * of * by) // (of * by))
    rest = (_whole(one[~at_once]) for one in (part, whole, scale, sign, above, below))
    least[~at_once] = least_things(*rest)
    return least


def _whole(numbers: np.ndarray) -> np.ndarray:
    return np.array([int(number) for number in numbers.tolist()], dtype=object)


def least_things(part, whole, scale, sign, above, below):
    """`least_addition` before it is held at 0, for a bar of two whole numbers, `above` ÷ `below` (> 0).

    Whole numbers or arrays of them; negative where the bar is passed with things to spare.
    """
    short = sign * (above * whole - part * below * scale)
    return -(-short // (below * scale * MILLIONTHS))
