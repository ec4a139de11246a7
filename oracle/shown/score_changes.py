"""Score changes: item by item what brought the scores of a month up or down since the month before, as shown.

Ask `frames(asked)` for the table "score changes" of the months asked for, and `merits(asked)` for what the
score's places are taken apart by in the month looked at closely: `moves` has them beside the others.
"""

from collections.abc import Mapping
from datetime import datetime

import pandas as pd

from analytics.places import score_versions
from analytics.scoring import movement
from data import catalogue
from data.catalogue.frames import scheme_frame, tie_break
from data.periods import shift
from oracle.figures import Table
from oracle.shown.asked import Asked

MONTH = "month"

NAMED = {name: f"item_{name}" for name in ("before", "after", "change")}

TABLES = (Table("score changes", ("area", "item", "period"), tuple(NAMED.values())),)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """Of every area that has a score in a month asked for and in the one before."""
    keys, figures = TABLES[0].keys, TABLES[0].figures
    empty = pd.DataFrame(columns=[*keys, *figures]).astype(dict.fromkeys(figures, float))
    months = [period for period in asked.months if catalogue.scheme_for(period)]
    found = [_of_month(asked, period).rename(columns=NAMED) for period in months]
    return {"score changes": pd.concat([empty, *found])}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same table recomputed."""
    return {"score changes": answers["score_change"].rename(columns=NAMED)}


def merits(asked: Asked) -> pd.DataFrame:
    """One row an area, in the four versions of `analytics.places.score_versions`."""
    period, store = asked.close, asked.store
    last = shift(period, -1)
    then = store.as_published(last)
    now = asked.rows[asked.rows["period"].isin([last, period])][then.columns]
    known_then = _told(store, then, last, period=last, as_of=store.published_at(last))
    return score_versions.of_score(known_then, _told(store, now, period), period)


def _of_month(asked: Asked, period: str) -> pd.DataFrame:
    scores, last = asked.scores, shift(period, -1)
    total = scores.total(period, MONTH).dropna(subset=["score", "score_previous"])
    if total.empty:
        return pd.DataFrame()
    sheets = [dict(iter(scores.sheet_of(month, MONTH).groupby("area"))) for month in (period, last)]
    found = {area: movement.moved(*(sheet[area] for sheet in sheets)) for area in total["area"]}
    return pd.concat(found, names=["area"]).reset_index("area").assign(period=period)


def _told(store, rows: pd.DataFrame, scored: str, **known: str | datetime | None) -> score_versions.Told:
    """What is known, to be scored by the scheme of the month `scored`."""
    held = catalogue.scheme_for(scored)
    beside = (store.submissions(**known), store.explanations(**known), store.corrections(**known))
    if held is None:
        return score_versions.Told(rows, *beside, items=None)
    return score_versions.Told(rows, *beside, scheme_frame(held), tuple(tie_break(held)))
