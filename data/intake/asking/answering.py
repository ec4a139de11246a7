"""Which remembered answers fit a workbook, and what is said of those that were used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from data.answers import Answer, lasts
from data.intake import findings
from data.intake.asking import headers
from data.intake.asking.seen import where
from data.intake.facts import Reading
from data.intake.findings import Finding
from data.intake.questions import Question
from data.intake.reading.cells import place
from data.intake.vocabulary import areas, indicators, period
from data.intake.vocabulary.notebook import SKIP

PERCENT = {"fraction": "小数", "points": "百分数"}


def fitting(answers: Iterable[Answer], reading: Reading) -> list[Answer]:
    """The answers for this workbook alone, and those kept for its form and sender; the former win.

    An answer whose choice no longer means anything (an indicator that was taken out) does not fit.
    """
    sound = [answer for answer in answers if _sound(answer)]
    kept = [answer for answer in sound if _kept_for(answer, reading)]
    return kept + [answer for answer in sound if not answer.form and not answer.sender]


def _kept_for(answer: Answer, reading: Reading) -> bool:
    named = bool(answer.form and answer.sender)
    own = named and (answer.form, answer.sender) == (reading.form, reading.sender)
    # Whose form it is was confirmed from its file name; it cannot be told another way each month.
    confirmed = answer.topic != "sender" or answer.choice == answer.sender
    return own and confirmed and lasts(answer.topic, answer.subject)


def _sound(answer: Answer) -> bool:
    choice = answer.choice
    match answer.topic:
        case "area":
            return bool(answer.subject) and (choice == SKIP or choice in areas.codes())
        case "sender":
            return areas.is_banner(choice) if choice in areas.codes() else False
        case "header":
            return choice == SKIP or _is_header_choice(choice)
        case "percent":
            return choice in PERCENT
        case "period":
            return bool(re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", choice))
        case "data_month":
            return choice in ("same", "previous")
        case "duplicate":
            return place(choice) is not None
    return False


def _is_header_choice(choice: str) -> bool:
    code, _, field = choice.partition(":")
    known = indicators.known(code) and field in (*headers.OF_RATIO, *headers.OF_COUNT)
    return known and bool(headers.in_words(choice))


def settled(before: Reading, after: Reading, used: Iterable[Answer]) -> Reading:
    """The reading with the answers, which of them settled something, and a note for each.

    The sender stays the one that the workbook names by itself, since next month's answers are found by it.
    """
    still_open = {(question.topic, question.subject) for question in after.questions}
    done = tuple(answer for answer in used if (answer.topic, answer.subject) not in still_open)
    asked = {(question.topic, question.subject): question for question in before.questions}
    notes = [_note(answer, asked.get((answer.topic, answer.subject))) for answer in done]
    said = findings.ordered([*after.findings, *notes])
    return replace(after, sender=before.sender, answers=done, findings=said)


def _note(answer: Answer, question: Question | None) -> Finding:
    sheet, cell = (question.sheet, question.cell) if question else (None, None)
    message = f"按{'以前的' if answer.form else ''}答复，{in_words(answer)}。"
    return Finding("note", "answer_used", f"{where(question)}{message}" if sheet else message, sheet, cell)


def in_words(answer: Answer) -> str:
    """What an answer says, as the end of a sentence: “鄂旗”读作鄂伦春自治旗."""
    subject, choice = answer.subject, answer.choice
    if not _sound(answer):
        return f"“{subject}”的答复已不适用"
    match answer.topic:
        case "area" | "header" if choice == SKIP:
            return f"“{subject}”不读"
        case "area":
            return f"“{subject}”读作{areas.name(choice)}"
        case "header":
            return f"“{subject}”读作{headers.in_words(choice)}"
        case "percent":
            return f"“{subject}”按{PERCENT[choice]}读"
        case "sender":
            return f"“{subject}”表是{areas.name(choice)}的"
        case "period":
            return f"这份表是{period.named(choice)}的"
        case "data_month":
            return "数据是报告月的" if choice == "same" else "数据是报告月上一个月的"
    sheet, _, area = subject.rpartition("/")
    return f"“{sheet}”表的{areas.name(area)}以 {choice} 为准"
