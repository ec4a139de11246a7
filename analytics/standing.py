"""进展总账 — where does every area, and the city, stand on every indicator in every month?

The one frame from which all pages, sentences and exports are made, so that a
figure is the same wherever it is shown.
"""

import pandas as pd

from analytics import averages, benchmark, change, completion, figure, gap, monthly, pace, ranking
from analytics.exact import counts, is_task

CITY, CITY_NAME, CITY_SHORT = "150700", "呼伦贝尔市", "全市"

# What an area's row says of the area alone, and a city row must not repeat.
OF_THE_AREA = [
    *("peer_group", "reported_completion", "reported_target", "month_value_reported", "carried_over", "tier"),
    *("days_late", "received_at", "rank", "rank_previous", "rank_change", "city_figure", "city_method"),
    *("gap_to_city", "gap_to_best", "reach_city", "reach_best"),
]
STATUS_FIRST = ["reported", "nil", "not_reported", "not_due", "not_applicable"]


def reckon(observations: pd.DataFrame, benchmarks: pd.DataFrame) -> pd.DataFrame:
    """The observations, rows and their order kept, with everything reckoned beside them.

    One row per month, area and indicator; a second one for the same three is a
    ValueError, as places and averages would count that area twice. What each
    column means is said where it is added: `completion`, `figure`, `averages`,
    `ranking`, `benchmark`, `gap`, `pace`, `monthly`, `change`.
    """
    if observations.duplicated(["period", "area", "indicator"]).any():
        raise ValueError("observations hold an area's figure for an indicator and month more than once")
    return (
        observations.pipe(with_progress)
        .pipe(averages.with_pooled_average)
        .pipe(averages.with_simple_mean)
        .pipe(averages.with_city_figure)
        .pipe(averages.with_spread)
        .pipe(ranking.with_rank)
        .pipe(ranking.with_n_compared)
        .pipe(ranking.with_rank_change)
        .pipe(benchmark.with_region, benchmarks)
        .pipe(gap.with_gaps)
        .pipe(monthly.with_month_value)
        .pipe(_with_outlook)
    )


def city(reckoned: pd.DataFrame) -> pd.DataFrame:
    """The city's own row (全市) per month and indicator, reckoned from the areas' rows.

    `figure` is the areas' `city_figure`, `method` says which average it is. Rate,
    average and band are held against the city's target, or the areas' where they
    all have the same one. A count is held against the sum of the tasks of the
    areas that reported, so that an unreported area does not drag: print
    `n_compared`, the number of areas with a figure. The whole task stays beside
    it in `city_target`: the city's own, or the sum over all areas. Where the
    method is simple, completions are means too. `month_value` is the sum of the
    areas' known ones. `region_rank` of `region_n` is the city's place in the
    autonomous region.
    """
    rows = _total_rows(reckoned).pipe(with_progress)
    as_completion = rows["city_figure"] / figure.FULL
    rows = rows.assign(
        method=rows["city_method"],
        figure=rows["city_figure"],
        completion_rate=rows["completion_rate"].mask(figure.shows_completion(rows), as_completion),
    )
    rows = rows.pipe(pace.with_pace_gap_points).pipe(pace.with_pace_class)
    rows = rows.drop(columns=OF_THE_AREA, errors="ignore")
    return rows.pipe(gap.with_gaps).drop(columns="gap_to_best").pipe(_with_outlook)


def with_progress(frame: pd.DataFrame) -> pd.DataFrame:
    """What an observation says by itself, beside no other area and no other month: completion and pace."""
    return (
        frame.pipe(completion.with_actual)
        .pipe(completion.with_completion_rate)
        .pipe(figure.with_figure)
        .pipe(pace.with_pace)
        .pipe(pace.with_pace_gap_points)
        .pipe(pace.with_pace_class)
        .pipe(pace.with_months_left)
    )


