"""From draft to accepted: the states of a submission, each step kept with who, when and why."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from data.store import inserting

# The straight road; what is handed in by one who may also accept goes down it at once.
STATES = ("draft", "submitted", "reviewed", "accepted")

# Which state may follow which. What was returned is corrected and comes back as a new submission.
FOLLOWS = {
    "draft": ("submitted",),
    "submitted": ("reviewed", "returned"),
    "reviewed": ("accepted", "returned"),
    "accepted": (),
    "returned": (),
}


class Step(NamedTuple):
    """One move of a submission: by whom, when, with what comment, under which data version."""

    submission: UUID
    who: str
    at: datetime
    comment: str
    version: int


def advance(store, submission_id: str, state: str, *, by: str, at: datetime | None = None,
            comment: str = "") -> None:
    """Move a submission to its next state; accepted, its figures are in force from `at` (now, if not given).

    Raises KeyError for an unknown submission, ValueError for a state that cannot follow the present one.
    """
    submission, at = UUID(submission_id), local(at)
    with store.transaction() as cursor:
        present = _state(cursor, submission)
        if state not in FOLLOWS[present]:
            raise ValueError(f"这份上报现在是“{present}”，不能改为“{state}”。")
        step = Step(submission, by, at, comment, inserting.next_version(cursor))
        move(cursor, step, [state])
        inserting.record(cursor, at=at, who=by, deed=state, record=submission_id, detail=comment,
                         version=step.version)


def local(at: datetime | None) -> datetime:
    """The time given, otherwise now, as the naive local time that the file keeps."""
    at = at or datetime.now()
    return at.astimezone().replace(tzinfo=None) if at.tzinfo else at


def move(cursor, step: Step, states: Sequence[str]) -> None:
    """Note the new states of a submission."""
    before, = cursor.execute("SELECT count(*) FROM submission_state WHERE submission = ?",
                             [step.submission]).fetchone()
    inserting.insert(cursor, "submission_state", inserting.SUBMISSION_STATE, [
        (step.submission, number, state, step.at, step.who, step.comment, step.version)
        for number, state in enumerate(states, start=before + 1)
    ])


def _state(cursor, submission: UUID) -> str:
    found = cursor.execute("SELECT max_by(state, step) FROM submission_state WHERE submission = ?",
                           [submission]).fetchone()[0]
    if found is None:
        raise KeyError(str(submission))
    return found
