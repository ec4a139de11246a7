"""Scoring: the score sheets and totals of one store, each made once, as the pages make them.

Ask `Scores(store, rows, periods)`, or `asked.scores`; only of months in which a scheme holds.
"""

from functools import cache

import pandas as pd

from analytics.scoring import facts, monthly, sheet, spans, totals
from data import catalogue
from data.catalogue.frames import scheme_frame, tie_break


class Scores:
    """Everything is asked for by a month and a span that ends with it, and scored by the month's scheme."""

    def __init__(self, store, rows: pd.DataFrame, periods: list[str]):
        """`rows`: the reckoned rows of all months, `periods`."""
        self.rows, self.periods = rows, periods
        self.told = (store.submissions(), store.explanations(), store.corrections())
        self.of_scheme, self.sheet_of = cache(self._of_scheme), cache(self._sheet_of)
        self.totals_of = cache(self._totals_of)

    def total(self, period: str, span: str) -> pd.DataFrame:
        """Rows of `totals` with what stood in the span before."""
        earlier = spans.before(period, span)
        known = earlier in self.periods and catalogue.scheme_for(earlier) is not None
        before = self.totals_of(earlier, span) if known else None
        return totals.with_previous(self.totals_of(period, span), before).assign(span=span)

    def facts_of(self, period: str) -> pd.DataFrame:
        """The facts of all months, of the indicators that the month's scheme scores."""
        return self.of_scheme(catalogue.scheme_for(period).code)[0]

    def monthly_of(self, period: str) -> pd.DataFrame:
        """The points of all months, item by item."""
        return self.of_scheme(catalogue.scheme_for(period).code)[1]

    def _of_scheme(self, code: str) -> tuple[pd.DataFrame, pd.DataFrame]:
        items = scheme_frame(catalogue.schemes()[code])
        scored = [one for one in items["indicator"].unique() if one]
        found = facts.facts(self.rows, *self.told, scored)
        return found, monthly.monthly(items, self.rows, found)

    def _sheet_of(self, period: str, span: str) -> pd.DataFrame:
        return sheet.sheet(self.monthly_of(period), months(period, span))

    def _totals_of(self, period: str, span: str) -> pd.DataFrame:
        found = self.facts_of(period)
        silent = totals.silent_areas(self.rows, found, months(period, span))
        parting = tie_break(catalogue.scheme_for(period))
        return totals.totals(self.sheet_of(period, span), found, parting, silent)


def months(period: str, span: str) -> list[str]:
    """The months that a span up to a month is made of."""
    return spans.months(period, span, catalogue.scheme_for(period).window)


def spans_of(period: str) -> list[str]:
    """The spans that can be scored up to a month (`spans.upto`)."""
    return spans.upto(period, catalogue.scheme_for(period).window)
