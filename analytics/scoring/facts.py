"""考核事实 — what is measured of an area's month as a whole, besides the indicators one by one?

Ask `facts(…)`: one row per month, area and measure. Another measure (a quality score, what an inspection
found) is another frame of the same columns, put below it: the scheme's item that names it then applies.
"""

import pandas as pd

from analytics.completion import WITHOUT_FIGURES
from analytics.composite import DECIMALS, WITH_FIGURES
from analytics.pace import POINT_DECIMALS

SEAT = ["period", "area"]
BEHIND = ("behind", "far_behind")
DAY = pd.Timedelta(days=1)

# What is asked of a reckoned row; to choose rows of all its columns would cost more than the measures.
ASKED = [*SEAT, "indicator", "status", "completion_rate", "pace", "pace_class"]


def facts(
    reckoned: pd.DataFrame,
    submissions: pd.DataFrame,
    explanations: pd.DataFrame,
    corrections: pd.DataFrame,
    indicators: list[str],
) -> pd.DataFrame:
    """period, area, measure, value, part, whole, applicable; a missing value that applies earns no points.

    `reckoned`: all rows of `standing.reckon`; `indicators`: the codes that the scheme scores. Measures:

    - `behind_points` 落后序时幅度: mean over those indicators of max(0, pace − completion) in percentage
      points, completion at most 1, of an unreported one 0. Being ahead makes up for nothing.
    - `on_pace` 序时达标率: `part` of `whole` indicators at or above their pace, in %.
    - `days_late` 迟报天数: of the month's own form, from its due day to the first receipt; missing where none
      came. It does not apply in a month in which no area sent a form of its own.
    - `figures_at_fault` 缺报与更正: figures due and not reported, and those that a later form of the area's
      own (`sender`) corrected.
    - `unexplained` 滞后未写原因: indicators behind their pace without a written reason, `part` of `whole`
      behind; missing where the area reported nothing.
    - `focus_completion`, `received`: what equal scores are parted by: the mean completion of those
      indicators, each at most 1, unreported ones left out; the day and its fraction of the first receipt.
    """
    reckoned = reckoned[ASKED]
    seats = reckoned[SEAT].drop_duplicates().sort_values(SEAT, ignore_index=True)
    chosen = scored(reckoned[reckoned["indicator"].isin(indicators)])
    own = _own_forms(submissions)
    found = {
        "behind_points": _behind(chosen),
        "on_pace": _on_pace(chosen),
        "days_late": own["days_late"].min().to_frame("value"),
        "figures_at_fault": _at_fault(reckoned, corrections),
        "unexplained": _unexplained(reckoned, explanations),
        "focus_completion": _mean_completion(chosen),
        "received": ((own["received_at"].min() - pd.Timestamp(0)) / DAY).to_frame("value"),
    }
    frames = [_laid_out(seats, name, rows) for name, rows in found.items()]
    return pd.concat(frames, ignore_index=True)


def gap_points(done, pace):
    """Completion that counts − pace in percentage points, of series or of arrays of draws."""
    return (100 * (done - pace)).round(POINT_DECIMALS)


def lag(gap):
    """How far behind the pace, in percentage points; being ahead is 0."""
    return (-gap).clip(0)


def scored(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that can be held against a pace, with `done` (completion at most 1) and its `gap`.

    Those are the rows with a completion, and those due and not reported, of which nothing is done.
    """
    missed = rows["status"] == "not_reported"
    done = rows["completion_rate"].clip(upper=1).mask(missed, 0.0)
    done = done.mask(rows["status"].isin(["not_applicable", "not_due"]))
    gap = gap_points(done, rows["pace"])
    return rows.assign(done=done, gap=gap)[done.notna() & rows["pace"].notna()]


def _laid_out(seats: pd.DataFrame, measure: str, rows: pd.DataFrame) -> pd.DataFrame:
    """One row per seat; the measure applies in a month in which at least one area has it."""
    laid = seats.merge(rows.reset_index(), on=SEAT, how="left").assign(measure=measure)
    laid = laid.reindex(columns=[*SEAT, "measure", "value", "part", "whole"])
    return laid.assign(applicable=laid.groupby("period")["value"].transform("count") > 0)


def _behind(chosen: pd.DataFrame) -> pd.DataFrame:
    return lag(chosen["gap"]).groupby([chosen[key] for key in SEAT]).mean().to_frame("value")


def _on_pace(chosen: pd.DataFrame) -> pd.DataFrame:
    reached = (chosen["gap"] >= 0) & (chosen["status"] != "not_reported")
    found = reached.groupby([chosen[key] for key in SEAT]).agg(part="sum", whole="size").astype(float)
    return found.assign(value=100 * found["part"] / found["whole"])


def _mean_completion(chosen: pd.DataFrame) -> pd.DataFrame:
    told = chosen[chosen["status"].isin(WITH_FIGURES)]
    return told.groupby(SEAT)["done"].mean().round(DECIMALS).to_frame("value")


def _own_forms(submissions: pd.DataFrame):
    own = submissions[submissions["area"].notna() & submissions["days_late"].notna()]
    return own.groupby(SEAT)


def _at_fault(reckoned: pd.DataFrame, corrections: pd.DataFrame) -> pd.DataFrame:
    missing = (reckoned["status"] == "not_reported").groupby([reckoned[key] for key in SEAT]).sum()
    # what an office's sheet of several areas put right is no fault of theirs
    own = corrections[corrections["sender"] == corrections["area"]]
    changed = own.drop_duplicates([*SEAT, "indicator"]).groupby(SEAT).size()
    return (missing + changed.reindex(missing.index, fill_value=0)).astype(float).to_frame("value")


def _unexplained(reckoned: pd.DataFrame, explanations: pd.DataFrame) -> pd.DataFrame:
    told = reckoned[~reckoned["status"].isin(WITHOUT_FIGURES) & (reckoned["status"] != "not_due")]
    written = explanations.loc[explanations["reason"].notna(), [*SEAT, "indicator"]].drop_duplicates()
    held = told[[*SEAT, "indicator", "pace_class"]].merge(
        written.assign(written=True), on=[*SEAT, "indicator"], how="left"
    )
    behind = held["pace_class"].isin(BEHIND)
    silent = behind & held["written"].isna()
    frame = held[SEAT].assign(value=silent, part=silent, whole=behind)
    return frame.groupby(SEAT)[["value", "part", "whole"]].sum().astype(float)
