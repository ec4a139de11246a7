"""Uploads are read in a limited child: the same readings, many at once, and a sentence when it breaks."""

import io
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from benchmarks.intake_score import EXAMPLES
from data import intake
from data.intake import guarded
from data.intake.checking import check
from data.intake.worker import Limits, Pool
from tests.data.intake.worker.test_pool import WAYWARD

FILES = sorted(EXAMPLES.glob("*.xlsx"))
ROOT = Path(__file__).parents[3]


@pytest.fixture
def wayward(monkeypatch):
    """Children that go the way the bytes of a file name."""
    pool = Pool(1, Limits(seconds=1.0, private=300), WAYWARD)
    monkeypatch.setattr(guarded, "POOL", pool)
    yield
    pool.close()


def test_many_workbooks_are_read_as_one_by_one_in_their_order():
    told = []
    readings = intake.check_many([(file.name, file) for file in FILES], told=lambda *news: told.append(news))
    assert readings == [check(file) for file in FILES]
    assert [done for done, _, _ in told] == list(range(1, len(FILES) + 1))
    assert {total for _, total, _ in told} == {len(FILES)}
    assert {name for _, _, name in told} == {file.name for file in FILES}


def test_no_file_is_nothing_to_read():
    assert intake.check_many([]) == []


def test_who_stops_watching_stops_the_reading():
    def leave(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        intake.check_many([(file.name, file) for file in FILES], told=leave)
    assert intake.check(FILES[0]).verdict == "ready"


@pytest.mark.parametrize(("way", "code"), [
    ("loop", "file_too_slow"),
    ("hog", "file_too_heavy"),
    ("abort", "file_breaks_reader"),
    ("panic", "file_breaks_reader"),
    ("fault", "reading_failed"),
    ("answer", "file_breaks_reader"),
])
def test_a_lost_child_is_a_reading_with_one_sentence(wayward, way, code, capfd):
    reading = intake.check(way.encode(), "七月.xlsx")
    (finding,) = reading.findings
    assert (reading.verdict, reading.file, reading.content) == ("refuse", "七月.xlsx", way.encode())
    assert finding.code == code and finding.message.endswith("。")


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path):
    assert intake.check(tmp_path / "没有.xlsx").findings[0].code == "file_unreadable"


def test_the_picture_of_a_workbook_has_its_sheets():
    reading = intake.check(FILES[0])
    shown = intake.sheets(reading)
    fact = reading.facts[0]
    assert fact.cell in {f"{column}{row}" for row in shown[fact.sheet].texts.index
                         for column in shown[fact.sheet].texts.columns}  # fmt: skip


def test_what_cannot_be_opened_has_no_picture():
    assert intake.sheets(intake.check(b"%PDF-1.4", "七月.xlsx")) == {}


def test_a_workbook_is_given_back_marked_with_all_that_was_found():
    reading = intake.check(next(file for file in FILES if file.name.startswith("11_")))
    book = openpyxl.load_workbook(io.BytesIO(intake.marked(reading)))
    assert len(book.sheetnames) == 2
    assert all(book["Sheet1"][f.cell].comment for f in reading.findings if f.code == "formula_no_cache")


def test_what_cannot_be_opened_is_given_back_as_a_list(wayward):
    reading = intake.check(b"abort", "七月.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(intake.marked(reading)))
    said = [cell.value for row in book.active for cell in row]
    assert reading.findings[0].message in said


def test_a_child_starts_without_the_heavy_libraries():
    heavy = {"pandas", "numpy", "openpyxl", "duckdb", "streamlit", "plotly"}
    program = "import sys, data.intake.worker.tasks; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert not heavy & set(done.stdout.split())


def test_the_name_of_a_zip_says_nothing_of_the_files_in_it():
    content = FILES[0].read_bytes()
    inside = intake.check(content, f"8月.zip › {FILES[0].name}")
    assert inside.period == "2010-07" and "period_conflict" not in {one.code for one in inside.findings}


def test_it_works_wherever_it_was_started_from(tmp_path):
    file = f"pathlib.Path({str(FILES[0])!r})"
    program = f"import pathlib; from data import intake; print(intake.check({file}).verdict)"
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=tmp_path, env=surroundings,
                          capture_output=True, text=True, encoding="utf-8", check=False)  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("ready", "")
