"""What was answered about a form's sheets: remembered for the next month, seen, and withdrawn.

An answer belongs to a form and its sender. Given again it replaces the one before; nothing is erased.
"""

from collections.abc import Iterable
from datetime import datetime

import pandas as pd

from data.answers import Answer, lasts
from data.store import inserting
from data.store.states import local

COLUMNS = ("form", "sender", "topic", "subject", "choice", "who", "given_at")

IN_FORCE = """
SELECT * FROM (
    SELECT * FROM answer
    QUALIFY row_number() OVER (PARTITION BY form, sender, topic, subject ORDER BY version DESC) = 1
) WHERE NOT withdrawn"""

OF_FORM = f"""
SELECT topic, subject, choice, form, sender FROM ({IN_FORCE})
WHERE form = coalesce($form, form) AND sender = coalesce($sender, sender)
ORDER BY version, topic, subject"""


def remember(store, form: str, sender: str, answers: Iterable[Answer], *, by: str,
             at: datetime | None = None) -> int:
    """Keep answers for a form and its sender; returns how many were new.

    One that holds already is not kept again. Raises ValueError without a form or a sender, or for an answer
    that only counts for one workbook (its month, which of two rows counts, one cell).
    """
    given = [Answer(one.topic, one.subject, one.choice, form, sender) for one in answers]
    if not (form and sender) or not all(lasts(one.topic, one.subject) for one in given):
        raise ValueError("这项答复只对这一份表有效，不能记住。")
    at, last = local(at), {(one.topic, one.subject): one for one in given}
    with store.transaction() as cursor:
        known = _in_force(cursor, form, sender)
        new = [one for one in last.values() if one not in known]
        _keep(cursor, new, by, at, withdrawn=False)
    return len(new)


def forget(store, answer: Answer, *, by: str, at: datetime | None = None) -> None:
    """Withdraw an answer: what it settled is asked again. Raises KeyError when it does not hold."""
    with store.transaction() as cursor:
        if answer not in _in_force(cursor, answer.form, answer.sender):
            raise KeyError(f"{answer.form} {answer.sender} {answer.topic} {answer.subject}")
        _keep(cursor, [answer], by, local(at), withdrawn=True)


def answers(store, form: str | None = None, sender: str | None = None) -> list[Answer]:
    """The answers that hold, of one form and sender or of all, in the order they were given."""
    with store.cursor() as cursor:
        return _in_force(cursor, form, sender)


def answer_list(store) -> pd.DataFrame:
    """The answers that hold with who gave them and when, a row each, the latest first; columns COLUMNS."""
    return store.ask(f"SELECT {', '.join(COLUMNS)} FROM ({IN_FORCE}) ORDER BY version DESC, topic, subject")


def _in_force(cursor, form: str | None, sender: str | None) -> list[Answer]:
    rows = cursor.execute(OF_FORM, {"form": form, "sender": sender}).fetchall()
    return [Answer(*row) for row in rows]


def _keep(cursor, given: list[Answer], by: str, at: datetime, *, withdrawn: bool) -> None:
    if not given:
        return
    version = inserting.next_version(cursor)
    deed = "forget" if withdrawn else "remember"
    inserting.insert(cursor, "answer", inserting.ANSWER, [
        (one.form, one.sender, one.topic, one.subject, one.choice, by, at, withdrawn, version)
        for one in given
    ])
    for one in given:
        inserting.record(cursor, at=at, who=by, deed=deed, record=f"{one.form} {one.sender}",
                         detail=f"{one.topic} {one.subject} = {one.choice}", version=version)
