"""途中: the months from today to the landing."""

import pytest

from analytics.outlook.forecast import forecast
from analytics.outlook.path import path


def test_a_path_starts_today_and_ends_in_the_landing(rows):
    one = forecast(rows, period="2010-10").set_index("area").loc["150781"]
    way = path(rows, period="2010-10", area="150781")
    assert list(way["period"]) == ["2010-10", "2010-11", "2010-12"]
    assert way.iloc[0, 1:].tolist() == pytest.approx([one["figure"]] * 3)
    landed = one[["landing", "landing_low", "landing_high"]].tolist()
    assert way.iloc[-1, 1:].tolist() == pytest.approx(landed)
    assert path(rows, period="2010-02", area="150781").empty
