"""The watch: a version is checked once, in the background, and nothing is said of data that has changed."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from oracle import watch

SOON = 0.0
PATIENCE = 180
ROOT = Path(__file__).parents[2]

# A program whose last line comes while the other road is walked, as when a server is stopped.
ENDS_MEANWHILE = """
import sys, time
from pathlib import Path
from data.store import open_store
from oracle import watch
store = open_store(Path(sys.argv[1]))
watch.begin(store, store.version(), after=0.0)
def where(frame):
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back
while not any(file.endswith("recompute.py") for one in sys._current_frames().values() for file in where(one)):
    assert watch.running(store, store.version())
    time.sleep(0.001)
"""


def wait(until) -> None:
    """Until it is so; a check that never ends is a failure."""
    begun = time.monotonic()
    while not until():
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.02)


def running_functions() -> set[str]:
    """The names of all functions that any thread is in."""
    found = set()
    for frame in sys._current_frames().values():
        while frame is not None:
            found.add(frame.f_code.co_name)
            frame = frame.f_back
    return found


def test_a_version_is_checked_once_and_passes(filled):
    version = filled.version()
    assert watch.ended(filled, version) is None
    assert watch.begin(filled, version, after=SOON)
    wait(lambda: watch.ended(filled, version) is not None)
    checked = watch.ended(filled, version)
    assert checked.outcome.differ == 0 and checked.outcome.compared > 500
    assert not watch.begin(filled, version, after=SOON)


@pytest.fixture
def hurried():
    """Threads that take turns so often that whatever can come between two steps does."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried")
def test_of_readers_who_come_at_the_same_moment_one_begins_the_check(empty_store):
    for to_come in range(1000, 1020):
        together = threading.Barrier(8)

        def read(version=to_come, together=together):
            together.wait()
            watch.begin(empty_store, version, after=0.02)

        before = set(threading.enumerate())
        readers = [threading.Thread(target=read) for _ in range(together.parties)]
        for one in readers:
            one.start()
        for one in readers:
            one.join()
        begun = set(threading.enumerate()) - before
        for one in begun:
            one.join()
        assert len(begun) == 1


def test_a_page_that_is_being_drawn_goes_first(filled):
    version = filled.version()
    with watch.first():
        watch.begin(filled, version, after=SOON)
        wait(lambda: "_give_way" in running_functions())
        time.sleep(0.5)
        assert "_give_way" in running_functions()
        assert watch.ended(filled, version) is None
    wait(lambda: watch.ended(filled, version) is not None)
    assert watch.ended(filled, version).outcome.differ == 0


def test_of_data_that_changed_meanwhile_nothing_is_said(filled):
    version = filled.version()
    watch.begin(filled, version, after=0.2)
    filled.mark_sample()
    assert filled.version() > version
    wait(lambda: not watch.running(filled, version))
    assert watch.ended(filled, version) is None


def test_the_check_of_data_that_changes_meanwhile_goes_no_further(filled):
    version, seen = filled.version(), set()
    with watch.first():
        watch.begin(filled, version, after=SOON)
        wait(lambda: "_give_way" in running_functions())
        filled.mark_sample()
    wait(lambda: seen.update(running_functions()) or not watch.running(filled, version))
    assert watch.ended(filled, version) is None and "recomputed" not in seen


def test_a_store_that_was_closed_is_left_alone(filled):
    version = filled.version()
    watch.begin(filled, version, after=0.2)
    filled.close()
    wait(lambda: not watch.running(filled, version))
    assert watch.ended(filled, version) is None


def test_a_check_that_breaks_off_tells_why(filled):
    with filled.transaction() as cursor:
        cursor.execute("ALTER TABLE explanation RENAME reason TO because")
    version = filled.version()
    watch.begin(filled, version, after=SOON)
    wait(lambda: watch.ended(filled, version) is not None)
    assert watch.ended(filled, version).outcome is None
    assert "reason" in watch.ended(filled, version).trouble


def test_it_can_be_switched_off(filled, monkeypatch):
    monkeypatch.setenv("ORACLE", "off")
    assert not watch.begin(filled, filled.version(), after=SOON)
    assert not watch.running(filled, filled.version())


def test_a_process_that_ends_meanwhile_ends_well(filled):
    filled.close()
    ended = subprocess.run([sys.executable, "-c", ENDS_MEANWHILE, filled.path], cwd=ROOT, capture_output=True,
                           timeout=PATIENCE, check=False)  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, b"")
