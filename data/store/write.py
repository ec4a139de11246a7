"""Handing in a workbook, and marking the sample. A deed is all or nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from data.store import inserting, splitting
from data.store.changes import changes
from data.store.predecessors import Predecessor, predecessors, scope
from data.store.states import STATES, Step, local, move

if TYPE_CHECKING:
    from data.intake.facts import Reading


@dataclass(frozen=True)
class Outcome:
    """What handing in one workbook did, counted in figures and written reasons.

    `withdrawn` are those of its previous revision that it leaves blank, `rejected` the faults that kept a
    cell out. `already_known`: these very bytes were handed in before, nothing was done.
    """

    submission_id: str
    inserted: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    rejected: int = 0
    already_known: bool = False


def submit(store, reading: "Reading", *, by: str = "系统", at: datetime | None = None,
           accept: bool = True, reason: str = "") -> Outcome:
    """Hand in a workbook: its bytes and all it says, in one transaction.

    `reason` is why accepted figures are changed or taken back (see `changes_accepted`); it is kept as the
    comment of the submission's steps and in the audit trail.

    With `accept` it passes through every state at once and is in force from `at` (now, if not given);
    otherwise it waits as submitted and changes no figure. Raises ValueError, before anything is written,
    when the reading is refused or does not hold together.
    """
    splitting.check(reading)
    at = local(at)
    with store.transaction() as cursor:
        if known := _known(cursor, reading.sha256):
            return Outcome(known, already_known=True)
        version, submission = inserting.next_version(cursor), inserting.rising_id()
        earlier = predecessors(cursor, scope(reading), splitting.spoken(reading))
        kinds = [one.change for one in changes(cursor, reading, earlier, at)]
        _keep_workbook(cursor, reading, by, at)
        _keep_submission(cursor, reading, submission, earlier, at)
        _keep_content(cursor, reading, submission, version)
        outcome = Outcome(str(submission), kinds.count("inserted"), kinds.count("changed"),
                          kinds.count("unchanged"), kinds.count("withdrawn"),
                          sum(finding.severity == "refuse" for finding in reading.findings))
        step = Step(submission, by, at, reason, version)
        move(cursor, step, STATES if accept else STATES[:2])
        inserting.record(cursor, at=at, who=by, deed="submit", record=str(submission),
                         detail=f"{outcome} {reason}".strip(), version=version)
    return outcome


def mark_sample(store, *, by: str = "系统") -> None:
    """Remember that the figures are invented, so that every page can say so."""
    with store.transaction() as cursor:
        version = inserting.next_version(cursor)
        inserting.set_setting(cursor, "sample", "yes")
        inserting.record(cursor, at=datetime.now(), who=by, deed="mark_sample", record="sample", detail="yes",
                         version=version)


def _known(cursor, sha256: str) -> str | None:
    found = cursor.execute("SELECT submission FROM submission WHERE workbook = ?", [sha256]).fetchone()
    return str(found[0]) if found else None


def _keep_workbook(cursor, reading: "Reading", by: str, at: datetime) -> None:
    cursor.execute("INSERT INTO workbook VALUES (?, ?, ?, ?, ?)",
                   [reading.sha256, reading.file, reading.content, at, by])


def _keep_submission(cursor, reading, submission: UUID, earlier: list[Predecessor], at: datetime) -> None:
    revision = max((one.revision for one in earlier), default=0) + 1
    first = min((one.first_received_at for one in earlier), default=at)
    cursor.execute("INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
        submission, reading.sha256, *scope(reading), revision, at, min(first, at), reading.filled_on,
        reading.notes or ""])


def _keep_content(cursor, reading: "Reading", submission: UUID, version: int) -> None:
    for table, types, rows in (
        ("evidence", inserting.EVIDENCE, splitting.evidence(reading, submission)),
        ("observation", inserting.OBSERVATION, splitting.observations(reading, submission)),
        ("explanation", inserting.EXPLANATION, splitting.explanations(reading, submission)),
        ("target", inserting.TARGET, list(splitting.targets(reading, submission, version))),
        ("benchmark", inserting.BENCHMARK, splitting.benchmarks(reading, submission)),
    ):
        inserting.insert(cursor, table, types, rows)
