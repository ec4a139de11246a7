"""What several tests of the outlook begin with."""

import pytest

from tests.analytics.outlook import cases


@pytest.fixture
def rows():
    """Five areas at 30, 36, 42, 50 and 60 a month towards 500 of 1,000 in twelve months."""
    return cases.reckoned(
        {area: cases.steady(step) for area, step in zip(cases.AREAS, (30, 36, 42, 50, 60), strict=True)},
        series="ytd",
    )
