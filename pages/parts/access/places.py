"""How far a place may be trusted and why it changed, kept until the data version rises.

`choice` is an indicator's code, a domain's or `all` (综合); `peers` a peer group; `scope` as in `composite`.
"""

import streamlit as st

from analytics import placing
from analytics.places import bands, decomposition, draws, groups, versions
from data import catalogue
from data.periods import shift
from pages.parts.access.opening import store, version
from pages.parts.access.rows import FOCUS, composite, narrowed, reckoned

WHOLE = "all"


def rank_bands(choice: str, period: str, peers: str | None = None, scope: str = WHOLE):
    """The ranked rows of a month in the columns of `analytics.places.bands`, best first."""
    return narrowed(_drawn(version(), choice, period, peers, scope)[0])


def rank_groups(choice: str, period: str, peers: str | None = None, scope: str = WHOLE):
    """Rows of `analytics.places.groups`: the runs of areas that cannot be told apart."""
    return narrowed(_drawn(version(), choice, period, peers, scope)[1])


def place_parts(choice: str, period: str, peers: str | None = None, scope: str = WHOLE):
    """Rows of `analytics.places.decomposition` with area_short, by the present place.

    From the places of the month before, as published, to those of `period`.
    """
    return narrowed(_parts(version(), choice, period, peers, scope)[0])


def place_rivals(choice: str, period: str, peers: str | None = None, scope: str = WHOLE):
    """Rows of `decomposition.rivals` with rival_short: who passed whom since the month before."""
    return narrowed(_parts(version(), choice, period, peers, scope)[1])


@st.cache_resource(show_spinner=False, max_entries=60)
def _drawn(version: int, choice: str, period: str, peers: str | None, scope: str):
    rows = _ranked(choice, period, peers, scope).dropna(subset=["rank"]).sort_values(["rank", "area"])
    if rows.empty:
        return rows.reindex(columns=[*rows.columns, *bands.COLUMNS]), groups.none()
    if choice in catalogue.indicators():
        merits = draws.of_indicator(rows)
    else:
        own = _chosen(reckoned(period), choice, peers, scope)
        merits = draws.of_composite(own)[rows["area"]].to_numpy()
    return bands.bands(rows, merits), groups.groups(rows, bands.ahead(merits))


@st.cache_resource(show_spinner=False, max_entries=60)
def _parts(version: int, choice: str, period: str, peers: str | None, scope: str):
    last = shift(period, -1)
    then = published(version, last)
    now = reckoned()
    now = now[now["period"].isin([last, period])][then.columns]
    frames = [_chosen(frame, choice, peers, scope) for frame in (then, now)]
    of = versions.of_indicator if choice in catalogue.indicators() else versions.of_composite
    return taken_apart(of(*frames, period))


def taken_apart(merits):
    """What `place_parts` and `place_rivals` give, of the merits of any four versions."""
    shorts = {code: area.short for code, area in catalogue.areas().items()}
    parts, rivals = decomposition.decomposition(merits), decomposition.rivals(merits)
    return (
        parts.assign(area_short=parts["area"].map(shorts)).sort_values(["rank", "area"]),
        rivals.assign(rival_short=rivals["rival"].map(shorts)),
    )


@st.cache_resource(show_spinner=False, max_entries=6)
def published(version: int, period: str):
    """Rows of the store's `as_published`: kept, so to be read only."""
    return store().as_published(period)


def _chosen(rows, choice: str, peers: str | None, scope: str):
    if choice in catalogue.indicators():
        rows = rows[rows["indicator"] == choice]
    elif scope == FOCUS:
        rows = rows[rows["focus"]]
    if choice in catalogue.domains():
        rows = rows[rows["domain"] == choice]
    return rows if peers is None else rows[rows["peer_group"] == peers]


def _ranked(choice: str, period: str, peers: str | None, scope: str):
    if choice in catalogue.indicators():
        return placing.of_indicator(reckoned(period, choice), peers)
    named = composite(WHOLE if choice == WHOLE else "domain", scope, period)
    return placing.of_composite(named[named["scope"] == choice], peers)
