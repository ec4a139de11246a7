"""Standing: the figures of areas, city and 综合, as the pages have them.

`frames(asked)` gives the tables "areas", "city" and "composite", and the places among peers, of all months.
"""

from collections.abc import Mapping

import pandas as pd

from analytics import placing
from oracle.figures import ONE, PLACES, Table
from oracle.shown.asked import Asked

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
COMPOSITE = ("completion_rate", "pace", "pace_gap_points", "pace_class", "n_indicators", "n_missing",
             "completion_previous", *PLACES)
SCOPED = ("indicators", "split", "scope", "area", "period")

TABLES = (
    Table("areas", ONE, (*OBSERVED, *TOLD, *RECKONED, *COMPARED)),
    Table("areas among their peers", ONE, PLACES),
    Table("city", ONE, (*OBSERVED, *RECKONED, "method")),
    Table("composite", SCOPED, COMPOSITE),
    Table("composite among peers", SCOPED, PLACES),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    return {
        "areas": asked.rows,
        "areas among their peers": _among_peers(asked.rows),
        "city": asked.city,
        "composite": asked.drawn,
        "composite among peers": asked.ranked[asked.ranked["peers"] != ""],
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    known, drawn = answers["standing"], answers["composite"]
    areas = known[~known["is_city"]]
    ranked = drawn["peer_group"].notna() & (drawn["split"] != "section")
    return {
        "areas": areas,
        "areas among their peers": _peers_again(areas[areas["peer_group"].notna()]),
        "city": known[known["is_city"]].rename(columns={"city_method": "method"}),
        "composite": drawn,
        "composite among peers": _peers_again(drawn[ranked]),
    }


def _among_peers(rows: pd.DataFrame) -> pd.DataFrame:
    groups = sorted(rows["peer_group"].dropna().unique())
    return pd.concat([placing.of_indicator(rows, group) for group in groups])


def _peers_again(frame: pd.DataFrame) -> pd.DataFrame:
    others = frame.drop(columns=list(PLACES))
    return others.rename(columns=lambda name: name.removeprefix("peer_") if name != "peer_group" else name)
