"""可信度 — how far does an area's own ratio count beside what all areas together show?

The empirical linear Bayes (credibility) estimator of Bühlmann & Straub (1970), "Glaubwürdigkeit für
Schadensätze", with the unbiased variance estimators of Bühlmann & Gisler (2005), "A Course in Credibility
Theory and its Applications", ch. 4: an area observed for little planned work leans on the others, one
observed for much stands by itself.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Credibility:
    """Per area `ratio` (shrunk), `own` (its own), `weight` (credibility Z, 0 to 1) and `ratio_variance`.

    Over all areas `pooled` ratio, `within` (variance of one step per unit of weight), `between` (variance of
    the areas' true ratios; NaN with a single area) and `freedom` (degrees of freedom of `within`).
    """

    ratio: np.ndarray
    own: np.ndarray
    weight: np.ndarray
    ratio_variance: np.ndarray
    pooled: float
    within: float
    between: float
    freedom: int


def credibility(weight: np.ndarray, growth: np.ndarray, square: np.ndarray, steps: np.ndarray) -> Credibility:
    """One number per area of each: Σ w, Σ x, Σ x² ÷ w over its steps, and how many steps.

    A step is a growth x over a weight w, its ratio x ÷ w. within = Σ Σ w (x/w − own)² ÷ Σ (steps − 1);
    between = (Σ w (own − mean)² − (areas − 1) within) ÷ (Σ w − Σ w² ÷ Σ w), at least 0; Z = w ÷ (w + within
    ÷ between); pooled = Σ Z own ÷ Σ Z, or Σ x ÷ Σ w where areas do not differ (Z = 0). `ratio_variance` is
    the mean squared error of the estimator (Bühlmann & Gisler, theorem 4.6). A single area stands by
    itself. Areas without a step get the pooled ratio; without any two steps in one area all is NaN.
    """
    seen = steps > 0
    total = weight[seen].sum()
    own = np.divide(growth, weight, out=np.full(len(weight), np.nan), where=seen)
    freedom = int(np.maximum(steps - 1, 0).sum())
    if freedom == 0:
        nothing = np.full(len(weight), np.nan)
        return Credibility(nothing, own, nothing, nothing, np.nan, np.nan, np.nan, 0)
    # a sum of squares cannot be below 0; only rounding makes it so
    inside = np.maximum(square - np.where(seen, own, 0.0) * growth, 0.0)[seen].sum()
    within = inside / freedom
    mean = growth[seen].sum() / total
    if seen.sum() == 1:
        error = np.full(len(weight), within / total)
        ratio, trust = np.where(seen, own, mean), np.where(seen, 1.0, 0.0)
        return Credibility(ratio, own, trust, error, mean, within, np.nan, freedom)
    between = _between(weight[seen], own[seen], mean, within)
    trust = _trust(np.where(seen, weight, 0.0), within, between)
    if between <= 0:
        same, error = np.full(len(weight), mean), np.full(len(weight), within / total)
        return Credibility(same, own, trust, error, mean, within, 0.0, freedom)
    pooled = (trust * np.where(seen, own, 0.0)).sum() / trust.sum()
    ratio = trust * np.where(seen, own, 0.0) + (1 - trust) * pooled
    error = between * (1 - trust) * (1 + (1 - trust) / trust.sum())
    return Credibility(ratio, own, trust, error, pooled, within, between, freedom)


def _between(weight: np.ndarray, own: np.ndarray, mean: float, within: float) -> float:
    total = weight.sum()
    apart = (weight * (own - mean) ** 2).sum() - (len(own) - 1) * within
    return apart / (total - (weight**2).sum() / total)


def _trust(weight: np.ndarray, within: float, between: float) -> np.ndarray:
    if between <= 0:
        return np.zeros(len(weight))
    return weight / (weight + within / between)
