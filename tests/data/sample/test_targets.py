"""What areas are held to, and how much of it is expected by a month."""

import pytest

from data.sample.targets import pace, target_of, tasks


def test_a_banners_own_task_comes_before_the_citys_and_the_nations_target():
    assert target_of("A01", "150721", "2010-05").tier == "banner"
    assert target_of("A07", "150721", "2010-05").tier == "city"


def test_year_to_date_tasks_are_set_for_each_year_and_project_tasks_for_the_whole_period():
    assert {t.window_end for t in tasks() if t.indicator == "C10a"} == {"2010-12", "2011-12"}
    assert {t.window_end for t in tasks() if t.indicator == "E03"} == {"2011-03"}


@pytest.mark.parametrize(
    ("indicator", "period", "share"),
    [("E03", "2010-03", 3 / 15), ("E10", "2010-04", 0), ("E10", "2010-10", 1), ("A07", "2010-01", 1),
     ("A15", "2010-01", 1), ("A05", "2010-07", 0.5)],
)
def test_the_pace_follows_the_indicators_own_plan_curve(indicator, period, share):
    assert pace(target_of(indicator, "150721", period), period) == pytest.approx(share)


def test_the_task_of_both_screenings_together_is_the_sum_of_the_two():
    both, neck, breast = (target_of(code, "150783", "2010-05").value for code in ("E14", "E03", "E04"))
    assert both == neck + breast
