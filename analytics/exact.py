"""精确 — which figures are equal, and how many are needed, without the noise of floating point?

0.95 × 20 is not 19 in floating point and 0.1 ÷ 0.3 is not 1 ÷ 3, but a place or a
number of people must not depend on that. So what decides a place or a reach is
reckoned in whole numbers of any length. Figures are taken to the millionth of
their unit; what a spreadsheet shows beyond is noise.
"""

import numpy as np
import pandas as pd

from analytics.completion import RATIO_KINDS, WITHOUT_FIGURES, unit_scale
from analytics.figure import FULL, shows_completion

MILLIONTHS = 10**6

# Ratios of counts below 10**12 differ by more than this; finer steps could only repeat them.
STEPS = 10**24


def millionths(values: pd.Series) -> np.ndarray:
    """Figures as whole Python numbers of millionths, of any size; every value must be present."""
    whole = [int(value) for value in np.rint(values.to_numpy(dtype=float) * MILLIONTHS).tolist()]
    return np.array(whole, dtype=object)


def counts(frame: pd.DataFrame) -> pd.DataFrame:
    """The two counts, `part` and `whole`, whose quotient is the figure (of a band: the actual).

    Rate, average: scale × numerator and denominator. Count: 100 × cumulative
    value and task. Both missing where either is, and where the figure has no
    counts behind it (parameter, milestone, a rate reported without its counts,
    a count that is to stay within a band).
    """
    ratio, count = frame["kind"].isin(RATIO_KINDS), is_task(frame)
    part = (unit_scale(frame) * frame["numerator"]).where(ratio, (FULL * frame["value"]).where(count))
    whole = frame["denominator"].where(ratio, frame["target"].where(count))
    both = part.notna() & whole.notna() & ~frame["status"].isin(WITHOUT_FIGURES)
    return pd.DataFrame({"part": part.where(both), "whole": whole.where(both)})


def is_task(frame: pd.DataFrame) -> pd.Series:
    """Counts done against a task; a count within a band has no task to be summed."""
    return (frame["kind"] == "count") & (frame["direction"] != 0)


def fraction(frame: pd.DataFrame) -> pd.DataFrame:
    """The figure as `part` ÷ `whole`: of its counts where it has them, else itself ÷ 1."""
    pair = counts(frame)
    # Only a straight quotient equals the figure: a band's or a capped completion is not one.
    straight = (frame["direction"] == 1) | ~shows_completion(frame)
    usable = straight & (pair["whole"] > 0)
    return pd.DataFrame(
        {"part": pair["part"].where(usable, frame["figure"]), "whole": pair["whole"].where(usable, 1.0)}
    )


def order(frame: pd.DataFrame) -> pd.Series:
    """Numbers in the order of the exact figures, the same number for equal figures; NaN without a figure.

    1 of 3 and 2 of 6 are equal, and so are 45 of 150 and a reported 30 %.
    """
    known = frame["figure"].notna()
    pair = fraction(frame)[known]
    steps = millionths(pair["part"]) * STEPS // millionths(pair["whole"])
    numbers = np.unique(steps, return_inverse=True)[1]
    return pd.Series(numbers.astype(float), index=pair.index).reindex(frame.index)


def least_addition(
    part: np.ndarray, whole: np.ndarray, scale: np.ndarray, sign: np.ndarray, bar: pd.DataFrame
) -> np.ndarray:
    """The least whole k ≥ 0 with scale × (part + k) ÷ whole at or above the bar.

    For `sign` −1 with scale × (part − k) ÷ whole at or below it. `part` and `whole`
    in millionths; the bar is the quotient of its own `part` and `whole`.
    """
    above, below = millionths(bar["part"]), millionths(bar["whole"])
    unit = below * scale * MILLIONTHS
    short = sign * (above * whole - part * below * scale)
    return np.maximum(-(-short // unit), 0)
