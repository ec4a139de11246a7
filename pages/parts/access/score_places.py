"""How far the places of 得分 may be trusted and why they changed, kept until the data version rises."""

import streamlit as st

from analytics.places import bands, groups, score_draws, score_versions
from analytics.scoring import movement, sheet, spans
from data.catalogue import frames
from data.periods import shift
from pages.parts.access.opening import periods, store, version
from pages.parts.access.places import published, taken_apart
from pages.parts.access.rows import narrowed, reckoned
from pages.parts.access.scores import (
    MONTH,
    facts_of,
    in_force,
    monthly_of,
    scheme,
    score_sheet,
    scores,
    totals_of,
)


def score_bands(period: str, span: str = MONTH):
    """The areas that have a score, best first, with the columns of `analytics.places.bands`.

    None where the scheme averages figures with chance over the months of the span: only months are drawn.
    """
    drawn = _drawn(version(), period, span)
    return None if drawn is None else narrowed(drawn[0])


def score_groups(period: str, span: str = MONTH):
    """Rows of `analytics.places.groups` of the scores; empty where there are no bands."""
    drawn = _drawn(version(), period, span)
    return groups.none() if drawn is None else narrowed(drawn[1])


def score_has_before(period: str) -> bool:
    """Whether there are scores of the month before, by whatever scheme held then, to be compared with."""
    last = shift(period, -1)
    return last in periods() and scheme(last) is not None


def score_parts(period: str):
    """Rows of `analytics.places.decomposition` with area_short, by the month's present place.

    From the places of the month before, as published, to those of `period`.
    """
    return narrowed(_parts(version(), period)[0])


def score_rivals(period: str):
    """Rows of `decomposition.rivals` with rival_short: who passed whom since the month before."""
    return narrowed(_parts(version(), period)[1])


def score_moved(period: str, area: str):
    """Rows of `analytics.scoring.movement.moved` since the month before; None where one has no score."""
    now = scores(period).set_index("area").loc[area]
    if now[["score", "score_previous"]].isna().any():
        return None
    return movement.moved(score_sheet(period, area=area), score_sheet(shift(period, -1), area=area))


@st.cache_resource(show_spinner=False, max_entries=40)
def _drawn(version: int, period: str, span: str):
    held = in_force(period)
    months = spans.months(period, span, held.window)
    placed = totals_of(version, period, span, ()).dropna(subset=["rank"])
    if placed.empty:
        return placed.reindex(columns=[*placed.columns, *bands.COLUMNS]), groups.none()
    rows = reckoned()
    merits = score_draws.merits(
        frames.scheme_frame(held), rows[rows["period"].isin(months)],
        sheet.before_vetoes(monthly_of(version, held.code, ()), months), placed,
        facts_of(version, held.code), frames.tie_break(held),
    )  # fmt: skip
    if merits is None:
        return None
    return bands.bands(placed, merits), groups.groups(placed, bands.ahead(merits))


@st.cache_resource(show_spinner=False, max_entries=40)
def _parts(version: int, period: str):
    last, rows = shift(period, -1), reckoned()
    then = published(version, last)
    rows = rows[rows["period"].isin([last, period])][then.columns]
    known_then = _told(then, last, period=last, as_of=store().published_at(last))
    return taken_apart(score_versions.of_score(known_then, _told(rows, period), period))


def _told(observations, scored: str, **known) -> score_versions.Told:
    """What is known, by the scheme of the month `scored`."""
    held = scheme(scored)
    beside = (store().submissions(**known), store().explanations(**known), store().corrections(**known))
    if held is None:
        return score_versions.Told(observations, *beside, items=None)
    items, parting = frames.scheme_frame(held), tuple(frames.tie_break(held))
    return score_versions.Told(observations, *beside, items, parting)
