"""What a child can be asked to do with a workbook. Whatever opens the bytes belongs here."""

from __future__ import annotations

from dataclasses import replace

from data.answers import Answer
from data.intake.checking import check
from data.intake.facts import Reading
from data.intake.findings import Finding
from data.intake.reading import picture
from data.intake.receiving import archive
from data.intake.worker.records import record


def _check(head: dict, content: bytes) -> tuple[Reading, bytes]:
    answers = tuple(record(Answer, answer) for answer in head["answers"])
    return replace(check(content, head["name"], answers), content=None), b""  # the parent has the bytes


def _picture(head: dict, content: bytes) -> tuple[list[picture.Picture], bytes]:
    return picture.pictures(content, {sheet: set(rows) for sheet, rows in head["keep"].items()}), b""


def _unpack(_head: dict, content: bytes) -> tuple[list | None, bytes]:
    found = archive.files(content)
    if found is None:
        return None, b""
    listed = [{**vars(one), "content": None, "size": len(one.content)} for one in found]
    return listed, b"".join(one.content for one in found)


def _marked(head: dict, content: bytes) -> tuple[None, bytes]:
    from data.intake.giving_back.marked import marked  # openpyxl, which reading does without

    findings = [record(Finding, finding) for finding in head["findings"]]
    return None, marked(content, head["name"], findings, head["form"], head["period"])


TASKS = {"check": _check, "picture": _picture, "unpack": _unpack, "marked": _marked}
