"""Handing in a workbook: all of it or none, its bytes as received, and the version raised."""

import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from random import Random

import pytest

from data import catalogue, intake
from data.intake.findings import Finding
from data.sample.post import orders
from data.store import open_store
from tests.support.readings import benchmark, reading, target_workbook

JULY = """
    indicator | value | numerator | denominator | month_value | target | explanation
    A01       | 95.6  | 956       | 1000        |             |        |
    E02       | 120   |           |             | 20          | 300    | 资金到位较晚
"""


def test_the_outcome_counts_the_figures(store):
    outcome = store.submit(reading(JULY))
    assert (outcome.inserted, outcome.changed, outcome.unchanged, outcome.withdrawn) == (7, 0, 0, 0)
    assert not outcome.already_known


def test_bytes_are_kept_as_received(store):
    sent = reading(JULY, content=bytes(range(256)) * 40)
    store.submit(sent)
    assert store.export_workbook(sent.sha256) == bytes(range(256)) * 40


def test_a_workbook_nobody_sent_has_no_bytes(store):
    with pytest.raises(KeyError):
        store.export_workbook("0" * 64)


def test_the_same_bytes_sent_twice_change_nothing(store):
    first = store.submit(reading(JULY))
    before = store.version()
    second = store.submit(reading(JULY, file="另一个名字.xlsx"))
    assert second.already_known
    assert second.submission_id == first.submission_id
    assert (second.inserted, second.changed, second.unchanged) == (0, 0, 0)
    assert store.version() == before
    assert store.rows("SELECT count(*) FROM submission") == [(1,)]


def test_every_deed_raises_the_version_by_one(store):
    versions = [store.version()]
    waiting = store.submit(reading(JULY), accept=False)
    versions.append(store.version())
    store.advance(waiting.submission_id, "reviewed", by="农卫科")
    versions.append(store.version())
    store.mark_sample()
    versions.append(store.version())
    assert versions == list(range(versions[0], versions[0] + 4))


def test_the_version_outlives_the_process(store, tmp_path):
    store.submit(reading(JULY))
    version = store.version()
    store.close()
    with open_store(store.path) as again:
        assert again.version() == version


def test_every_deed_leaves_who_what_when_and_on_which_record(store):
    outcome = store.submit(reading(JULY), by="农卫科", at=datetime(2010, 7, 29, 9))
    assert store.rows("SELECT happened_at, who, deed, record FROM event WHERE deed = 'submit'") == [
        (datetime(2010, 7, 29, 9), "农卫科", "submit", outcome.submission_id)]


def test_the_reason_of_a_correction_is_kept_with_its_steps_and_in_the_audit_trail(store):
    outcome = store.submit(reading("indicator | value\nE02 | 7"), reason="漏报两例，已补")
    comments = store.rows("SELECT DISTINCT comment FROM submission_state WHERE submission::VARCHAR = $id",
                          id=outcome.submission_id)
    assert comments == [("漏报两例，已补",)]
    (detail,), = store.rows("SELECT detail FROM event WHERE deed = 'submit'")
    assert detail.endswith("漏报两例，已补")


def test_a_time_with_its_zone_is_kept_as_local_time(store):
    at = datetime(2010, 7, 29, 9, tzinfo=UTC)
    store.submit(reading(JULY), at=at)
    assert store.submissions()["received_at"][0] == at.astimezone().replace(tzinfo=None)


def test_a_refused_reading_is_not_taken(store):
    fault = Finding("refuse", "unreadable", "打不开")
    with pytest.raises(ValueError, match="没有入库"):
        store.submit(reading(JULY, verdict="refuse", findings=(fault,)))
    assert store.rows("SELECT count(*) FROM workbook") == [(0,)]


@pytest.mark.parametrize("text", [
    "indicator | value\nA01 | 95\nA01 | 96",
    "indicator | value\nZ99 | 95",
    "area | indicator | value\n999999 | A01 | 95",
    "indicator | value\nA01 | nan",
    "indicator | value\nA01 | inf",
], ids=["two values", "unknown indicator", "unknown area", "not a number", "infinite"])
def test_what_does_not_hold_together_is_not_taken(store, text):
    before = store.version()
    with pytest.raises(ValueError, match=r"xlsx：月报表 [BC]\d"):
        store.submit(reading(text))
    assert store.version() == before


