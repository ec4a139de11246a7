"""差距 — how much is missing, in the figure's unit and in people, institutions or households?

Gaps are in the figure's unit (percentage points for %), below 0 where the area
falls short, whichever way the indicator points. Reaches count things: how many
more (where less is better: how many fewer) it takes at today's denominator, and
against today's average or best, which stand still while the area catches up.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.averages import peers, pooled_counts
from analytics.completion import any_tolerance, tolerance, unit_scale
from analytics.exact import counts, fraction, is_task, least_addition
from analytics.figure import FULL, shows_completion

# What a parameter's reach is reckoned from; carrying all columns along would cost more than reckoning.
OF_PARAMETER = ["figure", "figure_direction"]

# Finer differences are noise of subtracting floats.
DECIMALS = 9


def with_gaps(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `gap_to_target`, `gap_to_city`, `gap_to_region`, `gap_to_best`: figure − bar.

    Turned round where less is better, so that below 0 is always worse than the
    bar. Against a target with tolerance: to its nearer bound, 0 from there to the
    farther one. Missing where either side is missing.
    """
    bars = {"city": "city_figure", "region": "region_figure", "best": "best"}
    gaps = {f"gap_to_{name}": _gap(frame, frame[bar]) for name, bar in bars.items() if bar in frame}
    return frame.assign(gap_to_target=_gap(frame, _target_passed(frame)), **gaps)


def with_reaches(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `reach_target`, `reach_city`, `reach_region`, `reach_best`, in `reach_unit`.

    0 where the bar is met. Rate, average, count: the least whole number k with (numerator + k) ÷
    denominator at the bar or better, exact; where less is better, to be taken
    off. Bands, and counts of which less is better, have a `reach_target` only, a
    band to its nearer bound: their other bars are completions, not counts. A
    target with tolerance is reached at its nearer bound.
    Parameter: bar − value, not rounded. Missing for milestones, which have no
    things, and where the counts or the bar are missing. `reach_city` asks for today's average as it stands;
    what it takes to be level with an average that the area itself lifts says `analytics.reaching.needed`.
    """
    # A city row has no city and no best to catch up with, so it lacks the column behind that bar.
    on = _basis(frame)
    bars = {"city_figure": _city_bar, "region_figure": _region_bar, "rank": _best_bar}
    names = {"city_figure": "reach_city", "region_figure": "reach_region", "rank": "reach_best"}
    reaches = {
        names[needed]: _reach(frame, on, bar(frame, on)) for needed, bar in bars.items() if needed in frame
    }
    return frame.assign(reach_target=_reach(frame, on, _target_bar(frame, on), bent=True), **reaches)


def with_needed_per_month(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `needed_per_month`: `reach_target` ÷ `months_left`; missing where no month is left."""
    left = frame["months_left"].where(frame["months_left"] > 0)
    return frame.assign(needed_per_month=frame["reach_target"] / left)


@dataclass(frozen=True)
class _Basis:
    """What the reaches of a frame have in common, whatever the bar.

    `straight`: the bar of another area or of the city may be held against the counts; `plain`: parameters.
    """

    pair: pd.DataFrame
    bounds: pd.DataFrame
    scale: pd.Series
    sign: pd.Series
    straight: np.ndarray
    plain: np.ndarray


def _basis(frame: pd.DataFrame) -> _Basis:
    scale = unit_scale(frame).mask(frame["kind"] == "count", FULL)
    sign = frame["direction"].mask(frame["direction"] == 0, 2 * _rises_into_band(frame) - 1)
    straight = ((frame["direction"] > 0) | ~shows_completion(frame)).to_numpy()
    plain = ((frame["kind"] == "parameter") & (frame["direction"] != 0)).to_numpy()
    return _Basis(counts(frame), tolerance(frame), scale, sign, straight, plain)


def _gap(frame: pd.DataFrame, bar: pd.Series) -> pd.Series:
    return ((frame["figure"] - bar) * frame["figure_direction"]).round(DECIMALS) + 0.0


def _bar(part: pd.Series, whole: pd.Series | float = 1.0) -> pd.DataFrame:
    return pd.DataFrame({"part": part, "whole": whole})


def _target_passed(frame: pd.DataFrame) -> pd.Series:
    """Where the figure stands in the tolerance itself, outside it the bound it has not, or has, passed."""
    bounds = tolerance(frame)
    if not any_tolerance(bounds):
        return frame["figure_target"]
    bounds = bounds.where(~shows_completion(frame), FULL)
    low, high = bounds.min(axis=1), bounds.max(axis=1)
    return frame["figure"].clip(low, high).where(frame["figure_target"].notna())


def _target_bar(frame: pd.DataFrame, on: _Basis) -> pd.DataFrame:
    bound = frame["target_low"].where(_rises_into_band(frame), frame["target_high"])
    nearer = on.bounds["nearer"].mask(shows_completion(frame), frame["figure_target"])
    return _bar(nearer.mask(frame["direction"] == 0, bound))


def _rises_into_band(frame: pd.DataFrame) -> pd.Series:
    return (frame["actual"] < frame["target_low"]) | frame["target_high"].isna()


def _city_bar(frame: pd.DataFrame, on: _Basis) -> pd.DataFrame:
    total = pooled_counts(frame, on.pair)
    pooled = frame["pooled_average"].notna()
    return _bar(total["part"].where(pooled, frame["city_figure"]), total["whole"].where(pooled, 1.0))


def _region_bar(frame: pd.DataFrame, _: _Basis) -> pd.DataFrame:
    return _bar(frame["region_figure"])


def _best_bar(frame: pd.DataFrame, on: _Basis) -> pd.DataFrame:
    first = fraction(frame, on.pair).where(frame["rank"].eq(1).fillna(False).astype(bool))
    best = first.groupby(peers(frame)).transform("first")
    return _bar(best["part"], best["whole"])


def _reach(frame: pd.DataFrame, on: _Basis, bar: pd.DataFrame, *, bent: bool = False) -> np.ndarray:
    pair = _task_of(frame, on, bar)
    given = frame["figure"].notna() & bar["part"].notna() & bar["whole"].notna()
    counted = ((pair["whole"] > 0) & given).to_numpy() & (on.straight | bent)
    scale, sign = on.scale[counted], on.sign[counted]
    reach = np.full(len(frame), np.nan)
    reach[on.plain] = _parameter_reach(frame.loc[on.plain, OF_PARAMETER], bar[on.plain])
    part, whole = pair["part"][counted], pair["whole"][counted]
    reach[counted] = least_addition(part / scale, whole, scale, sign, bar[counted])
    return reach


def _task_of(frame: pd.DataFrame, on: _Basis, bar: pd.DataFrame) -> pd.DataFrame:
    """The counts, a task with tolerance as it counts at that bar: up to full completion its nearer bound."""
    if not any_tolerance(on.bounds):
        return on.pair
    beyond = (bar["part"] > FULL * bar["whole"]) & (frame["direction"] > 0)
    task = on.bounds["farther"].where(beyond, on.bounds["nearer"]).where(is_task(frame))
    return on.pair.assign(whole=on.pair["whole"].mask(on.pair["whole"].notna() & task.notna(), task))


def _parameter_reach(frame: pd.DataFrame, bar: pd.DataFrame) -> np.ndarray:
    short = (bar["part"] / bar["whole"] - frame["figure"]) * frame["figure_direction"]
    return (short.round(DECIMALS).clip(lower=0) + 0.0).to_numpy(float)
