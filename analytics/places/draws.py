"""抽取 — which figures could the areas as well have had?

Ask `of_indicator` or `of_composite` for merits, one row a draw and one column an area, the higher the
better; scores are drawn in `score_draws`. Seeded: the same rows give the same draws.
"""

import numpy as np
import pandas as pd

from analytics.completion import tolerance
from analytics.composite import DECIMALS, WITH_FIGURES
from analytics.exact import order
from analytics.figure import FULL
from analytics.places.intervals import chance

DRAWS = 10_000
SEED = 2010
SPREAD = 0.25

# A limit of 0 that is kept is met; 0 ÷ 0 would not say so.
TINY = 1e-30


def of_indicator(rows: pd.DataFrame, *, draws: int = DRAWS, seed: int = SEED) -> np.ndarray:
    """Merits (draws × rows) of one month's rows of one indicator, all with a figure, turned upwards.

    Where a figure has chance (`intervals.chance`) it is drawn from what its counts leave open: the share
    behind x of n from Beta(x + ½, n − x + ½), the rate behind a count x from Gamma(x + ½), Jeffreys'
    posteriors of the binomial and the Poisson (Brown, Cai & DasGupta, 2001, Statistical Science 16:101–133),
    drawn for places as by Goldstein & Spiegelhalter (1996), JRSS A 159:385–443. So 19 of 19 is not beyond
    doubt. All other figures stand still; where all do there is one row, with the exact order.
    """
    return of_figures(figures(rows), draws=draws, seed=seed)


def figures(rows: pd.DataFrame) -> pd.DataFrame:
    """What `of_figures` needs of a month's rows, all with a figure: the `cells`, `still` and `number`.

    Of many indicators at once, to be drawn one by one. Figures equal as reckoned from the counts are one
    figure, whatever floating point makes of them: they stand `still` at the same.
    """
    number = order(rows)
    still = rows["figure"].groupby([rows["indicator"], number]).transform("first")
    return cells(rows).assign(number=number, still=still, figure_direction=rows["figure_direction"])


def of_figures(found: pd.DataFrame, *, draws: int = DRAWS, seed: int = SEED) -> np.ndarray:
    """The merits of `of_indicator`, of one indicator's lines of `figures`."""
    if found["method"].isna().all():
        return (found["number"] * found["figure_direction"]).to_numpy()[None, :]
    merits = np.repeat(found["still"].to_numpy()[None, :], draws, axis=0)
    generator = np.random.default_rng(seed)
    for column, cell in enumerate(found.itertuples()):
        if not pd.isna(cell.method):
            actual = actuals(cell, generator, draws)
            merits[:, column] = FULL * completions(cell, actual) if cell.kind == "count" else actual
    return merits * found["figure_direction"].to_numpy()


def of_composite(
    rows: pd.DataFrame,
    weights: pd.Series | None = None,
    *,
    known: pd.DataFrame | None = None,
    spread: float = SPREAD,
    draws: int = DRAWS,
    seed: int = SEED,
) -> pd.DataFrame:
    """Merits (one row a draw, one column an area) of one month's rows of all indicators together.

    The weighted mean of the completion rates, each capped at 1, over what the area reported, as in
    `analytics.composite`. `weights` by indicator, all equal unless given; what has none does not count. In
    each draw every weight is multiplied by 1 + u, u uniform in ± `spread` (COINr, get_noisy_weights; OECD/JRC
    Handbook on Constructing Composite Indicators, 2008, step 7), and every figure with chance is drawn as in
    `of_indicator`. Indicators with a band stand still. `known`: the rows' `cells`, where known already.
    """
    used = rows[rows["status"].isin(WITH_FIGURES) & rows["completion_rate"].notna()]
    weights = pd.Series(1.0, index=used["indicator"].unique()) if weights is None else weights[weights > 0]
    used = used[used["indicator"].isin(weights.index)]
    capped = used.set_index(["indicator", "area"])["completion_rate"].clip(upper=1).unstack()  # noqa: PD010
    generator = np.random.default_rng(seed)
    base = weights.reindex(capped.index).to_numpy(dtype=float)
    # one line an indicator and one an area: along memory every step takes a fraction of the time
    drawn = np.ascontiguousarray((base * (1 + generator.uniform(-spread, spread, (draws, len(base))))).T)
    sums = capped.fillna(0.0).to_numpy().T @ drawn
    for cell in _open(used, capped, known):
        # in single precision what is full would not be full exactly, and equals would be told apart
        done = np.minimum(completions(cell, actuals(cell, generator, draws)), 1.0).astype(float)
        sums[cell.column] += drawn[cell.line] * (done - min(cell.completion_rate, 1.0))
    means = sums / (capped.notna().to_numpy(dtype=float).T @ drawn)
    return pd.DataFrame(means.round(DECIMALS).T, columns=capped.columns)


def _open(used: pd.DataFrame, grid: pd.DataFrame, known: pd.DataFrame | None) -> list:
    """The cells with chance, each with its `line` and `column` in the grid."""
    places = {
        "line": grid.index.get_indexer(used["indicator"]),
        "column": grid.columns.get_indexer(used["area"]),
    }
    found = cells(used) if known is None else known.loc[used.index]
    found = found.assign(**places, completion_rate=used["completion_rate"])
    return list(found[found["method"].notna()].itertuples())


def cells(rows: pd.DataFrame) -> pd.DataFrame:
    """What a draw needs of each row: the chance in its figure, and what its target counts it against."""
    return chance(rows).join(tolerance(rows)).assign(kind=rows["kind"], direction=rows["direction"])


def actuals(cell, generator: np.random.Generator, draws: int) -> np.ndarray:
    """What may stand behind an actual; single precision is far finer than the chance itself."""
    part = generator.standard_gamma(cell.events + 0.5, draws, dtype=np.float32)
    if cell.method != "wilson":
        return cell.scale * part / np.float32(cell.base)
    rest = generator.standard_gamma(cell.base - cell.events + 0.5, draws, dtype=np.float32)
    return cell.scale * part / (part + rest)


def completions(cell, actual: np.ndarray) -> np.ndarray:
    """The completion rates that these actuals would be, uncapped; of a direction, as bands stand still."""
    nearer = max(cell.nearer, TINY)
    if cell.direction < 0:
        return cell.nearer / np.maximum(actual, nearer)
    return actual / np.clip(actual, nearer, cell.farther)
