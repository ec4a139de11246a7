"""Figures: what a table is that both roads give, and which figures must be equal to the last digit."""

from dataclasses import dataclass

# Places, counts, words, months and days; what is not named is a quotient.
EXACT = frozenset({
    "same", "pairs", "area_short", "before", "after", "checked", "contradicted", "corrected",
    "rank_published", "correction", "targets", "members", "own", "others", "needed", "needed_moving",
    "things", "extra", "to_full",
    "interval_method", "comparison", "small_base", "weak_order", "months_listed", "place_from_last",
    "became", "times_last", "n_placed", "times",
    "trial_rank", "trial_change",
    "official", "index", "topsis", "rsr", "entropy",
    "rank_low", "rank_median", "rank_high", "rank_first", "rank_last", "n_areas", "next_rank", "merged_at",
    "merged", "grade", "cumulative",
    "status", "tier", "pace_class", "figure_unit", "figure_direction", "city_method", "method",
    "region_period", "rank", "n_compared", "rank_previous", "rank_change", "region_rank", "region_n",
    "months_left", "days_late", "reach_target", "reach_city", "reach_region", "reach_best",
    "n_indicators", "n_missing", "due", "reported", "corrections", "months_missing", "position",
    "revision", "window_start", "window_end", "is_sample_target",
    "n", "alike", "odd", "suspected", "certain", "tested", "found", "still", "alone", "cover", "is_sample",
    "sample", "set_for_it", "handed_down", "without_target", "exempt", "n_banners", "out_of_reach",
    "n_offices", "n_leads",
    "lead", "problem", "withdrawn", "since", "n_reports", "trend_n", "held",
})  # fmt: skip


@dataclass(frozen=True)
class Table:
    """One table on both roads: `keys` name a row, `figures` are compared, those in `exact` to the digit."""

    name: str
    keys: tuple[str, ...]
    figures: tuple[str, ...]
    exact: frozenset[str] = EXACT


ONE = ("area", "indicator", "period")
PLACES = ("rank", "n_compared", "rank_previous", "rank_change")
