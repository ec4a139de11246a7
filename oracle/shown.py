"""Shown: the figures of all months as the pages have them, by the functions that the pages call.

Ask `frames(store, period)` for every table of `figures.TABLES`; `recomputed` brings the other road's answers
into the same tables. What is slow to ask is asked of the months wanted only, and some of it of one month.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from analytics import attention, placing, reporting
from oracle import moves, places, quality, reached, scored
from oracle.asked import Asked, asked


def frames(
    store, period: str | None = None, between: Callable[[], None] = lambda: None
) -> dict[str, pd.DataFrame]:
    """What the pages show, by the names of `figures.TABLES`; of a store with at least one month.

    `between` is called between the steps; what it raises breaks the work off.
    """
    of, told = asked(store, period), {}
    for step in (_standing, _reporting, places.frames, scored.frames, quality.frames, moves.frames,
                 reached.frames):  # fmt: skip
        between()
        told |= step(of)
    return told


def _standing(of: Asked) -> dict[str, pd.DataFrame]:
    return {
        "areas": of.rows,
        "areas among their peers": _among_peers(of.rows, placing.of_indicator),
        "city": of.city,
        "composite": of.drawn,
        "composite among peers": _composite_among_peers(of.drawn, of.rows),
    }


def _reporting(of: Asked) -> dict[str, pd.DataFrame]:
    sent = of.store.submissions()
    return {
        "reporting": _months(of.rows, sent, of.periods),
        "unreported": pd.concat([attention.unreported(of.rows, period) for period in of.periods]),
        "furthest behind": _furthest(of.rows, of.periods),
        "latest sheet": _latest(of.store, of.periods),
        "submissions": sent,
        "reasons": of.store.explanations(),
    }


def _among_peers(rows: pd.DataFrame, placed) -> pd.DataFrame:
    return pd.concat([placed(rows, group) for group in sorted(rows["peer_group"].dropna().unique())])


def _composite_among_peers(drawn: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """综合 and the domains, which alone are ranked within a peer group."""
    drawn = drawn[drawn["split"] != "section"]
    groups = rows.drop_duplicates("area").set_index("area")["peer_group"]
    named = drawn.assign(peer_group=drawn["area"].map(groups), scope_name="", scope_short="")
    placed = [
        _among_peers(one, placing.of_composite)
        for _, one in named.groupby(["indicators", "split", "scope"], sort=False)
    ]
    return pd.concat(placed)


def _months(rows: pd.DataFrame, sent: pd.DataFrame, periods: list[str]) -> pd.DataFrame:
    return pd.concat([
        reporting.months(own, sent[sent["area"] == area], periods).assign(area=area)
        for area, own in rows.groupby("area")
    ])  # fmt: skip


def _furthest(rows: pd.DataFrame, periods: list[str]) -> pd.DataFrame:
    lists = [attention.furthest_behind(rows[rows["period"] == period]) for period in periods]
    return pd.concat([one.assign(position=range(1, len(one) + 1)) for one in lists])


def _latest(store, periods: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"period": periods, "received_at": [store.latest_received(one) for one in periods]})


def recomputed(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The answers of `recompute.recomputed` under the names and columns of `figures.TABLES`."""
    standing_again, composite_again = answers["standing"], answers["composite"]
    areas = standing_again[~standing_again["is_city"]]
    city = standing_again[standing_again["is_city"]].rename(columns={"city_method": "method"})
    return {
        "areas": areas,
        "areas among their peers": _peers_again(areas[areas["peer_group"].notna()]),
        "city": city,
        "composite": composite_again,
        "composite among peers": _peers_again(
            composite_again[composite_again["peer_group"].notna() & (composite_again["split"] != "section")]
        ),
        "reporting": answers["reporting"],
        "unreported": answers["unreported"],
        "furthest behind": answers["furthest"],
        "latest sheet": answers["received"].rename(columns={"latest_received": "received_at"}),
        "submissions": answers["sent"].assign(submission=answers["sent"]["submission"].astype(str)),
        "reasons": answers["reason"],
        "score items": answers["score_item"],
        "scores": answers["score"],
        "intervals": answers["trust"][answers["trust"]["interval_method"].isin(places.RECOMPUTED)],
        "small bases": answers["trust"],
        "drag": answers["drag"],
        "weakest": answers["weak"],
        "last three": answers["lowest"],
        "methods": answers["method"],
        "entropy weights": answers["entropy"],
        "agreement": answers["agreement"],
        "quality": answers["quality"],
        "moves": answers["move"],
        "needed": answers["proved"],
        "lift": answers["lifted"],
    }


def _peers_again(frame: pd.DataFrame) -> pd.DataFrame:
    others = frame.drop(columns=["rank", "n_compared", "rank_previous", "rank_change"])
    return others.rename(columns=lambda name: name.removeprefix("peer_") if name != "peer_group" else name)
