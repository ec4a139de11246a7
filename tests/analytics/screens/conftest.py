"""One honest year and a quarter, reckoned once: 13 areas, 24 indicators, 15 months, nothing made up."""

import pytest

from analytics import standing
from tests.analytics.screens import honest
from tests.support import frames


@pytest.fixture(scope="session")
def honest_reckoned():
    return standing.reckon(honest.observations(), frames.benchmarks())


@pytest.fixture(scope="session")
def reckon():
    """Reckon an altered history as the pages would."""
    return lambda observations: standing.reckon(observations, frames.benchmarks())
