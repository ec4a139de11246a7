"""压线 — do figures gather just above their targets, with few just below?

Honest figures pass smoothly through a target: of those close to it about half lie on either side. Sources:
McCrary 2008 (Journal of Econometrics 142:698–714) for the idea, the binomial form of Cattaneo, Titiunik &
Vazquez-Bare 2016 (Stata Journal 16(2):331–367); that a heap must stand out on both its sides Kleven 2016
(Annual Review of Economics 8:435–464); on targets and gaming Bevan & Hood 2006 (Public Administration
84(3):517–538). Minimum 8 figures just below and just above their target.
"""

import numpy as np
import pandas as pd
from scipy import special

from analytics.completion import RATIO_KINDS
from analytics.screens.looked_at import looked_at

SCREEN = "just_above_target"
WIDTH = 0.015
LEAST = 8
CLEARLY = 0.05


def just_above_target(frame: pd.DataFrame, *, width: float = WIDTH, least: int = LEAST) -> pd.DataFrame:
    """Two kinds of tests a month: one per area over its indicators, one per indicator over the areas.

    Close are rates and averages within `width` × target of it; just above is the better side, the target
    itself included. `figure` counts those above, `expected` is half of the close ones, `n`; p is that of as
    many or more above. Odd only if as clearly more lie just above than one step further up: an area that is
    merely a little better than its targets makes no heap. Not tested: fewer than `least`; bands; counts,
    where work stops when the task is done; targets of 100 %, above which nothing can lie.
    """
    rows, margin = _close(frame, width)
    made = [_tested(rows, margin, by, least) for by in ("area", "indicator")]
    return pd.concat(made, ignore_index=True)


def margin_to_target(frame: pd.DataFrame) -> pd.Series:
    """(figure − target) ÷ target, turned so that above 0 is better; missing where not tested."""
    full = (frame["unit"] == "%") & (frame["target"] >= 100)
    tested = frame["kind"].isin(RATIO_KINDS) & (frame["direction"] != 0) & ~full & (frame["target"] > 0)
    margin = frame["direction"] * (frame["actual"] - frame["target"]) / frame["target"]
    # 95.0 of 95 reckoned from counts may miss it by the last bit
    return margin.where(tested).round(9)


def heap(frame: pd.DataFrame, *, width: float = WIDTH) -> pd.DataFrame:
    """The rows that lie just above their targets, the nearest first."""
    margin = margin_to_target(frame)
    above = (margin >= 0) & (margin < width)
    return frame[above].assign(margin=margin[above]).sort_values("margin", kind="stable")


def _close(frame: pd.DataFrame, width: float) -> tuple[pd.DataFrame, pd.Series]:
    margin = margin_to_target(frame)
    close = (margin >= -width) & (margin < 2 * width)
    # one step below is −1, just above 0, one step further up 1
    return frame[close], np.floor(margin[close] / width)


def _tested(rows: pd.DataFrame, step: pd.Series, by: str, least: int) -> pd.DataFrame:
    counted = pd.DataFrame({"below": step == -1, "above": step == 0, "beyond": step == 1})
    found = counted.groupby([rows["period"], rows[by]]).sum().reset_index()
    found = found[found["below"] + found["above"] >= least]
    n = found["below"] + found["above"]
    p, apart = (_as_many(found["above"], other) for other in (found["below"], found["beyond"]))
    return looked_at(
        SCREEN, found, apart <= CLEARLY, field="figure", figure=found["above"], expected=n / 2, n=n,
        alike=found["above"], p=p,
    )  # fmt: skip


def _as_many(above: pd.Series, other: pd.Series) -> pd.Series:
    """The chance of as many above or more, if either side were as likely."""
    return special.bdtrc(above - 1, above + other, 0.5)