def test_a_figure_printed_twice_alike_is_one_figure(store):
    assert store.submit(reading("indicator | value\nA01 | 95\nA01 | 95")).inserted == 1


def test_an_error_half_way_leaves_nothing(store):
    broken = target_workbook(("E02", "150725", "2010-12", "2010-01", 5.0))
    before = store.version()
    with pytest.raises(ValueError, match="window"):
        store.submit(broken)
    for table in ("workbook", "submission", "submission_state", "evidence", "observation"):
        assert store.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert store.rows("SELECT count(*) FROM event WHERE deed = 'submit'") == [(0,)]
    assert store.version() == before


def test_a_workbook_with_everything_fills_every_table(store):
    store.submit(reading(JULY, benchmarks=(benchmark("A01", "2010-06", 96.0),)))
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)))
    for table in ("workbook", "submission", "evidence", "observation", "explanation", "target", "benchmark"):
        assert store.rows(f"SELECT count(*) FROM {table}")[0][0] > 0, table


def test_sample_data_is_marked_as_such(store):
    assert not store.is_sample()
    store.mark_sample()
    store.mark_sample()
    assert store.is_sample()


def test_a_real_sheet_goes_the_whole_road_and_every_fact_has_its_cell(store, tmp_path):
    order = next(order for order in orders() if "阿荣旗" in order.file)
    order.build()[0].save(tmp_path / "阿荣旗.xlsx")
    sheet = intake.check(tmp_path / "阿荣旗.xlsx")
    outcome = store.submit(sheet, at=order.received_at)
    assert outcome.inserted == len(sheet.facts) > 100
    assert store.export_workbook(sheet.sha256) == (tmp_path / "阿荣旗.xlsx").read_bytes()
    assert sorted(store.rows("SELECT area, period, indicator, field, sheet, cell, raw FROM evidence"
                             " WHERE field <> 'absence'")) == sorted(
        (fact.area, fact.period, fact.indicator, fact.field, fact.sheet, fact.cell, fact.raw)
        for fact in sheet.facts)
    assert set(store.compare(sheet)["change"]) == {"unchanged"}
    frame = store.observations()
    given = frame[frame["value"].notna()].set_index("indicator")["value"].to_dict()
    assert given == {fact.indicator: fact.value for fact in sheet.facts if fact.field == "value"}


SENDER = """
import sys
from data import store
from tests.data.store.test_write import large
with store.open_store(sys.argv[1]) as opened:
    sheets = [large(n) for n in range(60)]
    print("ready", flush=True)
    for sheet in sheets:
        opened.submit(sheet)
"""
FIELDS = ("value", "month_value", "target", "reported_completion")


def large(number: int):
    """A long sheet of 13 areas and 25 indicators, in the month that the number tells."""
    rows = [f"{area.code} | {code} | {number}" + " | 1" * 3
            for area in catalogue.banners() for code in list(catalogue.indicators())[:25]]
    table = "\n".join(["area | indicator | " + " | ".join(FIELDS), *rows])
    return reading(table, form="long", area=None, period=f"{1900 + number}-01")


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_process_leaves_all_of_a_workbook_or_none(tmp_path, seed):
    path = tmp_path / "monitor.duckdb"
    sender = subprocess.Popen([sys.executable, "-c", SENDER, str(path)], stdout=subprocess.PIPE, text=True)
    assert sender.stdout.readline() == "ready\n"
    time.sleep(Random(seed).uniform(0.02, 0.4))
    sender.send_signal(signal.SIGKILL)
    sender.wait()
    sender.stdout.close()
    assert sender.returncode == -signal.SIGKILL
    with open_store(path) as store:
        whole = {"workbook": 1, "submission": 1, "submission_state": 4, "observation": 325, "evidence": 1300}
        taken = store.version() - 1
        assert taken < 60
        counts = {table: store.rows(f"SELECT count(*) FROM {table}")[0][0] for table in whole}
        assert counts == {table: n * taken for table, n in whole.items()}
        assert len(store.periods()) == taken
