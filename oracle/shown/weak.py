"""Weak: what is weak, what became of it, who is often last and what holds the city back, as shown.

Ask `frames(asked)` for the tables "drag", "weakest", "what became", "last three", "often last" and "last by
section"; 短板 has them of all indicators and of the focus ones (`indicators`).
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from analytics.reaching import drag, last_three, weakest
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

TABLES = (
    Table("drag", ONE, ("drag",)),
    Table("weakest", ("indicators", *ONE), ("weak_order", "months_listed")),
    Table("what became", ("indicators", *ONE), ("became", "pace_gap_previous")),
    Table("last three", ONE, ("place_from_last",)),
    Table("often last", ("indicators", "area", "period"), ("times_last", "n_placed")),
    Table("last by section", ("indicators", "section", "area", "period"), ("times_last",)),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names, of all months; what became of items and how often, of those asked for."""
    scopes = {"all": asked.rows, "focus": asked.rows[asked.rows["focus"]]}
    found = [_of_scope(rows, asked.months, name) for name, rows in scopes.items()]
    told = {table: pd.concat([one[table] for one in found]) for table in found[0]}
    return told | {
        "drag": drag.with_drag(asked.rows).dropna(subset=["drag"]),
        "last three": last_three.last_three(asked.rows),
        "last by section": _by_section(told["often last"], asked.rows["section"].unique()),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {
        "drag": answers["drag"],
        "weakest": answers["weak"],
        "what became": answers["became"],
        "last three": answers["lowest"],
        "often last": answers["often_last"],
        "last by section": answers["last_by_section"],
    }


def _of_scope(rows: pd.DataFrame, months: list[str], name: str) -> dict[str, pd.DataFrame]:
    listed = weakest.with_months_listed(weakest.weakest(rows), rows)
    became = pd.concat([weakest.compared(listed, rows, period) for period in months])
    often = pd.concat([last_three.often_last(rows[rows["period"] == period]) for period in months])
    became = became.rename(columns={"change": "became"})
    told = {"weakest": listed, "what became": became, "often last": often}
    return {table: frame.assign(indicators=name) for table, frame in told.items()}


def _by_section(often: pd.DataFrame, sections: Iterable[str]) -> pd.DataFrame:
    """One line an area and section where it was last at all."""
    keys, known = ["indicators", "area", "period"], sorted(set(sections) & set(often))
    lines = often[[*keys, *known]].melt(keys, var_name="section", value_name="times_last")
    return lines[lines["times_last"] > 0]
