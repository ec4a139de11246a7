"""What was found in a workbook, as the upload page counts it."""

from analytics.sentences.intake import found as words
from data.intake.findings import SEVERITY_NAMES
from data.intake.giving_back.words import SIGNS
from tests.support.checked import Reading, fact, finding, question

AMBIGUOUS = finding("ask", "A13", "area_unknown")


def test_severities_are_called_as_in_the_workbook_given_back():
    assert (words.SEVERITIES, words.SYMBOLS) == (SEVERITY_NAMES, SIGNS)


def test_written_reasons_are_not_counted_as_figures():
    reading = Reading(facts=[fact(), fact("numerator"), fact("explanation")])
    assert (words.figures(reading), words.reasons(reading)) == (2, 1)


def test_the_finding_a_question_stands_for_is_not_shown_beside_it():
    assert words.shown(Reading("ask", findings=[AMBIGUOUS], questions=[question()])) == []


def test_only_the_finding_a_question_stands_for_gives_way_to_it():
    other = finding("ask", "A13", "value_with_remark")
    noted = finding("note", "A13", "area_alias")
    reading = Reading("ask", findings=[AMBIGUOUS, other, noted], questions=[question()])
    assert words.shown(reading) == [other, noted]


def test_what_an_answer_settled_is_told_by_the_line_of_answers_alone():
    assert words.shown(Reading(findings=[finding("note", code="answer_used")])) == []


def test_an_area_that_is_still_asked_about_is_not_called_missing():
    oroqen, evenk = (finding("note", None, "area_missing", area=code) for code in ("150723", "150724"))
    reading = Reading("ask", findings=[oroqen, evenk], questions=[question(choices=("150723", "skip"))])
    assert words.shown(reading) == [evenk]
