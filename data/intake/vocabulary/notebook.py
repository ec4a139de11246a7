"""What somebody has already answered, laid open while a workbook is read once more with the answers.

One may open it around a reading, ask it what a word was said to mean, and see at the end which answers were
used. Closed, it says nothing and costs next to nothing. Whoever asks must ask outside of any cache: the same
word means something else to the next sender.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from data import periods
from data.answers import NO_HEADER, Answer
from data.intake.vocabulary.period import arabic
from data.intake.vocabulary.words import label

SKIP = "skip"


class Notebook:
    """Answers by topic and subject, the later one of two on the same subject; `used` in order of use."""

    def __init__(self, answers: Iterable[Answer], period: str | None = None):
        self.period = period
        self.used: dict[Answer, None] = {}
        self.by_topic: dict[str, dict[str, Answer]] = {}
        for answer in answers:
            self.by_topic.setdefault(answer.topic, {})[answer.subject] = answer


_OPEN: ContextVar[Notebook | None] = ContextVar("notebook", default=None)


@contextmanager
def opened(answers: Iterable[Answer], period: str | None = None) -> Iterator[Notebook]:
    """The answers laid open inside the `with`; `period` is the month by which header months are told."""
    book = Notebook(answers, period)
    token = _OPEN.set(book)
    try:
        yield book
    finally:
        _OPEN.reset(token)


def has(topic: str) -> bool:
    """Whether anything on this topic was answered: to be asked before a subject is worked out."""
    book = _OPEN.get()
    return book is not None and topic in book.by_topic


def told(topic: str, subject: str) -> str | None:
    """The choice somebody made on this subject, or None; counts as a use of that answer."""
    book = _OPEN.get()
    answer = book.by_topic.get(topic, {}).get(subject) if book else None
    if answer is None:
        return None
    book.used[answer] = None
    return answer.choice


def told_of_header(topic: str, header: str) -> str | None:
    """As `told`, for a subject that is a header path."""
    if not has(topic):
        return None
    return told(topic, header_subject(header, _OPEN.get().period)) or told(topic, header_subject(header))


def header_subject(header: str, period: str | None = None) -> str:
    """A header path as it is compared from month to month: words without ordinals, marks and spaces.

    The month of the figures becomes 本月, the one before it 上月, so that 7月末参合人数 in July and
    8月末参合人数 in August are one subject, and 6月末参合人数 beside it stays another.
    """
    text = "/".join(label(part) for part in header.split("/")) or NO_HEADER
    if period and "月" in text:
        text = arabic(text)
        for name, month in (("本月", period), ("上月", periods.shift(period, -1))):
            text = re.sub(rf"(?:{month[:4]}年)?(?<!\d)0?{int(month[5:])}月份?", name, text)
    return text
