"""升降 — do the latest monthly points rise or fall by more than chance, and is that good?

Ask `marker(frame, period=…)`; `proportions_trend` and `mann_kendall` are the two tests. The plan of it
follows the recent trend markers of Public Health England's Fingertips profiles (technical guidance): a test
on the latest points, of which there must be five, chi-square for proportions and Kendall's for other figures;
only what is more than chance gets better or worse, by the indicator's direction.
"""

import numpy as np
import pandas as pd
from scipy import stats

from analytics.outlook.points import points
from analytics.periods import ordinal

FEWEST, LATEST, SIGNIFICANT = 5, 12, 0.05
CHI_SQUARE, MANN_KENDALL = "chi_square", "mann_kendall"

USED = [
    *("area", "area_short", "indicator", "period", "kind", "direction"),
    *("point", "point_part", "point_whole", "point_kind", "point_unit", "point_reason"),
]


def marker(frame: pd.DataFrame, *, period: str) -> pd.DataFrame:
    """One row per area of `period` (area, area_short, indicator): the trend of its latest points.

    `frame`: the reckoned rows of one indicator with their history. Used are the points of the last 12
    months. `trend`: rising, falling, none (no more than chance at 5 %, two-sided), few (fewer than 5
    points), or empty where points cannot be compared (`point_reason`). `trend_good`: better, worse, or
    empty where there is no trend or no better end. `trend_test`, `trend_n`, `trend_p`, `trend_first`
    and `trend_last` (months of the first and last point).
    """
    rows = points(frame[frame["period"] <= period])
    age = ordinal(pd.Series([period])).iloc[0] - ordinal(rows["period"])
    recent = rows.loc[age < LATEST, USED].sort_values("period", kind="stable")
    lines = [_line(history, period) for _, history in recent.groupby("area", sort=True, observed=True)]
    return pd.DataFrame([line for line in lines if line])


def _line(history: pd.DataFrame, period: str) -> dict | None:
    now = history.iloc[-1]
    if now["period"] != period:
        return None
    used = history.dropna(subset=["point"])
    found = _test(used) if not now["point_reason"] and len(used) >= FEWEST else {}
    trend = found.get("trend", "" if now["point_reason"] else "few")
    first, last = used["period"].iloc[[0, -1]] if len(used) else ["", ""]
    return {
        "area": now["area"],
        "area_short": now["area_short"],
        "indicator": now["indicator"],
        "trend": trend,
        "trend_good": _good(trend, int(now["direction"])),
        "trend_test": found.get("test", ""),
        "trend_n": len(used),
        "trend_p": found.get("p", np.nan),
        "trend_first": first,
        "trend_last": last,
        "point_kind": now["point_kind"],
        "point_unit": now["point_unit"],
        "point_reason": now["point_reason"],
    }


def _test(used: pd.DataFrame) -> dict:
    months = ordinal(used["period"]).to_numpy(dtype=float)
    if used["point_part"].notna().all() and (used["kind"] == "rate").all():
        part, whole = (used[name].to_numpy(dtype=float) for name in ("point_part", "point_whole"))
        if (part <= whole).all():
            found = proportions_trend(part, whole, months)
            return {"test": CHI_SQUARE, "p": found["p"], "trend": _word(found["z"], found["p"])}
    found = mann_kendall(used["point"].to_numpy(dtype=float))
    return {"test": MANN_KENDALL, "p": found["p"], "trend": _word(found["s"], found["p"])}


def _word(sign: float, p: float) -> str:
    return "none" if not p < SIGNIFICANT else "rising" if sign > 0 else "falling"


def _good(trend: str, direction: int) -> str:
    if trend not in ("rising", "falling") or direction == 0:
        return ""
    return "better" if (trend == "rising") == (direction > 0) else "worse"


def proportions_trend(part: np.ndarray, whole: np.ndarray, score: np.ndarray) -> dict[str, float]:
    """Chi-square test for trend in proportions (Cochran 1954; Armitage 1955).

    `z` = Σ (part − whole p)(score − mean) ÷ √(p (1 − p) Σ whole (score − mean)²), p and the mean pooled over
    all points; `chi_square` = z²; `departure`: Pearson's chi-square of all points − z², with n − 2 degrees
    of freedom. Months of thousands vary by more than the draw of a lot, so where the departure exceeds its
    degrees of freedom `chi_square` is divided by their ratio, `dispersion` (Finney 1971; McCullagh & Nelder
    1989, 4.5), before `p` is read. Where all points are equal, p is 1. Agresti's M² is `chi_square` ×
    (Σ whole − 1) ÷ Σ whole.
    """
    part, whole, score = (np.asarray(given, dtype=float) for given in (part, whole, score))
    total, p = whole.sum(), part.sum() / whole.sum()
    centred = score - (whole * score).sum() / total
    varied = p * (1 - p) * (whole * centred**2).sum()
    if varied <= 0:
        return {"z": 0.0, "chi_square": 0.0, "departure": 0.0, "dispersion": 1.0, "p": 1.0}
    missed = part - whole * p
    z = (missed * centred).sum() / np.sqrt(varied)
    departure = max(0.0, (missed**2 / (whole * p * (1 - p))).sum() - z**2)
    dispersion = max(1.0, departure / (len(part) - 2)) if len(part) > 2 else 1.0
    return {
        "z": z,
        "chi_square": z**2,
        "departure": departure,
        "dispersion": dispersion,
        "p": float(stats.chi2.sf(z**2 / dispersion, 1)),
    }


def mann_kendall(values: np.ndarray) -> dict[str, float]:
    """Mann–Kendall test for a monotonic trend (Mann 1945; Kendall 1975; ties as in Gilbert 1987, 16.4).

    `s` = Σ sign(later − earlier) over all pairs; `variance` = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) ÷ 18 over
    groups of t equal values; `z` = (s ∓ 1) ÷ √variance, 0 where s is 0; `p` two-sided, normal. `values` in
    the order of time, none missing; where all are equal, p is 1.
    """
    values = np.asarray(values, dtype=float)
    n = len(values)
    s = float(np.sign(values[None, :] - values[:, None])[np.triu_indices(n, 1)].sum())
    tied = np.unique(values, return_counts=True)[1]
    variance = (n * (n - 1) * (2 * n + 5) - (tied * (tied - 1) * (2 * tied + 5)).sum()) / 18
    z = float((s - np.sign(s)) / np.sqrt(variance)) if variance > 0 else 0.0
    return {"s": s, "variance": float(variance), "z": z, "p": float(2 * stats.norm.sf(abs(z)))}
