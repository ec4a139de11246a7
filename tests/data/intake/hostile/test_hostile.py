"""Whatever is uploaded ends in a reading with a sentence, within 10 s and 500 MB; the next file is read."""

import socket
import time
from pathlib import Path
from threading import Event, Thread

import pytest

from data import intake
from data.intake.guarded import POOL
from tests.data.intake.hostile.making import (
    GOOD,
    HARMLESS,
    REFUSED,
    SHEET,
    in_sheet,
    part,
    rezipped,
    with_doctype,
    zipped,
)
from tests.support.sheets import facts

MOST_SECONDS, MOST_MEMORY = 10, 500
ESCAPED = Path("/tmp/intake-escaped.txt")
TRUE = {("150702", "A01", "value"): 95.0, ("150785", "A01", "value"): 96.0}


class Watch:
    """The most memory in MB any child holds while the watch is on, as the system tells it."""

    def __enter__(self):
        self.most, self._over = 0, Event()
        self._thread = Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()

    def _look(self):
        while not self._over.wait(0.01):
            for pid in POOL.pids():
                try:
                    status = Path(f"/proc/{pid}/status").read_text()
                except OSError:  # not Linux, or just gone
                    continue
                told = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
                self.most = max([self.most, *(int(size) // 1024 for size in told)])


def limited(content, name="七月.xlsx"):
    """The reading of a hostile file, which kept within its bounds."""
    POOL.start()
    with Watch() as watch:
        began = time.monotonic()
        reading = intake.check(content, name)
        seconds = time.monotonic() - began
    assert seconds < MOST_SECONDS
    assert watch.most < MOST_MEMORY
    return reading


@pytest.fixture(autouse=True)
def the_next_file_is_read():
    yield
    assert facts(intake.check(GOOD, "七月.xlsx")) == TRUE


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_hostile_file_is_refused_in_a_sentence(name):
    reading = limited(REFUSED[name]())
    assert reading.verdict == "refuse" and reading.facts == ()
    assert reading.findings and all(finding.message.endswith("。") for finding in reading.findings)


@pytest.mark.parametrize("name", sorted(HARMLESS))
def test_a_strange_file_gives_its_own_figures_or_a_sentence(name):
    reading = limited(HARMLESS[name]())
    assert facts(reading) == TRUE or (reading.verdict == "refuse" and reading.findings[0].message)
    assert not ESCAPED.exists()


def test_an_external_entity_is_neither_read_nor_fetched(tmp_path):
    secret = tmp_path / "canary.txt"
    secret.write_text("canary-8261")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        for system in (secret.as_uri(), f"http://127.0.0.1:{listener.getsockname()[1]}/canary"):
            reading = limited(with_doctype(f'<!ENTITY c SYSTEM "{system}">', "c"))
            assert reading.verdict == "refuse" and "canary-8261" not in str(reading.findings)
        with pytest.raises(TimeoutError):
            listener.accept()


def test_half_a_character_reaches_nobody():
    reading = limited(in_sheet("根河".encode(), "根河_xD800_".encode()))
    assert ("150702", "A01", "value") in facts(reading)
    assert str(reading.facts + reading.findings).encode("utf-8")


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".csv", ".zip", ""])
def test_the_name_decides_nothing(ending):
    assert facts(limited(GOOD, f"../../tmp/七月{ending}")) == TRUE


def test_a_path_in_a_zip_becomes_a_name():
    names = ("../../../tmp/intake-escaped.txt", "/tmp/intake-escaped.txt", "C:\\tmp\\intake-escaped.txt")
    files = intake.unpacked("七月.zip", zipped(*((name, GOOD) for name in names)))
    assert [name for name, _ in files] == [
        "七月.zip › tmp › intake-escaped.txt",
        "七月.zip › tmp › intake-escaped.txt（2）",
        "七月.zip › tmp › intake-escaped.txt（3）",
    ]
    assert not ESCAPED.exists()


def test_a_zip_bomb_among_workbooks_is_refused_and_the_others_are_read():
    bomb = rezipped({SHEET: part(SHEET) + b" " * (90 << 20)})
    packed = zipped(("陈旗.xlsx", GOOD), ("炸弹.csv", bytes(60 << 20)), ("坏.xlsx", bomb))
    good, huge, inner = intake.check_many(intake.unpacked("七月.zip", packed))
    assert facts(good) == TRUE
    assert (huge.verdict, huge.findings[0].code, inner.verdict) == ("refuse", "file_too_large", "refuse")
