"""What cannot be decided from a workbook alone: one question, and what may be answered (`data.answers`)."""

from __future__ import annotations

from dataclasses import dataclass

from data.answers import Answer


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
