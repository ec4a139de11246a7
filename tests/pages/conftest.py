"""The application driven without a browser, each test on a data folder of its own."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages.parts import access
from tests.browser import small_year

ROOT = Path(__file__).parents[2]


@pytest.fixture
def app(tmp_path, monkeypatch):
    """The application on an empty data folder, opened at its start page."""
    monkeypatch.setenv("DATA_FILES", str(tmp_path))
    _forget()
    yield AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    access.store().close()
    _forget()


@pytest.fixture(scope="session")
def two_months(tmp_path_factory) -> Path:
    """A data folder with two sample months, made once; the tests that share it only look."""
    return small_year.make(tmp_path_factory.mktemp("two_months")).folder


@pytest.fixture
def app_with_data(two_months, monkeypatch):
    """The application on two sample months, not yet opened."""
    monkeypatch.setenv("DATA_FILES", str(two_months))
    _forget()
    yield AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    access.store().close()
    _forget()


@pytest.fixture(scope="module")
def app_for_reading(two_months):
    """The application on two sample months, opened once for the tests of a module, which only look."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("DATA_FILES", str(two_months))
        _forget()
        yield AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
        access.store().close()
    _forget()


def _forget() -> None:
    # the opened store is kept for the whole process; the next test has another folder
    st.cache_resource.clear()
    st.cache_data.clear()
