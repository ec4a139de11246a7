"""Revising a target on the page: a word added with who, when and why; nothing overwritten or half done."""

from datetime import datetime

import pytest

from data import catalogue
from data.store import Revision, TargetKey, definitions, open_store
from data.store.read.observations import observations
from tests.support.readings import reading, target_workbook

WHOLE = ("2010-01", "2011-03")
KEY = TargetKey("E02", "150725", "banner", *WHOLE)
CITY = TargetKey("A01", "150700", "city", "2010-01", "2010-12")
WHO, WHY = "医改办主任", "责任状补充协议"


def value(store, key=KEY, **when):
    held = store.targets(key.indicator, key.area, **when)
    mine = held[(held["tier"] == key.tier) & (held["window_start"] == key.window_start)]
    return mine["value"].tolist()


def revise(store, number, key=KEY, **more):
    store.revise_target(Revision(key, number), by=WHO, reason=WHY, **more)


def test_a_revision_holds_from_its_moment_and_the_past_answers_as_before(store):
    store.submit(target_workbook(("E02", "150725", *WHOLE, 300.0)), at=datetime(2010, 1, 5))
    revise(store, 320.0, at=datetime(2010, 9, 5))
    assert value(store) == [320]
    assert value(store, as_of=datetime(2010, 9, 4)) == [300]


def test_a_revision_stands_in_the_audit_trail_and_raises_the_version_once(store):
    version = store.version()
    revise(store, 320.0, at=datetime(2010, 9, 5))
    assert store.version() == version + 1
    (deed, who, record, detail), = store.rows(
        f"SELECT deed, who, record, detail FROM event WHERE version = {version + 1}")
    assert (deed, who, record) == ("revise_target", WHO, "E02 150725 banner 2010-01 2011-03")
    assert WHY in detail and "320" in detail


def test_a_tolerance_a_carry_over_and_typed_months_are_kept(store):
    months = "、".join(str(min(100, 10 * n)) for n in range(1, 16))
    store.revise_target(Revision(KEY, 75, 73, 77, 5, months, "责任状"), by=WHO, reason=WHY)
    row, = store.targets("E02", "150725").itertuples()
    assert (row.value, row.low, row.high, row.carried_over, row.sample) == (75, 73, 77, 5, False)
    assert list(row.plan[:3]) == [0.1, 0.2, 0.3]


def test_a_target_that_no_document_bears_out_is_a_sample(store):
    revise(store, 300.0)
    assert store.targets("E02", "150725")["sample"].tolist() == [True]


def test_a_named_curve_is_laid_over_the_targets_own_window(store):
    store.revise_target(Revision(KEY, 300, plan="toilets"), by=WHO, reason=WHY)
    plan = store.plan("E02", "150725")["planned_share"].tolist()
    assert plan == catalogue.shares("toilets", *WHOLE)


def test_what_is_withdrawn_holds_no_more_and_held_before(store):
    revise(store, 300.0, at=datetime(2010, 2, 1))
    store.withdraw_target(KEY, by=WHO, reason=WHY, at=datetime(2010, 9, 1))
    assert value(store) == []
    assert value(store, as_of=datetime(2010, 8, 1)) == [300]
    with pytest.raises(ValueError, match="现在不在执行中"):
        store.withdraw_target(KEY, by=WHO, reason=WHY)


def test_a_later_workbook_speaks_after_the_page(store):
    revise(store, 320.0, at=datetime(2010, 2, 1))
    store.submit(target_workbook(("E02", "150725", *WHOLE, 350.0)), at=datetime(2010, 3, 1))
    assert value(store) == [350]


def test_a_changed_catalogue_does_not_undo_what_the_page_said(store):
    revise(store, 93.0, CITY)
    store.withdraw_target(TargetKey("A04", "150700", "city", "2010-01", "2010-12"), by=WHO, reason=WHY)
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM setting WHERE name = 'catalogue'")
        cursor.execute("UPDATE target SET value = 80 WHERE indicator IN ('A01', 'A04', 'A07')"
                       " AND origin = 'catalogue' AND tier = 'city' AND window_start = '2010-01'")
    assert definitions.sync(store)
    assert value(store, CITY) == [93]
    assert value(store, TargetKey("A04", "150700", "city", "2010-01", "2010-12")) == []
    assert value(store, TargetKey("A07", "150700", "city", "2010-01", "2010-12")) == [60]


@pytest.mark.parametrize("revision", [Revision(KEY), Revision(KEY._replace(area="999999"), 1)])
def test_what_cannot_be_taken_is_refused_before_anything_is_written(store, revision):
    version, words = store.version(), store.rows("SELECT count(*) FROM target")
    with pytest.raises(ValueError, match=r"目标没有数|指标或地区不在目录中"):
        store.revise_target(revision, by=WHO, reason=WHY)
    assert (store.version(), store.rows("SELECT count(*) FROM target")) == (version, words)


@pytest.mark.parametrize(("who", "why", "message"), [
    ("", WHY, "职务"), (WHO, "  ", "为什么"), (WHO, "长" * 201, "200 个字以内")])
def test_without_a_post_or_a_reason_of_a_reasonable_length_nothing_is_changed(store, who, why, message):
    with pytest.raises(ValueError, match=message):
        store.revise_target(Revision(KEY, 300), by=who, reason=why)
    assert value(store) == []


def test_the_same_again_is_refused(store):
    revise(store, 300.0)
    with pytest.raises(ValueError, match="完全相同"):
        revise(store, 300.0)


def test_what_a_revision_would_bring_is_seen_and_nothing_is_kept(store):
    store.submit(target_workbook(("E02", "150725", *WHOLE, 300.0)), at=datetime(2010, 1, 5))
    store.submit(reading("indicator | value\nE02 | 150"))
    version, before = store.version(), store.observations("2010-07", "2010-07")
    seen = store.as_revised(Revision(KEY, 200), lambda view: observations(view, "2010-07", "2010-07"))
    targets = {name: frame.set_index(["area", "indicator"])["target"]["150725", "E02"]
               for name, frame in (("before", before), ("seen", seen))}
    assert targets == {"before": 300, "seen": 200}
    assert (store.version(), value(store)) == (version, [300])
    with pytest.raises(ValueError, match="没有数"):
        store.as_revised(Revision(KEY), lambda view: None)


def test_a_file_of_before_knows_afterwards_where_its_targets_came_from(tmp_path, empty_file):
    path = tmp_path / "old.duckdb"
    path.write_bytes(empty_file.read_bytes())
    with open_store(path) as store:
        store.submit(target_workbook(("E02", "150725", *WHOLE, 300.0)))
        with store.transaction() as cursor:
            for column in ("origin", "who", "reason"):
                cursor.execute(f"ALTER TABLE target DROP COLUMN {column}")
            cursor.execute("DELETE FROM migration WHERE number = 3")
    with open_store(path) as store:
        assert store.rows("SELECT origin, count(*) FROM target GROUP BY origin ORDER BY origin") == [
            ("catalogue", len(catalogue.targets())), ("workbook", 1)]
        assert value(store) == [300]
