"""How far a submission has come, in words."""

from analytics.sentences.intake import steps as words
from tests.support.checked import Reading


def test_a_refused_workbook_has_not_come_past_the_checks():
    refused, ask, ready = (Reading(verdict) for verdict in ("refuse", "ask", "ready"))
    assert [words.step_of(one, False) for one in (refused, ask, ready)] == [3, 4, 4]
    assert words.step_of(ready, True) == len(words.STEPS)


def test_the_progress_names_the_file_just_checked():
    assert words.checked(3, 13, "陈旗.xlsx") == "已检查 3 / 13　陈旗.xlsx"
