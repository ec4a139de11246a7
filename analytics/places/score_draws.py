"""得分的抽取 — which scores could the areas as well have had by the scheme in force?

Ask `merits` for what is ranked of a span, one row a draw; it asks `can_be_drawn` whether the span has draws
at all, `of_score(lines, rows)` for the scores, one column an area, and parts them (`parted`).
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.places.drawn_measures import BY_FIGURES, Figures
from analytics.places.draws import DRAWS, SEED, SPREAD
from analytics.places.intervals import chance
from analytics.scoring import rules
from analytics.scoring.totals import DECIMALS, keys, order


def merits(
    items: pd.DataFrame,
    rows: pd.DataFrame,
    lines: pd.DataFrame,
    totals: pd.DataFrame,
    facts: pd.DataFrame,
    tie_break: list[tuple[str, str]],
) -> np.ndarray | None:
    """Merits (draws × rows of `totals`) of the span's scores; None where they cannot be drawn.

    `items`: the scheme's; `rows`: the reckoned rows of the span's months; `lines`: of
    `scoring.sheet.before_vetoes`; `totals`: rows of `scoring.totals` that have a score; `facts` and
    `tie_break` as they take them.
    """
    rows = rows[rows["indicator"].isin(items["indicator"])]
    if totals.empty or not can_be_drawn(items, rows):
        return None
    drawn = of_score(lines[lines["area"].isin(totals["area"])], rows)
    return parted(drawn, totals, facts, tie_break)


def of_score(
    lines: pd.DataFrame,
    rows: pd.DataFrame,
    *,
    spread: float = SPREAD,
    draws: int = DRAWS,
    seed: int = SEED,
) -> pd.DataFrame:
    """Scores of the areas of `lines` in each draw: Σ points × 100 ÷ Σ full of what applies, + bonus.

    `lines`: rows of `scoring.sheet.before_vetoes` of the areas that have a score; `rows`: the reckoned rows
    of the scheme's indicators in the months of the span. Every figure with chance is drawn once, as in
    `draws.of_indicator`, and what is measured by it follows: the items of its indicator, the lag behind the
    pace, the share on pace; each goes through its own rule and, drawn past the limit of a veto, strikes what
    the veto strikes. What an area sent, corrected or wrote stands still: it was done or it was not. In each
    draw every item's weight is multiplied by 1 + u, u uniform in ± `spread`, as if the scheme gave it more or
    fewer points (a floor and what is taken off likewise); a bonus has no weight. To the decimal of `totals`.
    """
    generator = np.random.default_rng(seed)
    places = {item: at for at, item in enumerate(lines["item"].unique())}
    weights = 1 + generator.uniform(-spread, spread, (draws, len(places)))
    figures = Figures(lines, rows, generator, draws)
    return pd.DataFrame({
        area: _scores(own, figures, weights[:, [places[item] for item in own["item"]]])
        for area, own in lines.groupby("area", sort=False)
    })  # fmt: skip


def parted(
    drawn: pd.DataFrame, totals: pd.DataFrame, facts: pd.DataFrame, tie_break: list[tuple[str, str]]
) -> np.ndarray:
    """Merits (draws × rows of `totals`): the drawn scores, equal ones parted as the scheme's rule parts them.

    By the measures as they were told, in steps too small to reach another score; what the rule leaves equal
    stays equal. `totals`: rows of `scoring.totals` that have a score.
    """
    later = order(keys(totals.assign(score=0.0), facts, tie_break))
    step = 10.0**-DECIMALS / (2 * len(totals) + 2)
    return drawn[totals["area"]].to_numpy() + step * later.to_numpy()


def can_be_drawn(items: pd.DataFrame, rows: pd.DataFrame) -> bool:
    """Whether the scores over the months of `rows` (as in `of_score`) can be drawn: of one month always.

    Not where figures with chance are averaged over several months: cumulative counts of one month hold those
    of the month before, so drawing each alone would make the mean look surer than it is.
    """
    if rows["period"].nunique() < 2:
        return True
    by_chance = rows.loc[chance(rows)["method"].notna(), "indicator"]
    averaged = items[items["over"] == "mean"]
    of_areas = averaged["measure"].isin(BY_FIGURES).any() and len(by_chance) > 0
    return not (averaged["indicator"].isin(by_chance).any() or of_areas)


def _scores(own: pd.DataFrame, figures: Figures, weights: np.ndarray) -> np.ndarray:
    """The drawn scores of one area from its lines; the columns of `weights` are its lines."""
    lines = own.to_dict("records")
    values = [figures.values(line) for line in lines]
    points = np.column_stack([_points(*both, len(weights)) for both in zip(lines, values, strict=True)])
    for line, value in zip(lines, values, strict=True):
        points[np.ix_(_vetoed(line, value, len(points)), _struck(lines, line))] = 0.0
    extra = (own["rule"] == "bonus").to_numpy()
    whole = weights @ own["full"].where(own["applicable"] & ~extra, 0.0).to_numpy(dtype=float)
    earned = np.einsum("di,di->d", weights[:, ~extra], points[:, ~extra])
    return (100 * earned / whole + points[:, extra].sum(axis=1)).round(DECIMALS)


def _points(line: Mapping, value: np.ndarray | None, draws: int) -> np.ndarray:
    return np.full(draws, line["points"]) if value is None else rules.points_at(line, value)


def _vetoed(line: Mapping, value: np.ndarray | None, draws: int) -> np.ndarray:
    return np.full(draws, line["vetoed"]) if value is None else rules.vetoed(value, line["limit"])


def _struck(lines: list[Mapping], veto: Mapping) -> list[bool]:
    """Which lines a veto sets to nothing when it holds."""
    return [veto["effect"] == "total" or line["dimension"] == veto["dimension"] for line in lines]
