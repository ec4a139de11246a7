"""Reporting: who reported what and when, what is unreported and furthest behind, as the pages have it.

`frames(asked)` gives the tables "reporting", "unreported", "furthest behind", "latest sheet", "submissions"
and "reasons", of all months.
"""

from collections.abc import Mapping

import pandas as pd

from analytics import attention, reporting
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

TABLES = (
    Table("reporting", ("area", "period"), ("due", "reported", "received_at", "days_late", "corrections")),
    Table("unreported", ONE, ("months_missing",)),
    Table("furthest behind", ONE, ("position",)),
    Table("latest sheet", ("period",), ("received_at",)),
    Table("submissions", ("submission", "period"),
          ("state", "revision", "received_at", "due_on", "days_late")),
    Table("reasons", ONE, ("reason",)),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    sent = asked.store.submissions()
    return {
        "reporting": _months(asked.rows, sent, asked.periods),
        "unreported": pd.concat([attention.unreported(asked.rows, period) for period in asked.periods]),
        "furthest behind": _furthest(asked.rows, asked.periods),
        "latest sheet": _latest(asked.store, asked.periods),
        "submissions": sent,
        "reasons": asked.store.explanations(),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    sent = answers["sent"]
    return {
        "reporting": answers["reporting"],
        "unreported": answers["unreported"],
        "furthest behind": answers["furthest"],
        "latest sheet": answers["received"].rename(columns={"latest_received": "received_at"}),
        "submissions": sent.assign(submission=sent["submission"].astype(str)),
        "reasons": answers["reason"],
    }


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
