"""方法比较 — would the places of a month be others if the figures were drawn together in another way?

Ask `compare(rows, official)`: the places by every method beside the official ones, how far each agrees with
them, and which indicators entropy would give the weight to.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.methods import agreement, comprehensive_index, entropy, matrix, rsr, topsis

OFFICIAL = "official"

# Three other ways to weigh the same figures; `entropy` changes the weights too, and is shown for its lesson.
METHODS = ("index", "topsis", "rsr")
SHOWN = (*METHODS, "entropy")
WITHIN = (OFFICIAL, *METHODS)

ENDS = 3


@dataclass(frozen=True)
class Comparison:
    """Places by every method, one month.

    `places`: a row per area compared, by official place: area, area_short, `official`, a place per method of
    `SHOWN`, `ratio` (RSR) and `grade` (上 中 下), `best` and `worst` place over official, index, TOPSIS, RSR.
    `agreement`: a row per method of `SHOWN`: tau, same (pairs of areas in the same order) of pairs, and who
    moves most: area_short, before (official), after; missing where nobody moves.
    `weights`: indicator, indicator_short, entropy weight, the heaviest first.
    `by_score`: the official places come from scores, not from the composite; `alike`: every indicator has the
    same weight. `always_first`, `always_last`: names of the areas that stay among the first and the last
    three by every one of them; empty among so few areas that the two overlap. `left_out`: not compared.
    """

    places: pd.DataFrame
    agreement: pd.DataFrame
    weights: pd.DataFrame
    n_indicators: int
    n_complete: int
    by_score: bool
    alike: bool
    always_first: list[str]
    always_last: list[str]
    left_out: list[str]


def compare(rows: pd.DataFrame, official: pd.DataFrame,
            weights: pd.Series | None = None) -> Comparison | None:  # fmt: skip
    """All methods on the completion rates of one month; None where fewer than two areas can be compared.

    `rows`: one month as reckoned. `official`: area, area_short, rank; an area without an official place is
    not compared, and one that reported less than half of the figures others did is left out
    (`matrix.comparable`); the official places are counted anew among those compared. `weights` by indicator,
    equal if not given. 综合指数 takes all indicators, uncapped, and where an area has none rescales the
    weights of the others; TOPSIS, RSR and entropy take those on which all areas have a figure, each rate
    capped at 1.
    """
    placed = official.dropna(subset=["rank"]).set_index("area").sort_index()
    rates = matrix.comparable(matrix.completion(rows).reindex(placed.index))
    whole = matrix.complete(rates.clip(upper=1))
    if len(rates) < 2 or whole.empty:
        return None
    placed = placed.loc[rates.index]
    heavy = entropy.weights(whole)
    ratios = rsr.ratio(rsr.ranks(whole), weights)
    scores = {
        OFFICIAL: -placed["rank"].astype(float),
        "index": comprehensive_index.weighted(rates, weights),
        "topsis": topsis.closeness(whole, weights),
        "rsr": ratios,
        "entropy": topsis.closeness(whole, heavy),
    }
    places = _places(scores)
    ends = _ends(places[list(WITHIN)].dropna(axis="columns", how="all"), placed["area_short"])
    return Comparison(
        _by_area(places, area_short=placed["area_short"], ratio=ratios, grade=rsr.grades(ratios)),
        _agreement(places, placed["area_short"]),
        _named(heavy, rows),
        n_indicators=rates.shape[1],
        n_complete=whole.shape[1],
        by_score="score" in official,
        alike=matrix.shares(weights, rates).round(matrix.DECIMALS).drop_duplicates().size == 1,
        always_first=ends[0],
        always_last=ends[1],
        left_out=[short for area, short in _shorts(official).items() if area not in rates.index],
    )


def _places(scores: dict[str, pd.Series]) -> pd.DataFrame:
    merit = pd.DataFrame(scores).round(matrix.DECIMALS)
    return merit.rank(method="min", ascending=False).astype("Int64")


def _by_area(places: pd.DataFrame, **beside: pd.Series) -> pd.DataFrame:
    within = places[list(WITHIN)]
    frame = places.assign(**beside, best=within.min(axis=1), worst=within.max(axis=1)).rename_axis("area")
    return frame.reset_index().sort_values([OFFICIAL, "area"], ignore_index=True)


def _agreement(places: pd.DataFrame, shorts: pd.Series) -> pd.DataFrame:
    lines = []
    for method in SHOWN:
        official, other = places[OFFICIAL], places[method]
        same, pairs = agreement.same_order(official, other)
        area, before, after = agreement.largest_shift(official, other) or (None, None, None)
        lines.append({
            "method": method, "tau": agreement.tau_b(official, other), "same": same, "pairs": pairs,
            "area_short": shorts.get(area), "before": before, "after": after,
        })  # fmt: skip
    return pd.DataFrame(lines).astype({"before": "Int64", "after": "Int64"})


def _ends(places: pd.DataFrame, shorts: pd.Series) -> tuple[list[str], list[str]]:
    n = len(places)
    first = agreement.always_within(places, 1, ENDS)
    last = agreement.always_within(places, n - ENDS + 1, n)
    # among few areas the first three and the last three overlap, and staying among them says nothing
    return ([], []) if n <= 2 * ENDS else ([shorts[a] for a in first], [shorts[a] for a in last])


def _named(weights: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    frame = weights.rename("weight").rename_axis("indicator").reset_index()
    names = rows.drop_duplicates("indicator").set_index("indicator")["indicator_short"]
    named = frame.assign(indicator_short=frame["indicator"].map(names))
    return named.sort_values(["weight", "indicator"], ascending=[False, True], ignore_index=True)


def _shorts(official: pd.DataFrame) -> pd.Series:
    return official.set_index("area")["area_short"]
