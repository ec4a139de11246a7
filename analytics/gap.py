"""差距 — how much is missing, in the figure's unit and in people, institutions or households?

Gaps are in the figure's unit (percentage points for %), below 0 where the area
falls short, whichever way the indicator points. Reaches count things: how many
more (where less is better: how many fewer) it takes at today's denominator, and
against today's average or best, which stand still while the area catches up.
"""

import numpy as np
import pandas as pd

from analytics.averages import by_peers, pooled_counts
from analytics.completion import any_tolerance, tolerance, unit_scale
from analytics.exact import counts, fraction, is_task, least_addition
from analytics.figure import FULL, shows_completion

# What a reach is reckoned from beside its counts; carrying all columns along would cost more than reckoning.
OF_REACH = ["kind", "unit", "direction", "actual", "target_low", "target_high"]

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
    bars = {"city_figure": _city_bar, "region_figure": _region_bar, "rank": _best_bar}
    names = {"city_figure": "reach_city", "region_figure": "reach_region", "rank": "reach_best"}
    reaches = {names[needed]: _reach(frame, bar(frame)) for needed, bar in bars.items() if needed in frame}
    return frame.assign(reach_target=_reach(frame, _target_bar(frame), bent=True), **reaches)


def with_needed_per_month(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `needed_per_month`: `reach_target` ÷ `months_left`; missing where no month is left."""
    left = frame["months_left"].where(frame["months_left"] > 0)
    return frame.assign(needed_per_month=frame["reach_target"] / left)


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


def _target_bar(frame: pd.DataFrame) -> pd.DataFrame:
    bound = frame["target_low"].where(_rises_into_band(frame), frame["target_high"])
    nearer = tolerance(frame)["nearer"].mask(shows_completion(frame), frame["figure_target"])
    return _bar(nearer.mask(frame["direction"] == 0, bound))


def _rises_into_band(frame: pd.DataFrame) -> pd.Series:
    return (frame["actual"] < frame["target_low"]) | frame["target_high"].isna()


def _city_bar(frame: pd.DataFrame) -> pd.DataFrame:
    total = pooled_counts(frame)
    pooled = frame["pooled_average"].notna()
    return _bar(total["part"].where(pooled, frame["city_figure"]), total["whole"].where(pooled, 1.0))


def _region_bar(frame: pd.DataFrame) -> pd.DataFrame:
    return _bar(frame["region_figure"])


def _best_bar(frame: pd.DataFrame) -> pd.DataFrame:
    first = fraction(frame).where(frame["rank"].eq(1).fillna(False).astype(bool))
    best = by_peers(first, frame).transform("first")
    return _bar(best["part"], best["whole"])


def _reach(frame: pd.DataFrame, bar: pd.DataFrame, *, bent: bool = False) -> pd.Series:
    pair = _task_of(frame, bar)
    counted = (pair["whole"] > 0) & frame["figure"].notna() & bar.notna().all(axis=1)
    counted &= (frame["direction"] > 0) | ~shows_completion(frame) | bent
    reach = _parameter_reach(frame, bar)
    reach[counted] = _counted_reach(frame[OF_REACH][counted], pair[counted], bar[counted])
    return reach


def _task_of(frame: pd.DataFrame, bar: pd.DataFrame) -> pd.DataFrame:
    """The counts, a task with tolerance as it counts at that bar: up to full completion its nearer bound."""
    pair, bounds = counts(frame), tolerance(frame)
    if not any_tolerance(bounds):
        return pair
    beyond = (bar["part"] > FULL * bar["whole"]) & (frame["direction"] > 0)
    task = bounds["farther"].where(beyond, bounds["nearer"]).where(is_task(frame))
    return pair.assign(whole=pair["whole"].mask(pair["whole"].notna() & task.notna(), task))


def _counted_reach(frame: pd.DataFrame, pair: pd.DataFrame, bar: pd.DataFrame) -> np.ndarray:
    scale = unit_scale(frame).mask(frame["kind"] == "count", FULL)
    sign = frame["direction"].mask(frame["direction"] == 0, 2 * _rises_into_band(frame) - 1)
    return least_addition(pair["part"] / scale, pair["whole"], scale, sign, bar)


def _parameter_reach(frame: pd.DataFrame, bar: pd.DataFrame) -> pd.Series:
    short = (bar["part"] / bar["whole"] - frame["figure"]) * frame["figure_direction"]
    plain = (frame["kind"] == "parameter") & (frame["direction"] != 0)
    return short.round(DECIMALS).clip(lower=0).where(plain) + 0.0
