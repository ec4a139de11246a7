"""The picked workbooks as they were read: once each for the same bytes, name and answers.

Ask `readings()` for all of them, `outcomes()` for what became of those loaded in this session. Readings are
held against what the store knows before anybody sees them; one that was loaded stays as it was then.
"""

import hashlib
from dataclasses import dataclass

import streamlit as st

from analytics.sentences.intake import steps as words
from data import intake
from data.answers import Answer
from data.intake import Reading
from pages.parts import access
from pages.parts.plain_text import plain
from pages.parts.upload import picked


@dataclass(frozen=True)
class Checked:
    """A workbook as read with some answers, and the same held against one version of the store."""

    answers: tuple[Answer, ...]
    read: Reading
    version: int
    reading: Reading


def outcomes() -> dict:
    """What became of workbooks loaded in this session, by sha256."""
    return st.session_state.setdefault("outcomes", {})


def ticked() -> set[str]:
    """The workbooks, by sha256, that somebody has confirmed as they are read now."""
    return st.session_state.setdefault("ticked", set())


def own_answers(sha256: str) -> dict[tuple[str, str], Answer]:
    """The answers that hold for one file alone, by topic and subject."""
    return st.session_state.setdefault("own_answers", {}).setdefault(sha256, {})


def readings() -> list[Reading]:
    """The readings of the files picked, in the order they were picked, each file once."""
    named = {(hashlib.sha256(content).hexdigest(), name): content for name, content in picked.files()}
    kept = access.answers()
    wanted = {key: (*kept, *own_answers(key[0]).values()) for key in named}
    stale = [key for key in named if _stale(key, wanted[key])]
    alike = [key for key in stale if wanted[key] == kept]
    _read({key: named[key] for key in alike}, kept)
    for key in stale:
        if key not in alike:
            _read({key: named[key]}, wanted[key])
    return [_with_history(key) for key in named]


def _known() -> dict[tuple[str, str], Checked]:
    return st.session_state.setdefault("readings", {})


def _stale(key: tuple[str, str], answers: tuple[Answer, ...]) -> bool:
    known = _known().get(key)
    return known is None or (known.answers != answers and key[0] not in outcomes())


def _read(files: dict[tuple[str, str], bytes], answers: tuple[Answer, ...]) -> None:
    if not files:
        return
    bar = st.progress(0.0, text=words.step(2))

    def told(done: int, total: int, name: str) -> None:
        bar.progress(done / total, text=words.checked(done, total, plain(name)))

    found = intake.check_many([(name, content) for (_, name), content in files.items()], answers, told)
    bar.empty()
    for key, reading in zip(files, found, strict=True):
        _known()[key] = Checked(answers, reading, -1, reading)


def _with_history(key: tuple[str, str]) -> Reading:
    known, version = _known()[key], access.version()
    if known.version != version and key[0] not in outcomes():
        known = Checked(known.answers, known.read, version, access.with_history(known.read))
        _known()[key] = known
    return known.reading
