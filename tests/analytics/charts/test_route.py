"""The route: every bar begins where the one above ends."""

import pytest

from analytics.charts.route import route
from analytics.reaching import together
from tests.support import climbs


@pytest.fixture
def climb():
    rows, whole = climbs.together()
    aim = together.goals(whole, "a").query("bar == 'place'").iloc[0]
    return rows[rows["area"] == "a"], aim


def test_every_bar_begins_where_the_one_above_ends(climb):
    rows, aim = climb
    way = together.route(rows, aim["goal"])
    bars = route(way, aim["rise_points"]).data[0]
    ends = [base + length for base, length in zip(bars.base, bars.x, strict=True)]
    assert list(bars.base) == pytest.approx([0, *ends[:-1]])
    assert ends[-1] >= aim["rise_points"]
