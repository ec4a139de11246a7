"""Asked: the store and the reckoned frames that every step of `shown` starts from, made once.

Ask `asked(store, period)`.
"""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analytics import placing, standing
from analytics.composite import composite
from analytics.screens import screening
from oracle import given
from oracle.shown.scoring import Scores


@dataclass(frozen=True)
class Asked:
    """`rows` and `city` of all months, `drawn` by focus or not and split, all `periods` and those asked for.

    `close` is the month of which also the slow questions are asked: the one asked for, or the latest.
    """

    store: object
    rows: pd.DataFrame
    city: pd.DataFrame
    drawn: pd.DataFrame
    periods: list[str]
    months: list[str]
    close: str

    @cached_property
    def contradictions(self) -> pd.DataFrame:
        """The tests of logic by the catalogue's rules, of all months."""
        return screening.contradictions(self.rows, given.chains(), given.bounded(), given.pairs())

    @cached_property
    def ranked(self) -> pd.DataFrame:
        """综合 and the domains as rankings, among all areas (`peers` empty) and within each peer group."""
        circles = self.rows.drop_duplicates("area").set_index("area")["peer_group"]
        drawn = self.drawn[self.drawn["split"] != "section"]
        named = drawn.assign(scope_name="", scope_short="", peer_group=drawn["area"].map(circles))
        return pd.concat([
            placing.of_composite(one, peers or None).assign(peers=peers)
            for _, one in named.groupby(["indicators", "split", "scope"], sort=False)
            for peers in ("", *sorted(circles.dropna().unique()))
        ])

    @cached_property
    def scores(self) -> Scores:
        """The score sheets and totals of all months and spans."""
        return Scores(self.store, self.rows, self.periods)


def asked(store, period: str | None) -> Asked:
    """What the pages reckon of every month; of a store with at least one month."""
    rows = standing.reckon(store.observations(), store.benchmarks())
    whole, periods = standing.city(rows), store.periods()
    months = periods if period is None else [period]
    return Asked(store, rows, whole, _composites(rows, whole), periods, months, months[-1])


def _composites(rows: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    drawn = []
    for indicators in ("all", "focus"):
        chosen = [frame[frame["focus"]] if indicators == "focus" else frame for frame in (rows, whole)]
        for split in ("all", "domain", "section"):
            drawn.append(composite(*chosen, by=split).assign(indicators=indicators, split=split))
    return pd.concat(drawn, ignore_index=True)
