"""What a workbook would change, said before it is handed in."""

from datetime import datetime

from data.store import changes_accepted
from tests.support.readings import reading, target_workbook

FIRST = """
    indicator | value | target | explanation
    A01       | 95    |        |
    E02       | 120   | 300    | 资金到位较晚
    E03       | 7     |        |
"""
SECOND = """
    indicator | value | target | explanation | absence
    A01       | 96    |        |             |
    E02       | 120   | 300    | 资金已到位  |
    E03       |       |        |             | not_reported
    E04       | 1     |        |             |
"""


def said(frame) -> dict[tuple, tuple]:
    return {(row.indicator, row.field): (row.old, row.new, row.change) for row in frame.itertuples()}


def test_a_first_workbook_inserts_everything(store):
    frame = store.compare(reading(FIRST))
    assert frame["change"].unique().tolist() == ["inserted"]
    assert frame["old"].isna().all()
    assert len(frame) == 5


def test_each_figure_of_a_revision_is_told_with_its_old_and_new_value(store):
    store.submit(reading(FIRST))
    assert said(store.compare(reading(SECOND))) == {
        ("A01", "value"): (95.0, 96.0, "changed"),
        ("E02", "value"): (120.0, 120.0, "unchanged"),
        ("E02", "target"): (300.0, 300.0, "unchanged"),
        ("E02", "explanation"): ("资金到位较晚", "资金已到位", "changed"),
        ("E04", "value"): (None, 1.0, "inserted"),
        ("E03", "value"): (7.0, None, "withdrawn"),
    }


def test_handing_in_does_what_was_told(store):
    store.submit(reading(FIRST))
    told = store.compare(reading(SECOND))["change"].value_counts()
    outcome = store.submit(reading(SECOND))
    done = {name: getattr(outcome, name) for name in ("inserted", "changed", "unchanged", "withdrawn")}
    assert done == told.to_dict()


def test_asking_changes_nothing(store):
    before = store.version()
    store.compare(reading(FIRST))
    assert store.version() == before
    assert store.rows("SELECT count(*) FROM evidence") == [(0,)]


def test_what_was_withdrawn_once_is_not_withdrawn_again(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    store.submit(reading(SECOND), at=datetime(2010, 8, 1))
    third = SECOND.replace("96", "97")
    assert "withdrawn" not in set(store.compare(reading(third))["change"])


def test_tasks_of_a_target_workbook_are_compared_with_the_tasks_before(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)))
    # The same month's own sheet prints a task too; it is not what the target workbook replaces.
    store.submit(reading("indicator | value | target\nE02 | 120 | 999", period="2011-03"))
    revised = target_workbook(("E02", "150725", "2010-01", "2011-03", 320.0))
    assert said(store.compare(revised)) == {("E02", "target"): (300.0, 320.0, "changed")}


def test_rows_carry_names_and_the_cell(store):
    row = store.compare(reading("indicator | value\nA01 | 95")).iloc[0]
    assert (row["area_short"], row["sheet"], row["cell"]) == ("陈旗", "月报表", "B5")


def test_a_workbook_without_figures_gives_an_empty_frame(store):
    assert store.compare(reading("indicator | absence\nA01 | not_reported")).empty


def test_changed_and_withdrawn_figures_are_counted_and_rewritten_reasons_are_not(store):
    store.submit(reading(FIRST))
    assert changes_accepted(store.compare(reading(SECOND))) == 2


def test_a_first_workbook_and_the_same_again_change_nothing_accepted(store):
    assert changes_accepted(store.compare(reading(FIRST))) == 0
    store.submit(reading(FIRST))
    assert changes_accepted(store.compare(reading(FIRST))) == 0
