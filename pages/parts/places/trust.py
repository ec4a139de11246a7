"""How far the places of 位次 may be trusted: intervals on its rows, and the block of rank bands."""

import streamlit as st

from analytics.charts import labels
from analytics.charts.standing.rank_bands import rank_bands
from analytics.places import comparison, intervals, rounding
from analytics.sentences.places import bands as words
from analytics.sentences.places import intervals as chance
from analytics.sentences.places import rounding as decimals
from data import catalogue
from pages.parts import access, address, blocks, viewer


def marked(rows, choice: str):
    """The rows of a month with interval, comparison with the city and small base; a composite has none."""
    if choice not in catalogue.indicators():
        return rows
    return comparison.with_small_base(comparison.with_comparison(intervals.with_interval(rows)))


def note(rows) -> str:
    """The grey line below the ranking: how to read the whiskers, and which places hang on a decimal."""
    known = rows.dropna(subset=["figure"])
    unit = known["figure_unit"].iloc[0] if len(known) else ""
    hanging = decimals.hanging(rounding.neighbours(rows), unit)
    return "。".join(said for said in (chance.whiskers(rows), hanging) if said)


def drawn(rows, choice: str) -> bool:
    """Whether anybody has a place and any figure has chance in it; a composite always has."""
    by_chance = choice not in catalogue.indicators() or rows["interval_method"].notna().any()
    return bool(by_chance and rows["rank"].notna().any())


def show(rows, choice: str, period: str, peers: str | None, chosen: str | None) -> None:
    """The block of rank bands; a grey sentence where no figure has chance in it: places are then certain."""
    if not drawn(rows, choice):
        if rows["rank"].notna().any():
            st.markdown(f":small[:gray[{labels.displayed(words.no_bands(rows))}]]")
        return
    composite = choice not in catalogue.indicators()
    view = (choice, period, peers, address.held_scope())
    bands, groups = access.rank_bands(*view), access.rank_groups(*view)
    look = {"mode": viewer.mode(), "phone": viewer.phone()}
    blocks.chart_block(
        words.title(groups), words.subtitle(composite),
        rank_bands(bands, groups, **look, chosen=chosen), words.alt(bands, groups), key="bands",
        note=words.note(bands, groups, chosen),
    )  # fmt: skip
