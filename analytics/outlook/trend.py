"""升降 — do the latest monthly points rise or fall by more than chance, and is that good?

Ask `marker(frame, period=…)`; `proportions_trend` and `mann_kendall` are the two tests. The plan of it
follows the recent trend markers of Public Health England's Fingertips profiles (technical guidance): a test
on the latest points, of which there must be five, chi-square for proportions and Kendall's for other figures;
only what is more than chance gets better or worse, by the indicator's direction.
"""

import numpy as np
import pandas as pd
from scipy import special

from analytics.outlook.points import points
from analytics.periods import month_text, ordinal, places

FEWEST, LATEST, SIGNIFICANT = 5, 12, 0.05
CHI_SQUARE, MANN_KENDALL = "chi_square", "mann_kendall"

TOLD = ["area", "area_short", "indicator"]
POINT = ["point_kind", "point_unit", "point_reason"]
TABLES = ("point", "point_part", "point_whole")


def marker(frame: pd.DataFrame, *, period: str) -> pd.DataFrame:
    """One row per indicator and area of `period` (area, area_short, indicator): the trend of its points.

    `frame`: the reckoned rows of one indicator, or of many, with their history. Used are the points of the
    last 12 months. `trend`: rising, falling, none (no more than chance at 5 %, two-sided), few (fewer than 5
    points), or empty where points cannot be compared (`point_reason`). `trend_good`: better, worse, or
    empty where there is no trend or no better end. `trend_test`, `trend_n`, `trend_p`, `trend_first`
    and `trend_last` (months of the first and last point).
    """
    rows = points(frame[frame["period"] <= period])
    age = ordinal(pd.Series([period])).iloc[0] - ordinal(rows["period"])
    recent = rows[age < LATEST].assign(age=age).reset_index(drop=True)
    now = recent[recent["period"] == period].sort_values(["indicator", "area"], kind="stable")
    told = _told(now, *_tables(recent, now))
    return pd.concat([now[TOLD].reset_index(drop=True), told], axis=1)


def _tables(recent: pd.DataFrame, now: pd.DataFrame) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """TABLES of history × month, the latest last, a history per row of `now`; which are parts of wholes."""
    at = places(recent).history
    # a history without this month's row comes behind those that are looked at, and is not
    order = np.full(at.max(initial=-1) + 1, len(now))
    order[at[now.index]] = np.arange(len(now))
    history, month = order[at], LATEST - 1 - recent["age"].to_numpy()
    tables = {name: np.full((len(now) + 1, LATEST), np.nan) for name in TABLES}
    for name, table in tables.items():
        table[history, month] = recent[name]
    used, part, whole = (table[:-1] for table in tables.values())
    parts = (np.isnan(used) | (part <= whole)).all(axis=1) & (now["kind"] == "rate").to_numpy()
    return {name: table[:-1] for name, table in tables.items()}, parts


def _told(now: pd.DataFrame, tables: dict[str, np.ndarray], parts: np.ndarray) -> pd.DataFrame:
    used = ~np.isnan(tables["point"])
    reason, n = now["point_reason"].to_numpy(), used.sum(axis=1)
    tested = (reason == "") & (n >= FEWEST)
    sign, p = _tested(tables, parts, tested)
    trend = np.select(
        [reason != "", ~tested, ~(p < SIGNIFICANT), sign > 0], ["", "few", "none", "rising"], "falling"
    )
    latest = ordinal(now["period"]).to_numpy()
    first, last = used.argmax(axis=1) - LATEST + 1, -used[:, ::-1].argmax(axis=1)
    return pd.DataFrame(
        {
            "trend": trend,
            "trend_good": _good(trend, now["direction"].to_numpy()),
            "trend_test": np.where(tested, np.where(parts, CHI_SQUARE, MANN_KENDALL), ""),
            "trend_n": n,
            "trend_p": p,
            "trend_first": _months(latest + first, n),
            "trend_last": _months(latest + last, n),
            **{name: now[name].to_numpy() for name in POINT},
        }
    )


