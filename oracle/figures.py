"""Which figures are held against their recomputation, table by table, and which cannot be.

A table is what one function of the pages gives: its keys, and the figures in it. `exact` are those that must
be equal to the last digit: places, counts, months, days.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """One table on both roads: `keys` name a row, `figures` are compared, those in `exact` to the digit."""

    name: str
    keys: tuple[str, ...]
    figures: tuple[str, ...]
    exact: frozenset[str] = frozenset()


EXACT = frozenset({
    "same", "pairs", "area_short", "before", "after", "checked", "contradicted", "corrected",
    "rank_published", "correction", "targets", "members", "own", "others", "needed", "needed_moving",
    "interval_method", "comparison", "small_base", "weak_order", "months_listed", "place_from_last",
    "official", "index", "topsis", "rsr", "entropy",
    "status", "tier", "pace_class", "figure_unit", "figure_direction", "city_method", "method",
    "region_period", "rank", "n_compared", "rank_previous", "rank_change", "region_rank", "region_n",
    "months_left", "days_late", "reach_target", "reach_city", "reach_region", "reach_best",
    "n_indicators", "n_missing", "due", "reported", "corrections", "months_missing", "position",
    "revision", "window_start", "window_end", "is_sample_target",
})

OBSERVED = (
    "status", "numerator", "denominator", "value", "target", "target_low", "target_high", "city_target",
    "window_start", "window_end", "planned_share", "is_sample_target",
)
TOLD = (
    "month_value_reported", "reported_completion", "reported_target", "carried_over", "tier",
    "days_late", "received_at",
)
RECKONED = (
    "actual", "completion_rate", "pace", "pace_gap_points", "pace_class", "months_left", "figure",
    "figure_unit", "figure_target", "figure_direction", "pooled_average", "simple_mean", "best",
    "worst", "quartile_low", "quartile_high", "n_compared", "region_figure", "region_period",
    "region_rank", "region_n", "gap_to_target", "gap_to_region", "reach_target", "reach_region",
    "needed_per_month", "month_value", "recent_per_month", "best_month", "figure_previous",
    "change_on_month", "change_on_year",
)
COMPARED = (
    "city_figure", "city_method", "rank", "rank_previous", "rank_change", "gap_to_city", "gap_to_best",
    "reach_city", "reach_best",
)
PLACES = ("rank", "n_compared", "rank_previous", "rank_change")
COMPOSITE = ("completion_rate", "pace", "pace_gap_points", "pace_class", "n_indicators", "n_missing",
             "completion_previous", *PLACES)
ONE = ("area", "indicator", "period")
SCOPED = ("indicators", "split", "scope", "area", "period")

TABLES = {table.name: table for table in (
    Table("areas", ONE, (*OBSERVED, *TOLD, *RECKONED, *COMPARED), EXACT),
    Table("areas among their peers", ONE, PLACES, EXACT),
    Table("city", ONE, (*OBSERVED, *RECKONED, "method"), EXACT),
    Table("composite", SCOPED, COMPOSITE, EXACT),
    Table("composite among peers", SCOPED, PLACES, EXACT),
    Table("reporting", ("area", "period"),
          ("due", "reported", "received_at", "days_late", "corrections"), EXACT),
    Table("unreported", ONE, ("months_missing",), EXACT),
    Table("furthest behind", ONE, ("position",), EXACT),
    Table("latest sheet", ("period",), ("received_at",), EXACT),
    Table("submissions", ("submission", "period"),
          ("state", "revision", "received_at", "due_on", "days_late"), EXACT),
    Table("reasons", ONE, ("reason",), EXACT),
    Table("score items", ("area", "item", "period"), ("applicable", "full", "points", "lost"), EXACT),
    Table("scores", ("span", "area", "period"),
          ("score", "earned", "full", "bonus", *PLACES, "score_previous"), EXACT),
    Table("intervals", ONE, ("interval_method", "interval_low", "interval_high", "comparison"), EXACT),
    Table("small bases", ONE, ("small_base",), EXACT),
    Table("drag", ONE, ("drag",), EXACT),
    Table("weakest", ONE, ("weak_order", "months_listed"), EXACT),
    Table("last three", ONE, ("place_from_last",), EXACT),
    Table("methods", ("area", "period"), ("official", "index", "topsis", "rsr", "entropy"), EXACT),
    Table("agreement", ("method", "period"),
          ("tau", "same", "pairs", "area_short", "before", "after"), EXACT),
    Table("quality", ("area", "period"),
          ("quality", "completeness", "timeliness", "consistency", "revisions", "due", "reported",
           "days_late", "checked", "contradicted", "corrected", "quality_previous", "quality_change"), EXACT),
    Table("moves", ("choice", "indicators", "area", "period"),
          ("rank_published", "rank", "rank_change", "correction", "targets", "members", "own", "others"),
          EXACT),
    Table("needed", ("bar", "place", *ONE), ("needed", "needed_moving"), EXACT),
    Table("lift", ("bar", "place", *ONE), ("needed",), EXACT),
    Table("entropy weights", ("indicator", "period"), ("weight",), EXACT),
)}  # fmt: skip
