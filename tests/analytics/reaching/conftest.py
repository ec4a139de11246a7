"""What these tests share: reckoning an observations frame without a region."""

import pytest

from analytics import standing
from tests.support.frames import benchmarks


@pytest.fixture(scope="session")
def reckon():
    """`reckon(observations)`."""
    return lambda frame: standing.reckon(frame, benchmarks())