def _tested(
    tables: dict[str, np.ndarray], parts: np.ndarray, tested: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The sign and the p of each history's own test; NaN where there is none."""
    sign, p = np.full((2, len(tested)), np.nan)
    point, part, whole = tables.values()
    one, other = tested & parts, tested & ~parts
    found, ordered = proportions_trend(part[one], whole[one], np.arange(LATEST)), mann_kendall(point[other])
    sign[one], p[one] = found["z"], found["p"]
    sign[other], p[other] = ordered["s"], ordered["p"]
    return sign, p


def _months(numbers: np.ndarray, n: np.ndarray) -> list[str]:
    return [month_text(one) if told else "" for one, told in zip(numbers, n, strict=True)]


def _good(trend: np.ndarray, direction: np.ndarray) -> np.ndarray:
    moves = np.isin(trend, ["rising", "falling"]) & (direction != 0)
    return np.where(moves, np.where((trend == "rising") == (direction > 0), "better", "worse"), "")


def proportions_trend(part: np.ndarray, whole: np.ndarray, score: np.ndarray) -> dict[str, np.ndarray]:
    """Chi-square test for trend in proportions (Cochran 1954; Armitage 1955).

    `z` = Σ (part − whole p)(score − mean) ÷ √(p (1 − p) Σ whole (score − mean)²), p and the mean pooled over
    all points; `chi_square` = z²; `departure`: Pearson's chi-square of all points − z², with n − 2 degrees
    of freedom. Months of thousands vary by more than the draw of a lot, so where the departure exceeds its
    degrees of freedom `chi_square` is divided by their ratio, `dispersion` (Finney 1971; McCullagh & Nelder
    1989, 4.5), before `p` is read. Where all points are equal, p is 1. Agresti's M² is `chi_square` ×
    (Σ whole − 1) ÷ Σ whole. Tables with a row per history are tested row by row; NaN is no point.
    """
    used = ~np.isnan(np.asarray(part, dtype=float))
    part, whole = (np.where(used, given, 0.0) for given in (part, whole))
    total = _sum(whole)
    p = _over(_sum(part), total)
    centred = np.asarray(score, dtype=float) - _over(_sum(whole * score), total)
    varied = p * (1 - p) * _sum(whole * centred**2)
    missed = part - whole * p
    z = _over(_sum(missed * centred), np.sqrt(np.maximum(varied, 0.0)))
    pearson = _sum(_over(missed**2, whole * p * (1 - p)))
    departure = np.where(varied > 0, np.maximum(0.0, pearson - z**2), 0.0)
    dispersion = np.maximum(1.0, _over(departure, _sum(used) - 2))
    read = special.chdtrc(1, z**2 / dispersion)
    found = {"z": z, "chi_square": z**2, "departure": departure, "dispersion": dispersion, "p": read}
    return {name: values[..., 0][()] for name, values in found.items()}


def _sum(values: np.ndarray) -> np.ndarray:
    return values.sum(axis=-1, keepdims=True)


def _over(values: np.ndarray, by: np.ndarray) -> np.ndarray:
    """Quotients; 0 where there is nothing to divide by."""
    shape = np.broadcast_shapes(values.shape, by.shape)
    return np.divide(values, by, out=np.zeros(shape), where=by > 0)


def mann_kendall(values: np.ndarray) -> dict[str, np.ndarray]:
    """Mann–Kendall test for a monotonic trend (Mann 1945; Kendall 1975; ties as in Gilbert 1987, 16.4).

    `s` = Σ sign(later − earlier) over all pairs; `variance` = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) ÷ 18 over
    groups of t equal values; `z` = (s ∓ 1) ÷ √variance, 0 where s is 0; `p` two-sided, normal. `values` in
    the order of time; where all are equal, p is 1. Tables with a row per history are tested row by row; NaN
    is no value.
    """
    values = np.asarray(values, dtype=float)
    n = (~np.isnan(values)).sum(axis=-1)
    apart = values[..., None, :] - values[..., :, None]
    s = np.nansum(np.triu(np.sign(apart), 1), axis=(-2, -1))
    alike = (apart == 0).sum(axis=-1)
    # each of a group of t equal values counts for its t-th part
    tied = np.where(alike > 0, (alike - 1) * (2 * alike + 5), 0).sum(axis=-1)
    variance = (n * (n - 1) * (2 * n + 5) - tied) / 18
    z = _over(s - np.sign(s), np.sqrt(variance))
    return {"s": s, "variance": variance, "z": z[()], "p": 2 * special.ndtr(-np.abs(z))}
