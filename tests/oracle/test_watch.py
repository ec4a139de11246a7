"""The watch: a version is checked once, in the background, and nothing is said of data that has changed."""

import time

import pytest

from oracle import watch
from tests.oracle import raw_histories

SOON = 0.0
PATIENCE = 60


def wait(until) -> None:
    """Until it is so; a check that never ends is a failure."""
    begun = time.monotonic()
    while not until():
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.02)


@pytest.fixture
def filled(empty_store):
    raw_histories.fill(empty_store, 1)
    return empty_store


def test_a_version_is_checked_once_and_passes(filled):
    version = filled.version()
    assert watch.ended(filled, version) is None
    assert watch.begin(filled, version, after=SOON)
    wait(lambda: watch.ended(filled, version) is not None)
    checked = watch.ended(filled, version)
    assert checked.outcome.differ == 0 and checked.outcome.compared > 1000
    assert not watch.begin(filled, version, after=SOON)


def test_of_data_that_changed_meanwhile_nothing_is_said(filled):
    version = filled.version()
    watch.begin(filled, version, after=0.2)
    filled.mark_sample()
    assert filled.version() > version
    wait(lambda: not watch.running(filled, version))
    assert watch.ended(filled, version) is None


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
