"""What deserves a look: the furthest behind, the longest silent, the most moved."""

from analytics import attention
from tests.support.frames import frame
from tests.support.rankings import composite

REPORTS = frame("""
    period  | area   | indicator | status
    2010-05 | 150725 | A01       | reported
    2010-06 | 150725 | A01       | not_reported
    2010-07 | 150725 | A01       | not_reported
    2010-05 | 150726 | A01       | not_due
    2010-06 | 150726 | A01       | reported
    2010-07 | 150726 | A01       | not_reported
    2010-05 | 150727 | A01       | not_due
    2010-06 | 150727 | A01       | not_reported
    2010-07 | 150727 | A01       | not_reported
    2010-07 | 150725 | A02       | not_applicable
    2010-07 | 150726 | A02       | nil
""")


def test_silence_is_counted_from_the_last_figure_or_from_when_it_was_first_due():
    found = attention.unreported(REPORTS, "2010-07").set_index("area")["months_missing"]
    assert found.to_dict() == {"150725": 2, "150727": 2, "150726": 1}
    assert list(found) == [2, 2, 1]


def test_a_later_month_does_not_change_what_was_missing_then():
    assert list(attention.unreported(REPORTS, "2010-06")["area"]) == ["150725", "150727"]


def test_a_reported_nil_was_expected_and_came_what_does_not_apply_was_not():
    assert len(attention.expected(REPORTS[REPORTS["period"] == "2010-07"])) == 4


def test_the_furthest_behind_come_first_and_only_those_far_behind():
    rows = frame("""
        area   | indicator | pace_class | pace_gap_points
        150725 | A01       | far_behind | -12
        150726 | A01       | behind     | -9
        150727 | A01       | far_behind | -40
    """)
    assert list(attention.furthest_behind(rows)["area"]) == ["150727", "150725"]


def test_risers_and_fallers_are_the_furthest_first_and_at_most_as_many_as_asked():
    rows = composite("""
        area   | scope | completion_rate | pace | rank | rank_change
        150725 | all   | 0.7             | 0.7  | 1    | 1
        150726 | all   | 0.6             | 0.7  | 2    | 2
        150727 | all   | 0.5             | 0.7  | 3    | -3
        150781 | all   | 0.4             | 0.7  | 4    | 0
        150700 | all   | 0.5             | 0.7  |      |
    """)
    risen, fallen = attention.moved(rows, each=1)
    assert list(risen["area"]) == ["150726"] and list(fallen["area"]) == ["150727"]
    assert list(attention.listed(risen, fallen)["rank_change"]) == [2, -3]
