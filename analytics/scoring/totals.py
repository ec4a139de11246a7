"""总分与位次 — what is each area's score, and which place does it have?"""

import pandas as pd

from analytics.ranking import place
from analytics.scoring.facts import WITH_FIGURES

# Scores are reckoned to this decimal before they are ranked: sums of the same points in another order
# differ beyond it.
DECIMALS = 9
MOSTLY = 0.5


def totals(
    sheet: pd.DataFrame, facts: pd.DataFrame, tie_break: list[tuple[str, str]], silent: set[str] = frozenset()
) -> pd.DataFrame:
    """One row per area, best first: score, rank, n_compared, and what they are made of.

    `score` = Σ points × 100 ÷ Σ full of the applicable items + bonus, to the 9th decimal; `earned`, `full`
    and `bonus` are these sums. An area in `silent` (did not report in the whole span) has no score and no
    place and comes last, `status` not_reported; so does one to which no item applies, `status` not_due. Equal
    scores are parted by `tie_break`, pairs of a measure in `facts` and whether higher or lower goes first, as
    of the sheet's month; a missing measure goes last. Those still equal share the better place and the next
    is left empty (达州市通报 2011年7月: 4, 5, 5, 7 by the same rule). `parted` marks a place so decided.
    """
    found = _sums(sheet).pipe(_scored, silent)
    known = found["score"].notna()
    merit = order(keys(found, facts, tie_break)).where(known)
    equal = found["score"].duplicated(keep=False) & known
    shared = merit.duplicated(keep=False)
    ranked = found.assign(
        rank=place(merit.groupby(found["period"])), n_compared=int(known.sum()), parted=equal & ~shared
    )
    return ranked.sort_values(["rank", "area"], na_position="last", ignore_index=True)


def keys(found: pd.DataFrame, facts: pd.DataFrame, tie_break: list[tuple[str, str]]) -> pd.DataFrame:
    """What areas are ranked by, one column after the other, the lower the better: score, then `tie_break`.

    `found`: rows with area, score and the month (`period`) by whose facts equal scores are parted.
    """
    by = {"score": -found["score"]}
    seats = pd.MultiIndex.from_frame(found[["period", "area"]])
    for measure, better in tie_break:
        told = facts[facts["measure"] == measure].set_index(["period", "area"])["value"]
        by[measure] = told.reindex(seats).to_numpy() * (-1 if better == "higher" else 1)
    return pd.DataFrame(by, index=found.index)


def order(by: pd.DataFrame) -> pd.Series:
    """Whole numbers in the order of `keys`, the higher the better, the same where all are the same."""
    return -by.groupby(list(by), dropna=False).ngroup()


def with_previous(now: pd.DataFrame, before: pd.DataFrame | None) -> pd.DataFrame:
    """Add `score_previous`, `rank_previous` and `rank_change` (positive = moved up) from the span before."""
    names = {"score": "score_previous", "rank": "rank_previous"}
    if before is None:
        empty = {"score_previous": float("nan"), "rank_previous": pd.array([pd.NA] * len(now), dtype="Int64")}
        found = now.assign(**empty)
    else:
        found = now.merge(before[["area", *names]].rename(columns=names), on="area", how="left")
    return found.assign(rank_change=found["rank_previous"] - found["rank"])


def silent_areas(reckoned: pd.DataFrame, facts: pd.DataFrame, months: list[str]) -> set[str]:
    """The areas that did not report (未报) in these months: without any figure, or without their own form.

    A city office's sheet may hold a few figures of an area that sent nothing itself; so an area without a
    form of its own counts as not reported where also more than half of what was due is missing. One whose
    figures came in another's collective sheet is scored, with nothing for 报送.
    """
    rows = reckoned[reckoned["period"].isin(months)]
    rows = rows[rows["status"].isin([*WITH_FIGURES, "not_reported"])]
    known = rows["status"].isin(WITH_FIGURES).groupby(rows["area"]).mean()
    sent = facts[facts["period"].isin(months) & (facts["measure"] == "received")].dropna(subset=["value"])
    absent = (known <= 0) | ((known < MOSTLY) & ~known.index.isin(sent["area"]))
    return (set(reckoned["area"].unique()) - set(known.index)) | set(known.index[absent])


def by_dimension(sheet: pd.DataFrame) -> pd.DataFrame:
    """One row per area and dimension in the scheme's order: scaled points, full and lost, and what applied.

    `scaled` adds up to the score; `scaled_full` is what could be had, 0 where the dimension did not apply.
    """
    rows = sheet.assign(bonus=sheet["scaled"].where(sheet["rule"] == "bonus", 0.0))
    rows = rows.assign(scaled_full=rows["scaled"] - rows["bonus"] + rows["scaled_lost"])
    return rows.groupby(["area", "dimension"], sort=False, as_index=False).agg(
        area_short=("area_short", "first"), dimension_name=("dimension_name", "first"),
        points=("points", "sum"), full=("full", "sum"), scaled=("scaled", "sum"),
        scaled_full=("scaled_full", "sum"), scaled_lost=("scaled_lost", "sum"), bonus=("bonus", "sum"),
        applicable=("applicable", "any"),
    )  # fmt: skip


def _sums(sheet: pd.DataFrame) -> pd.DataFrame:
    extra = sheet["rule"] == "bonus"
    rows = sheet.assign(earned=sheet["points"].mask(extra, 0.0), bonus=sheet["points"].where(extra, 0.0))
    rows = rows.drop(columns="period").rename(columns={"last": "period"})
    keys = ["period", "area", "area_short"]
    return rows.groupby(keys, as_index=False)[["earned", "full", "bonus"]].sum()


def _scored(found: pd.DataFrame, silent: set[str]) -> pd.DataFrame:
    whole = found["full"].where(found["full"] > 0)
    score = (100 * found["earned"] / whole + found["bonus"]).round(DECIMALS)
    gone = found["area"].isin(silent)
    status = pd.Series("reported", index=found.index).mask(whole.isna(), "not_due").mask(gone, "not_reported")
    return found.assign(score=score.mask(gone), status=status)
