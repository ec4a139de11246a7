"""Compare: where do the figures shown and the figures recomputed differ, and how many were held together?

Ask `compared(shown, recomputed)` with the frames of `shown` and of `recompute`. Quotients may differ by one
part in a thousand million, as two roads add in another order; places, counts, words and days must be equal.
What is missing on one side must be missing on the other, and so must a row.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from oracle.figures import Table
from oracle.shown import TABLES

WITHIN = 1e-9
COUNTS = ["table", "figure", "period", "compared", "differ"]
DIFFERENCES = ["table", "figure", "area", "indicator", "period", "shown", "recomputed"]


@dataclass(frozen=True)
class Outcome:
    """`counts`: how many of each figure and month were `compared` and `differ`; `differences`: which ones.

    The columns are COUNTS and DIFFERENCES; a missing row is told as the figure "row".
    """

    counts: pd.DataFrame
    differences: pd.DataFrame

    @property
    def compared(self) -> int:
        """How many figures were held together."""
        return int(self.counts["compared"].sum())

    @property
    def differ(self) -> int:
        """How many of them differ."""
        return int(self.counts["differ"].sum())


def compared(
    shown: Mapping[str, pd.DataFrame],
    recomputed: Mapping[str, pd.DataFrame],
    period: str | None = None,
) -> Outcome:
    """All figures of `period`, or of all months, of the tables that are shown."""
    counts, differences = [], []
    for table in TABLES.values():
        if table.name in shown:
            for counted, found in _table(table, shown[table.name], recomputed[table.name], period):
                counts += counted
                differences += found
    return Outcome(
        pd.DataFrame(counts, columns=COUNTS),
        pd.concat(differences, ignore_index=True) if differences else pd.DataFrame(columns=DIFFERENCES),
    )


def _table(table: Table, shown, recomputed, period: str | None) -> Iterator[tuple]:
    columns = list(dict.fromkeys([*table.keys, *table.figures]))
    mine, other = (_of_month(frame[columns], period) for frame in (shown, recomputed))
    both = mine.merge(other, on=list(table.keys), how="outer", suffixes=("", "__again"), indicator="__side")
    here = both["__side"].astype(str)
    yield _judged(table, "row", both, (here != "both").to_numpy(), here != "right_only", here != "left_only")
    held = both[here == "both"]
    for figure in table.figures:
        left, right = held[figure], held[f"{figure}__again"]
        yield _judged(table, figure, held, ~_equal(left, right, figure in table.exact), left, right)


def _of_month(frame: pd.DataFrame, period: str | None) -> pd.DataFrame:
    return frame if period is None else frame[frame["period"] == period]


def _judged(table: Table, figure: str, frame: pd.DataFrame, wrong: np.ndarray, mine, other) -> tuple:
    codes, months = pd.factorize(frame["period"].fillna(""))
    compared = np.bincount(codes, minlength=len(months)).tolist()
    differ = np.bincount(codes[wrong], minlength=len(months)).tolist()
    lines = zip(months, compared, differ, strict=True)
    told = [_told(table, figure, frame[wrong], mine[wrong], other[wrong])] if wrong.any() else []
    return [(table.name, figure, *line) for line in lines], told


def _told(table: Table, figure: str, found: pd.DataFrame, mine, other) -> pd.DataFrame:
    beside = [name for name in table.keys if name not in ("area", "period")]
    words = [" ".join(map(str, row)) for row in found[beside].itertuples(index=False)]
    return pd.DataFrame({
        "table": table.name, "figure": figure, "area": found["area"] if "area" in found else None,
        "indicator": pd.Series(words, index=found.index, dtype="str"), "period": found["period"],
        "shown": mine.astype(object), "recomputed": other.astype(object),
    })  # fmt: skip


def _equal(mine: pd.Series, other: pd.Series, exact: bool) -> np.ndarray:
    missing, absent = mine.isna().to_numpy(), other.isna().to_numpy()
    same, known = missing & absent, ~(missing | absent)
    if pd.api.types.is_numeric_dtype(mine) and pd.api.types.is_numeric_dtype(other):
        same[known] = _near(mine[known].to_numpy(dtype=float), other[known].to_numpy(dtype=float), exact)
    else:
        same[known] = mine[known].astype(object).to_numpy() == other[known].astype(object).to_numpy()
    return same


def _near(a: np.ndarray, b: np.ndarray, exact: bool) -> np.ndarray:
    close = np.abs(a - b) <= WITHIN * np.maximum(1.0, np.maximum(np.abs(a), np.abs(b)))
    # where counts are asked for, two that are not whole are quotients all the same: 元 still to be reached
    return (a == b) | (close & ((a % 1 != 0) & (b % 1 != 0) | (not exact)))
