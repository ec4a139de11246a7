"""The left half of 得分: the scores, which places they could as well have had, or why the places changed."""

import streamlit as st

from analytics.charts import labels
from analytics.charts.standing.decomposition import decomposition
from analytics.charts.standing.rank_bands import rank_bands
from analytics.sentences.assessment import score_places as words
from analytics.sentences.places import bands as places
from analytics.sentences.places import decomposition as changes
from pages.parts import access, blocks, filters, viewer
from pages.parts.assessment import score_views


def steadiness(period: str, span: str) -> None:
    """One sentence on which places stand and who cannot be told apart; where nothing is drawn, why."""
    bands = access.score_bands(period, span)
    if bands is None:
        _grey(words.MONTH_ONLY)
    elif said := words.steadiness(bands, access.score_groups(period, span)):
        blocks.sentences({"先后": said})


def show(totals, whole, chosen: str, period: str, span: str) -> None:
    """One of the three pictures, chosen by a row of buttons; what cannot be drawn is not offered."""
    bands = access.score_bands(period, span)
    offered = {
        "score": True,
        "bands": bands is not None and len(bands) > 1,
        "moves": span == access.MONTH and access.score_has_before(period),
    }
    names = [name for name in offered if offered[name]]
    aspect = filters.segments("aspect", "看什么", names, words.ASPECTS.get)
    if aspect == "bands":
        _bands(bands, access.score_groups(period, span), chosen)
    elif aspect == "moves":
        _moves(period, chosen)
    else:
        score_views.standing(_with_bands(totals, bands), whole, chosen, access.scheme(period))


def _with_bands(totals, bands):
    if bands is None:
        return totals
    return totals.merge(bands[["area", "rank_low", "rank_high"]], on="area", how="left")


def _bands(bands, groups, chosen: str) -> None:
    blocks.chart_block(
        words.bands_title(bands, groups, chosen), words.bands_subtitle(),
        rank_bands(bands, groups, chosen=chosen, **_look()), places.alt(bands, groups),
        key="score_bands", note=places.note(bands, groups),
    )  # fmt: skip


def _moves(period: str, chosen: str) -> None:
    parts = access.score_parts(period)
    title, compared = changes.title(parts, chosen), parts.dropna(subset=["rank_change"])
    if compared.empty:
        _grey(title)
        return
    passed = changes.passed(access.score_rivals(period), chosen)
    blocks.chart_block(
        title, changes.subtitle(parts, period),
        decomposition(compared, chosen=chosen, **_look()), changes.alt(parts),
        key="score_moves", note=words.moves_note(parts, passed, chosen),
    )  # fmt: skip
    moved = access.score_moved(period, chosen)
    if moved is not None:
        blocks.sentences({"得分": words.points_moved(moved)})


def _look() -> dict:
    return {"mode": viewer.mode(), "phone": viewer.phone()}


def _grey(sentence: str) -> None:
    st.markdown(f":small[:gray[{labels.displayed(sentence)}]]")
