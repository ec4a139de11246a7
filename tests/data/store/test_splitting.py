"""What a reading puts into each table."""

from uuid import UUID

from data.store import splitting
from tests.support.readings import reading, target_workbook

SUBMISSION = UUID(int=1)


def test_the_figures_of_one_indicator_are_one_wide_row():
    text = """
        indicator | value | numerator | denominator | month_value | reported_completion | target
        A01       | 95    | 950       | 1000        | 5           | 99                  | 96
    """
    assert splitting.observations(reading(text), SUBMISSION) == [
        (SUBMISSION, "150725", "A01", "2010-07", 950, 1000, 95, 5, 99, 96, None)]


def test_a_missing_figure_is_a_row_without_figures_that_tells_its_kind():
    text = "indicator | absence\nA01 | not_reported\nE04 | not_applicable"
    assert [row[4:] for row in splitting.observations(reading(text), SUBMISSION)] == [
        (None,) * 6 + ("not_reported",), (None,) * 6 + ("not_applicable",)]


def test_a_written_reason_alone_says_nothing_about_the_figure():
    text = "indicator | explanation\nA01 | 资金到位较晚"
    assert splitting.observations(reading(text), SUBMISSION) == []
    assert len(splitting.explanations(reading(text), SUBMISSION)) == 1


def test_every_fact_and_every_absence_has_its_cell():
    text = "indicator | value | explanation | absence\nA01 | 95 | 好 |\nE02 | | | not_reported"
    assert [row[4:] for row in splitting.evidence(reading(text), SUBMISSION)] == [
        ("value", 95.0, "", "月报表", "B5", "95"),
        ("explanation", None, "", "月报表", "C5", "好"),
        ("absence", None, "", "月报表", "D6", "not_reported"),
    ]


def test_tasks_are_targets_with_their_plan_and_no_observations():
    workbook = target_workbook(("E02", "150725", "2010-01", "2010-04", 300.0))
    assert splitting.observations(workbook, SUBMISSION) == []
    task, = splitting.targets(workbook, SUBMISSION, version=7)
    assert task[10] == [0.25, 0.5, 0.75, 1.0]
