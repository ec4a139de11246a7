"""The application driven without a browser, each test on a data folder of its own.

The second reckoning is left out, as it may be: in the background it would take longer than these tests
themselves. What the pages make of it, test_oracle_banner says.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages.parts import access
from tests.browser import small_year

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def two_months(made_once) -> Path:
    """A data folder with two sample months, made once; the tests that share it only look."""
    return made_once("two_months", small_year.make)


@pytest.fixture(scope="module")
def at_hand(two_months):
    """The two months opened for the tests of a module, which only look: what is reckoned of them is kept."""
    with _standing() as stand:
        stand(two_months)
        yield


@pytest.fixture
def app_with_data(at_hand):
    """The application on two sample months, not yet opened."""
    return _app()


@pytest.fixture(scope="module")
def app_for_reading(at_hand):
    """The application on two sample months, opened once for the tests of a module."""
    return _app().run()


@pytest.fixture
def app_on():
    """`app_on(folder)`: the application on a data folder of the test's own, not yet opened."""
    with _standing() as stand:
        yield lambda folder: stand(folder) or _app()


@pytest.fixture
def app(app_on, tmp_path):
    """The application on an empty data folder, opened at its start page."""
    return app_on(tmp_path).run()


def _app() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


@contextmanager
def _standing() -> Iterator[Callable[[Path], None]]:
    """The data folder to stand on may be told; afterwards its store is closed."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ORACLE", "off")

        def stand(folder: Path) -> None:
            patched.setenv("DATA_FILES", str(folder))
            _forget()

        yield stand
        access.store().close()
    _forget()


def _forget() -> None:
    # the opened store is kept for the whole process; the next test has another folder
    st.cache_resource.clear()
    st.cache_data.clear()
