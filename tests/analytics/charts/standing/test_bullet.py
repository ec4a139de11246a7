"""子弹图: recent speed against need."""

import pytest

from analytics.charts.standing.bullet import amounts, bullet, speeds


def test_only_the_unfinished_with_months_left_and_a_known_speed_are_drawn(now):
    assert list(speeds(now)["area"]) == ["150725", "150726"]
    assert speeds(now.assign(needed_per_month=float("nan"))).empty


def test_speed_is_recent_over_needed(now):
    row = speeds(now).set_index("area").loc["150725"]
    # 900 − 350 = 550 still to reach in 5 months: 110 a month; 50 were added in the month known
    assert row["speed"] == pytest.approx(50 / 110)
    assert row["speed_class"] == "far_behind"


def test_bounds_of_speed_belong_to_the_better_class(now):
    rows = now.head(2).assign(recent_per_month=[75.0, 100.0], needed_per_month=100.0, reach_target=500.0)
    assert list(speeds(rows)["speed_class"]) == ["behind", "on"]


def test_bars_are_cut_at_twice_the_need_and_never_negative(now):
    rows = speeds(now).assign(label="甲", speed=[-0.2, 3.0], speed_best=[0.5, 4.0])
    best, recent = bullet(rows).data
    assert list(best.x) == [0.5, 2.0] and list(recent.x) == [0, 2.0]


def test_needs_are_rounded_up_and_money_goes_by_ten_thousands():
    row = {"reach_target": 6201.0, "needed_per_month": 1240.2, "recent_per_month": 346.4, "reach_unit": "人"}
    assert amounts(row) == ("6,201\u00a0人", "1,241", "346")
    money = row | {"reach_target": 1_750_000.0, "needed_per_month": 350_000.0, "recent_per_month": 0.0}
    assert amounts(money | {"reach_unit": "元"}) == ("175.0\u00a0万元", "35.0", "0.0")
