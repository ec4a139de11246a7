"""数据质量 — how complete, timely, consistent and settled is what each area sends in, 0 to 100?

The dimensions of WHO 2017, Data quality review (completeness and timeliness, internal consistency), and how
far published figures are later corrected (IMF 2012, Data Quality Assessment Framework, 4.3, revision policy).
Weights and deductions are this office's choice and shown beside the score. Suspicions (`analytics.screens`)
are questions and do not lower it.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.periods import earlier, ordinal

WEIGHTS = {"completeness": 40.0, "timeliness": 20.0, "consistency": 30.0, "revisions": 10.0}
# Points lost for each day late, each contradiction, each corrected figure.
DEDUCTIONS = {"timeliness": 10.0, "consistency": 10.0, "revisions": 5.0}
FULL = 100.0
REPORTED = ("reported", "nil")
NOT_ASKED = ("not_applicable", "not_due")
KEYS = ["period", "area"]
CELL = [*KEYS, "indicator"]


def quality(
    frame: pd.DataFrame,
    contradictions: pd.DataFrame,
    corrections: pd.DataFrame,
    *,
    weights: Mapping[str, float] = WEIGHTS,
    deductions: Mapping[str, float] = DEDUCTIONS,
) -> pd.DataFrame:
    """One row per month and area: `quality` 0–100, its four parts 0–100, what they count, and the trend.

    completeness 完整: 100 × `reported` ÷ `due` (figures that apply and are under assessment).
    timeliness 及时: the mean over the reported figures of 100 − deduction × days late, not below 0; a figure
    whose lateness is unknown does not count; `days_late` is the latest known.
    consistency 一致: 100 − deduction × `contradicted`, of the `checked` tests of logic
    (`screening.contradictions`).
    revisions 稳定: 100 − deduction × `corrected`, figures of which a cell was changed after its acceptance.
    None below 0, each missing where nothing was due, known, checked, reported. `quality` is the mean of the
    known parts by `weights`, rescaled to them. `quality_previous`, `quality_change`: against the month
    before. `frame`: reckoned rows of all months.
    """
    asked = frame[~frame["status"].isin(NOT_ASKED)]
    names = frame.drop_duplicates(KEYS).set_index(KEYS)["area_short"]
    parts = pd.concat(
        [_completeness(asked), _timeliness(asked, deductions["timeliness"]),
         _consistency(contradictions, deductions["consistency"]), _corrected(corrections)], axis=1,
    ).reindex(names.index)  # fmt: skip
    parts = _with_revisions(parts, deductions["revisions"])
    rows = parts.assign(area_short=names, quality=_weighted(parts, weights)).reset_index()
    rows = rows.sort_values(KEYS, ignore_index=True)
    previous = earlier(rows, "quality", by=("area",))
    return rows.assign(quality_previous=previous, quality_change=rows["quality"] - previous)


def course(rows: pd.DataFrame, period: str, area: str | None = None, *, months: int = 12) -> pd.DataFrame:
    """period, `figure`: the quality of an area, or the mean of all, in the months up to `period`."""
    chosen = rows if area is None else rows[rows["area"] == area]
    behind = ordinal(pd.Series([period])).iloc[0] - ordinal(chosen["period"])
    recent = chosen[behind.between(0, months - 1)]
    return recent.groupby("period")["quality"].mean().rename("figure").reset_index()


def _by_area(values: pd.Series, rows: pd.DataFrame):
    return values.groupby([rows[key] for key in KEYS])


def _completeness(asked: pd.DataFrame) -> pd.DataFrame:
    counted = _by_area(asked["status"].isin(REPORTED), asked).agg(due="count", reported="sum").astype(float)
    return counted.assign(completeness=FULL * counted["reported"] / counted["due"])


def _timeliness(asked: pd.DataFrame, each: float) -> pd.DataFrame:
    came = asked[asked["status"].isin(REPORTED)]
    points = (FULL - each * came["days_late"]).clip(lower=0)
    late = _by_area(came["days_late"], came).max()
    return pd.DataFrame({"timeliness": _by_area(points, came).mean(), "days_late": late})


def _consistency(contradictions: pd.DataFrame, each: float) -> pd.DataFrame:
    odd = contradictions["odd"].astype(float)
    counted = _by_area(odd, contradictions).agg(checked="count", contradicted="sum")
    return counted.assign(consistency=(FULL - each * counted["contradicted"]).clip(lower=0))


def _corrected(corrections: pd.DataFrame) -> pd.Series:
    return corrections.drop_duplicates(CELL).groupby(KEYS).size().rename("corrected")


def _with_revisions(parts: pd.DataFrame, each: float) -> pd.DataFrame:
    corrected = parts["corrected"].astype(float).fillna(0)
    points = (FULL - each * corrected).clip(lower=0)
    return parts.assign(corrected=corrected, revisions=points.where(parts["reported"] > 0))


def _weighted(parts: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series:
    known = parts[list(weights)]
    weight = known.notna() * pd.Series(weights)
    return (known * weight).sum(axis=1) / weight.sum(axis=1).where(lambda total: total > 0)
