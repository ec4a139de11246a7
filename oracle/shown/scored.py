"""Scored: the scores of every month and span, and the other methods beside them, as shown.

Ask `frames(asked)` for the tables "score items", "dimensions", "scores", "methods", "agreement" and
"entropy weights", and those of `graded`.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.methods import comparing
from analytics.scoring import totals
from data import catalogue
from data.catalogue.frames import scheme_frame
from oracle.figures import PLACES, Table
from oracle.shown import graded
from oracle.shown.asked import Asked
from oracle.shown.scoring import spans_of

TABLES = (
    Table("score items", ("span", "area", "item", "period"),
          ("applicable", "full", "points", "lost", "scaled", "scaled_lost")),
    Table("dimensions", ("span", "area", "dimension", "period"), ("scaled", "scaled_full")),
    Table("scores", ("span", "area", "period"),
          ("score", "earned", "full", "bonus", *PLACES, "score_previous")),
    Table("methods", ("area", "period"), ("official", "index", "topsis", "rsr", "entropy")),
    Table("agreement", ("method", "period"), ("tau", "same", "pairs", "area_short", "before", "after")),
    Table("entropy weights", ("indicator", "period"), ("weight",)),
    *graded.TABLES,
)  # fmt: skip
METHODS = {"methods": "places", "agreement": "agreement", "entropy weights": "weights"}
# An empty frame among others would leave the numbers as objects.
NUMBERS = {"methods": dict.fromkeys([*comparing.WITHIN, "entropy"], "Float64"),
           "agreement": dict.fromkeys(["tau", "same", "pairs", "before", "after"], "Float64"),
           "entropy weights": {"weight": float}, **graded.NUMBERS}  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """Item by item and in sum, by month and span; months without a scheme are left out."""
    of = asked.scores
    scored = [period for period in asked.months if catalogue.scheme_for(period)]
    if not scored:
        return {}
    looked = [(period, span) for period in scored for span in spans_of(period)]
    sheets = {(period, span): of.sheet_of(period, span) for period, span in looked}
    sides = {key: totals.by_dimension(one) for key, one in sheets.items()}
    places = {period: of.totals_of(period, "month") for period in scored}
    return {
        "score items": pd.concat([one.assign(period=period, span=span)
                                  for (period, span), one in sheets.items()]),
        "dimensions": pd.concat([one.assign(period=period, span=span)
                                 for (period, span), one in sides.items()]),
        "scores": pd.concat([of.total(period, span) for period, span in looked]),
        **_by_method(asked.rows, places),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {
        "score items": answers["score_item"],
        "dimensions": answers["score_side"],
        "scores": answers["score"],
        "methods": answers["method"],
        "agreement": answers["agreement"],
        "entropy weights": answers["entropy"],
        "grades": answers["graded"],
        "RSR line": answers["ratio_line"],
    }


def _by_method(rows: pd.DataFrame, official: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """What every method says of the months in which areas can be compared."""
    found = {table.name: [pd.DataFrame(columns=[*table.keys, *table.figures])]
             for table in TABLES if table.name in NUMBERS}  # fmt: skip
    for period, total in official.items():
        items = scheme_frame(catalogue.scheme_for(period))
        points = items[items["indicator"] != ""].groupby("indicator")["full"].sum()
        month = rows[(rows["period"] == period) & rows["indicator"].isin(points.index[points > 0])]
        compared = comparing.compare(month, total, points)
        if compared is not None:
            told = {table: getattr(compared, name) for table, name in METHODS.items()}
            for table, frame in (told | graded.tables(compared)).items():
                found[table].append(frame.assign(period=period))
    return {table: pd.concat(lines).astype(NUMBERS[table]) for table, lines in found.items()}
