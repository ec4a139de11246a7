"""Changing a target on the page: a new word on it, with who, when and why; nothing is overwritten.

`revise_target` says what a target is from now on, `withdraw_target` that it holds no more; `as_revised` gives
an answer as it would be after a revision, and changes nothing. What may be said is decided by
`data.store.revision`.
"""

from collections.abc import Callable
from datetime import datetime

import duckdb

from data.store import connection, inserting
from data.store.read.known import IN_FORCE, TARGETS, moment
from data.store.revision import Revision, TargetKey, check, planned
from data.store.states import local

FIGURES = ("value", "low", "high", "carried_over")
WORDIEST = 200  # signs of a reason


def revise_target(store, revision: Revision, *, by: str, reason: str, at: datetime | None = None) -> None:
    """Say what a target is from `at` (now, if not given) on. Figures reckoned with it change at once.

    Raises ValueError with one plain sentence, before anything is written, for what cannot be taken: unknown
    indicator, area or tier, a window that ends before it starts, figures that contradict each other, no post
    or no reason, or nothing changed.
    """
    at = local(at)
    with store.transaction() as cursor:
        _say(cursor, revision, by, reason, at)


def withdraw_target(store, key: TargetKey, *, by: str, reason: str, at: datetime | None = None) -> None:
    """Say that a target holds no more from `at` on.

    Raises ValueError as `revise_target`, also where none holds.
    """
    _asked_for(by, reason)
    at = local(at)
    with store.transaction() as cursor:
        held = _held(cursor, key, at)
        if held is None:
            raise ValueError("这个目标现在不在执行中，不用撤销。")
        _add(cursor, key, held, withdrawn=True, by=by, reason=reason, at=at)


def as_revised(store, revision: Revision, question: Callable, *, at: datetime | None = None):
    """What `question(view)` answers were the target so; `view` asks as a store does. Nothing is kept.

    The deed itself is done and undone, so that what is shown before saving is what saving brings.
    """
    at = local(at)
    with store.undone() as cursor:
        _say(cursor, revision, "预览", "预览", at)
        return question(_View(cursor))


class _View:
    """Questions inside a transaction, by its cursor: no other cursor sees what is not yet kept."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def ask(self, sql: str, **parameters):
        """A question's answer as a frame, as `Store.ask` gives it."""
        return self._cursor.execute(sql, parameters).df()

    def columns(self, sql: str, **parameters):
        """A question's answer as arrays, as `Store.columns` gives it."""
        return connection.columns(self._cursor, sql, parameters)

    def kept(self, make: Callable):
        """`make(self)`, made anew every time: what is not yet kept must not outlast the look at it."""
        return make(self)


def _say(cursor, revision: Revision, by: str, reason: str, at: datetime) -> None:
    _asked_for(by, reason)
    check(revision)
    what = _what(revision)
    if _held(cursor, revision.key, at) == what:
        raise ValueError("与现行目标完全相同，没有要改的。")
    _add(cursor, revision.key, what, withdrawn=False, by=by, reason=reason, at=at)


def _add(cursor, key: TargetKey, what: tuple, *, withdrawn: bool, by: str, reason: str, at: datetime) -> None:
    version = inserting.next_version(cursor)
    word = (None, *key, *what, withdrawn, at, version, "page", by.strip(), reason.strip())
    inserting.insert(cursor, "target", inserting.TARGET, [word])
    inserting.record(cursor, at=at, who=by, deed="withdraw_target" if withdrawn else "revise_target",
                     record=" ".join(key), detail=f"{dict(zip(FIGURES, what, strict=False))} {reason}",
                     version=version)


def _held(cursor, key: TargetKey, at: datetime | None = None) -> tuple | None:
    """What the target in force holds: figures, plan, source, sample; None where none is."""
    rows = cursor.execute(f"""
        WITH {IN_FORCE}, {TARGETS}
        SELECT {", ".join(FIGURES)}, plan, source, sample FROM target_in_force
        WHERE indicator = $indicator AND area = $area AND tier = $tier AND window_start = $window_start
            AND window_end = $window_end""", {**key._asdict(), "as_of": moment(at)}).fetchall()
    return rows[0] if rows else None


def _what(revision: Revision) -> tuple:
    figures = tuple(None if x is None else float(x) for x in map(revision.__getattribute__, FIGURES))
    source = revision.source.strip()
    return (*figures, planned(revision), source, not source)


def _asked_for(by: str, reason: str) -> None:
    if not by.strip():
        raise ValueError("请选填写人的职务。")
    if not reason.strip():
        raise ValueError("请写明为什么调整目标。")
    if len(reason.strip()) > WORDIEST:
        raise ValueError(f"为什么调整请写在 {WORDIEST} 个字以内。")
