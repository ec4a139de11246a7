"""Sheets that leave something to be asked, read as text: asked, answered, and read again with the answers."""

from data.answers import Answer
from data.intake import checking
from data.intake.facts import Reading
from data.intake.questions import Question
from tests.support.sheets import workbook


def read(text: str, *answers: Answer, file: str | None = None, merges: str = "",
         sheet: str = "Sheet1") -> Reading:
    """What intake reads in a one-sheet workbook with these answers."""
    return checking.check(workbook(text, sheet, merges), file, answers)


def question(reading: Reading, topic: str) -> Question:
    """The only open question on a topic."""
    found = [question for question in reading.questions if question.topic == topic]
    assert len(found) == 1, [question.message for question in reading.questions]
    return found[0]


def choices(asked: Question) -> list[str]:
    """What may be answered, the likeliest first."""
    return [option.choice for option in asked.options]


def kept(reading: Reading, topic: str, choice: str) -> Answer:
    """The answer to the only question on a topic, as it is remembered for the form and its sender."""
    return question(reading, topic).answered(choice, reading.form, reading.sender)


def topics(reading: Reading) -> list[str]:
    """The topics still open."""
    return [question.topic for question in reading.questions]


def notes(reading: Reading) -> list[tuple[str | None, str]]:
    """Cell and sentence of everything that was read by an answer."""
    return [(finding.cell, finding.message) for finding in reading.findings if finding.code == "answer_used"]
