"""The small months that these tests draw and tell."""

import pytest

from tests.support import small_months


@pytest.fixture
def reckoned():
    """Both months."""
    return small_months.reckoned()


@pytest.fixture
def now(reckoned):
    """The second month alone."""
    return reckoned[reckoned["period"] == "2010-07"]
