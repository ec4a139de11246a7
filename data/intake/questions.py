"""What cannot be decided from a workbook alone, and what somebody answered.

An answer belongs to a form and its sender, so that next month the same words need not be asked about again.
What is asked about is named by `topic` and `subject`, never by a cell: next month it may stand elsewhere.
Topics are area, header, percent, sender, period, data_month and duplicate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_HEADER = "（无表头）"
# What is never kept: next month the same question has another answer.
FOR_ONE_WORKBOOK = ("period", "duplicate")
CELL = re.compile(r"![A-Z]{1,3}\d+$")


def lasts(topic: str, subject: str) -> bool:
    """Whether an answer on this may be kept: none on a month, a single cell or a column without header."""
    return topic not in FOR_ONE_WORKBOOK and subject != NO_HEADER and not CELL.search(subject)


@dataclass(frozen=True)
class Option:
    """One thing that may be answered: the choice as it is kept, and its name for people."""

    choice: str
    name: str


@dataclass(frozen=True)
class Question:
    """One thing to be decided by a person, the likeliest option first; without options, any month will do.

    `lasting`: the answer is kept for this form and sender; otherwise it holds for this workbook alone.
    """

    topic: str
    subject: str
    message: str
    options: tuple[Option, ...]
    sheet: str | None = None
    cell: str | None = None
    lasting: bool = True

    def answered(self, choice: str, form: str = "", sender: str = "") -> Answer:
        """The answer, kept for the form and sender where it lasts, otherwise for the workbook at hand."""
        keys = (form, sender) if self.lasting else ("", "")
        return Answer(self.topic, self.subject, choice, *keys)


@dataclass(frozen=True)
class Answer:
    """What was chosen, for which form and sender (both empty: for the workbook at hand, whoever sent it)."""

    topic: str
    subject: str
    choice: str
    form: str = ""
    sender: str = ""