def _with_outlook(frame: pd.DataFrame) -> pd.DataFrame:
    return (
        frame.pipe(gap.with_reaches)
        .pipe(gap.with_needed_per_month)
        .pipe(monthly.with_recent_per_month)
        .pipe(monthly.with_best_month)
        .pipe(change.with_changes)
    )


def _total_rows(reckoned: pd.DataFrame) -> pd.DataFrame:
    """One observation per month and indicator, as an area would report it that were all areas together."""
    keys = reckoned[averages.PEERS].reset_index(drop=True)
    keys = keys.assign(no_window=reckoned["window_start"].isna().to_numpy())
    keys = keys.sort_values([*averages.PEERS, "no_window"], kind="stable").drop_duplicates(averages.PEERS)
    chosen = reckoned.iloc[keys.index]
    keys = pd.MultiIndex.from_frame(chosen[averages.PEERS])
    totals = _totals(reckoned).reindex(keys).set_index(chosen.index)
    return chosen.assign(area=CITY, area_name=CITY_NAME, area_short=CITY_SHORT, **totals).reset_index(
        drop=True
    )


def _totals(reckoned: pd.DataFrame) -> pd.DataFrame:
    count, both = is_task(reckoned), counts(reckoned)["whole"].notna()
    observed = reckoned[["numerator", "denominator"]].where(both & ~count)
    bounds = completion.tolerance(reckoned).where(both & count)
    observed = observed.assign(
        value=reckoned["value"].where(both & count),
        target=bounds["farther"],
        nearer=bounds["nearer"],
        month_value=reckoned["month_value"],
    )
    totals = averages.by_peers(observed, reckoned).sum(min_count=1)
    own = _own_targets(reckoned)
    counted = averages.by_peers(count, reckoned).any()
    mean = averages.by_peers(reckoned["actual"], reckoned).mean()
    nearer = totals["nearer"].where(totals["nearer"] != totals["target"])
    down = averages.by_peers(reckoned["direction"], reckoned).first() < 0
    return totals.drop(columns="nearer").assign(
        value=totals["value"].where(counted, mean),
        target=totals["target"].where(counted, own["target"]),
        city_target=_city_target(reckoned, own["target"], counted),
        target_low=own["target_low"].mask(counted, nearer.mask(down)),
        target_high=own["target_high"].mask(counted, nearer.where(down)),
        status=_status(reckoned),
    )


def _city_target(reckoned: pd.DataFrame, own: pd.Series, counted: pd.Series) -> pd.Series:
    whole = completion.tolerance(reckoned)["farther"].fillna(reckoned["target"])
    tasks = averages.by_peers(whole, reckoned).sum(min_count=1)
    given = averages.by_peers(reckoned["city_target"], reckoned).first()
    return given.fillna(own.mask(counted, tasks))


def _own_targets(reckoned: pd.DataFrame) -> pd.DataFrame:
    """The city's own target and band; where it has none, what all its areas share.

    A value and its tolerance are taken together: the areas' tolerance is none of the city's value.
    """
    names = ["target", "target_low", "target_high"]
    areas = averages.by_peers(reckoned[names], reckoned)
    lowest, highest, held = areas.min(), areas.max(), areas.count()
    holders = averages.by_peers(reckoned[names].notna().any(axis=1), reckoned).sum()
    alike = (held.eq(0) | (held.eq(holders, axis=0) & lowest.eq(highest))).all(axis=1)
    own = averages.by_peers(reckoned[[f"city_{name}" for name in names]], reckoned).first()
    own = own.set_axis(names, axis=1)
    band = averages.by_peers(reckoned["direction"], reckoned).first() == 0
    shared = lowest.where(lowest == highest)[band | (alike & own.isna().all(axis=1))]
    return own.fillna(shared)


def _status(reckoned: pd.DataFrame) -> pd.Series:
    """The furthest any area has come: reported before nil, before not reported, before not due."""
    place = reckoned["status"].map({status: place for place, status in enumerate(STATUS_FIRST)})
    return averages.by_peers(place, reckoned).min().map(dict(enumerate(STATUS_FIRST)))
