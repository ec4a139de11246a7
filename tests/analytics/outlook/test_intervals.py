"""区间: the bounds of a forecast month by month."""

import numpy as np
import pytest

from analytics.outlook.growth import steps
from analytics.outlook.histories import histories
from analytics.outlook.intervals import intervals
from tests.analytics.outlook import cases


def test_of_todays_figure_nothing_is_uncertain_however_wide_the_interval(rows):
    # where past figures moved that never had, no number of errors would have held four fifths of them
    known, month = histories(rows), 9
    found = intervals(known, steps(known), np.inf, month, np.arange(month, 12))
    assert all(table[:, 0].tolist() == known.share[:, month].tolist() for table in found.values())
    assert (found["low"][:, 1:] == known.share[:, [month]]).all()
    assert found["high"][:, 1:].tolist() == [[pytest.approx(100 / 50)] * 2] * len(cases.AREAS)
