"""拖累 — how much would the city's figure rise if one area stood at the city average?"""

import pandas as pd

from analytics.averages import by_peers, pooled_counts
from analytics.completion import tolerance
from analytics.exact import counts, is_task
from analytics.figure import shows_completion
from analytics.gap import DECIMALS


def with_drag(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `drag` (拖累), in the figure's unit: (average × denominator − numerator) ÷ Σ denominator.

    Above 0 the area holds the city back (also where less is better), below 0 it carries it; a count is
    weighed by its task. The average is the month's pooled one and stands still. All drags of an indicator
    sum to 0. Missing where there is no pooled average or the area reported no counts, and for bands and
    limits on counts, whose city figure is no quotient. Source: the city's reform mechanism, article 49 of
    its reading (「影响全市整体 工作成绩的地区」): as much as the pooled rate would rise if the banner
    were at the city average.
    """
    pair, total = counts(frame), pooled_counts(frame)
    bounds = tolerance(frame)
    tolerant = by_peers(is_task(frame) & (bounds["nearer"] < bounds["farther"]), frame).transform("any")
    straight = ~(shows_completion(frame) & (frame["direction"] <= 0)) & ~tolerant
    straight &= frame["pooled_average"].notna()
    whole = total["whole"].where(straight & (total["whole"] > 0))
    lost = (total["part"] * pair["whole"] / whole - pair["part"]) / whole
    return frame.assign(drag=(lost * frame["figure_direction"]).round(DECIMALS) + 0.0)


def total_drag(frame: pd.DataFrame) -> pd.Series:
    """The sum of the positive drags of a month and indicator, on every row: what all laggards cost."""
    return by_peers(frame["drag"].clip(lower=0), frame).transform("sum", min_count=1)


def drags(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of one indicator and month that have a drag, the largest first; equal ones by area."""
    found = with_drag(rows).dropna(subset=["drag"])
    return found.sort_values(["drag", "area"], ascending=[False, True])
