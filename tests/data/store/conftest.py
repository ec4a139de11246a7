"""A real store in a real file, a fresh one for every test."""

import shutil

import pytest

from data.store import open_store


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory):
    """A store without any report, made once: a copy opens several times faster than a new one is made."""
    path = tmp_path_factory.mktemp("empty") / "monitor.duckdb"
    open_store(path).close()
    return path


@pytest.fixture
def store(tmp_path, empty_file):
    with open_store(shutil.copy(empty_file, tmp_path)) as opened:
        yield opened
