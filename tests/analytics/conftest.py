"""The same generated histories on every machine, no clock over them, and two small months."""

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.support import small_months

# A failing history is small enough to be read; shrinking it further would take minutes.
settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("steady")


@pytest.fixture
def reckoned():
    """Both months."""
    return small_months.reckoned()


@pytest.fixture
def now(reckoned):
    """The second month alone."""
    return reckoned[reckoned["period"] == "2010-07"]
