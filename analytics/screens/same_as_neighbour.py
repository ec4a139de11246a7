"""与他旗相同 — do two areas report the very same counts under several indicators at once?

Two independent counts of Poisson mean λ are equal with chance e^−2λ·I0(2λ) (Skellam 1946, JRSS 109:296),
taken at the value itself, where it is largest. Of the `n` indicators both areas report, any choice may be
the equal ones: p is the product of the chances × the number of choices (the union bound). The chances are
those of the different numbers, numerators and denominators alike, each once. Minimum 3 different quantities.
"""

from itertools import combinations

import numpy as np
import pandas as pd
from scipy import special

from analytics.screens.looked_at import looked_at
from analytics.screens.runs import part, part_field

SCREEN = "same_as_neighbour"
SEVERAL = 3
TELLING = 30
ASKED = ["period", "area", "indicator", "kind", "numerator", "denominator", "value", "received_at"]


def same_as_neighbour(frame: pd.DataFrame, *, several: int = SEVERAL, telling: int = TELLING) -> pd.DataFrame:
    """One test per pair of areas and month: under `alike` of `n` indicators their counts are the same.

    Same is a numerator (count: value) of `telling` or more together with its denominator; one quantity that
    stands under several indicators counts once. Odd from `several` on. The area told is the one whose
    sheet came later, `other_area` the other; the indicator told is the largest count.
    """
    rows = frame[ASKED][frame["kind"].isin(["count", "rate", "average"])]
    rows = rows.assign(part=part(rows), whole=rows["denominator"].fillna(0), field=part_field(rows))
    rows = rows[rows["part"] >= telling]
    months = [_month(month, several) for _, month in rows.groupby("period")]
    return pd.concat(months, ignore_index=True) if months else looked_at(SCREEN, rows, [])


def equal_by_chance(counts: np.ndarray) -> np.ndarray:
    """The chance that two independent Poisson counts of this mean are equal; 1 at 0."""
    return special.ive(0, 2 * np.asarray(counts, dtype=float))


def _month(rows: pd.DataFrame, several: int) -> pd.DataFrame:
    (area, areas), (indicator, names) = (pd.factorize(rows[key], sort=True) for key in ("area", "indicator"))
    parts, wholes = np.full((2, len(areas), len(names)), np.nan)
    parts[area, indicator], wholes[area, indicator] = rows["part"], rows["whole"]
    came = rows.groupby("area")["received_at"].max()
    known = ~np.isnan(parts)
    pairs = [(one, other, *_pair(names, parts[[one, other]], wholes[[one, other]], known[one] & known[other]))
             for one, other in combinations(range(len(areas)), 2)]  # fmt: skip
    told = pd.DataFrame(pairs, columns=["one", "other", "indicator", "figure", "n", "alike", "p"])
    one, other = areas[told["one"].astype(int)], areas[told["other"].astype(int)]
    later = came.reindex(one).to_numpy() > came.reindex(other).to_numpy()
    told = told.assign(period=rows["period"].iloc[0], area=np.where(later, one, other))
    told = told.assign(other_area=np.where(later, other, one))
    field = told["indicator"].map(rows.drop_duplicates("indicator").set_index("indicator")["field"])
    return looked_at(
        SCREEN, told, told["alike"] >= several, field=field, figure=told["figure"], expected=told["figure"],
        other_area=told["other_area"], other_indicator=told["indicator"], other_field=field,
        other_period=told["period"], n=told["n"], alike=told["alike"], p=told["p"],
    )  # fmt: skip


def _pair(names: np.ndarray, parts: np.ndarray, wholes: np.ndarray, both: np.ndarray) -> tuple:
    (mine, theirs), (under, below) = parts, wholes
    same = both & (mine == theirs) & (under == below)
    n = np.count_nonzero(both)
    if not same.any():
        return None, np.nan, n, 0, 1.0
    quantities = np.unique(np.column_stack([mine, under])[same], axis=0)
    numbers = np.unique(quantities[quantities > 0])
    alike = len(quantities)
    choices = special.gammaln(n + 1) - special.gammaln(alike + 1) - special.gammaln(n - alike + 1)
    p = min(1.0, float(np.exp(choices + np.log(equal_by_chance(numbers)).sum())))
    largest = int(np.where(same, mine, -1).argmax())
    return names[largest], mine[largest], n, alike, p
