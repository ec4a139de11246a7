"""Revised: what 目标 says a revised target would change, before it is kept.

Ask `frames(asked)` for the table "revised", of the month looked at closely: of each kind of target that
judges anybody one is revised on trial, by the page's own road. That is a deed, done and undone on the store
itself: all deeds of the process take turns (`data.store.store.DEEDS`), so that one of the office never meets
it, and waits for it no longer than for a preview that a colleague asks for.
"""

from collections.abc import Iterator, Mapping

import pandas as pd

from analytics.targets.effect import effect
from data.store import Revision, Store, TargetKey
from data.store.revision import check
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

FIGURES = ("completion_rate", "rank", "n_compared", "target", "pace_gap_points")
OF_TARGET = ("value", "low", "high")

TABLES = (Table("revised", ONE, (*FIGURES, "changed")),)
ON_TRIAL = "targets on trial"


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The table, and under ON_TRIAL which targets were revised and what they would be."""
    period, store = asked.close, asked.store
    before = store.observations(period, period)
    revisions, found = list(_revisions(asked)), [pd.DataFrame(columns=[*ONE, *FIGURES, "changed"])]
    for one in revisions:
        after = store.as_revised(one, lambda view: Store.observations(view, period, period))
        changed = effect(before, after, one.key.indicator)
        would_be = changed[["area", "changed", *(f"{name}_new" for name in FIGURES)]]
        found.append(would_be.rename(columns=lambda name: name.removesuffix("_new"))
                     .assign(indicator=one.key.indicator, period=period))  # fmt: skip
    on_trial = [(*one.key, *(getattr(one, name) for name in OF_TARGET)) for one in revisions]
    columns = [*TargetKey._fields, *OF_TARGET]
    return {"revised": pd.concat(found), ON_TRIAL: pd.DataFrame(on_trial, columns=columns)}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same table recomputed."""
    return {"revised": answers["revised"]}


def _revisions(asked: Asked) -> Iterator[Revision]:
    """Of every kind, direction and tier the first target that judges a figure, a tenth lower.

    One of nothing has no tenth: what stays as it is is refused as no revision.
    """
    rows = asked.rows[asked.rows["period"] == asked.close].dropna(subset=["completion_rate"])
    kinds = rows[["indicator", "kind", "direction", "tier", "area", *TargetKey._fields[3:]]]
    held = asked.store.targets().rename(columns={"area": "holder"})
    judging = kinds.merge(held, on=["indicator", "tier", *TargetKey._fields[3:]])
    judging = judging[(judging["tier"] != "banner") | (judging["area"] == judging["holder"])]
    judging = judging[judging[list(OF_TARGET)].max(axis=1) > 0]
    asked_for, revised = set(), set()
    for row in judging.sort_values(["indicator", "tier", "holder"]).itertuples():
        one, kind = _lower(row), (row.kind, row.direction, row.tier)
        if kind not in asked_for and row.indicator not in revised and _can_be_kept(one):
            asked_for.add(kind)
            revised.add(row.indicator)
            yield one


def _lower(row) -> Revision:
    """Whole numbers stay whole."""
    told = [getattr(row, name) for name in OF_TARGET]
    lower = [x - x // 10 - 1 if row.kind == "count" else 0.9 * x for x in told]
    figures = [None if pd.isna(x) else float(x) for x in lower]
    key = TargetKey(row.indicator, row.holder, row.tier, row.window_start, row.window_end)
    return Revision(key, *figures, plan=[float(share) for share in row.plan], source=row.source)


def _can_be_kept(revision: Revision) -> bool:
    try:
        check(revision)
    except ValueError:
        return False
    return True
