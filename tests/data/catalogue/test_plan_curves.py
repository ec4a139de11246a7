"""A plan curve rises month by month to exactly 1 at the end of its window, in the season it belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import catalogue, periods
from data.catalogue.plan_curves import read_plan_curves
from data.catalogue.reading import CatalogueError

CURVES = catalogue.plan_curves()
WINDOWS = st.tuples(st.integers(0, 36), st.integers(0, 40)).map(
    lambda drawn: (periods.shift("2009-01", drawn[0]), periods.shift("2009-01", sum(drawn)))
)


def plain_shares(curve, start, end):
    """Month by month: what stood before, plus the part of the rest that the months so far have earned."""
    calendar = [int(period[5:]) for period in periods.months(start, end)]
    total = sum(curve.weights.get(month, 0) for month in calendar)
    found = []
    for position in range(len(calendar)):
        earned = sum(curve.weights.get(month, 0) for month in calendar[: position + 1])
        share = earned / total if total else 0
        last = position == len(calendar) - 1
        found.append(1.0 if last else curve.start + (1 - curve.start) * share)
    return found


@pytest.mark.parametrize("code", CURVES)
@given(window=WINDOWS)
def test_shares_agree_with_the_plain_twin_rise_and_end_at_one(code, window):
    shares = CURVES[code].shares(*window)
    assert shares == pytest.approx(plain_shares(CURVES[code], *window))
    assert shares == sorted(shares) and shares[-1] == 1.0 and shares[0] >= 0
    assert len(shares) == len(periods.months(*window))


def test_the_curves_everyone_relies_on_are_there():
    assert {"linear", "level", "toilets", "enrolment", "quarterly"} <= set(CURVES)


def test_linear_gives_every_month_the_same():
    assert CURVES["linear"].shares("2010-01", "2010-12") == pytest.approx([n / 12 for n in range(1, 13)])


def test_level_asks_for_everything_from_the_first_month():
    assert CURVES["level"].shares("2010-01", "2010-12") == [1.0] * 12


def test_toilets_are_built_from_may_to_october_only():
    shares = dict(zip(periods.months("2010-01", "2011-03"), CURVES["toilets"].shares("2010-01", "2011-03"),
                      strict=True))
    assert shares["2010-04"] == 0 and 0 < shares["2010-05"] < shares["2010-09"] < 1
    assert shares["2010-10"] == shares["2011-03"] == 1


def test_enrolment_stands_still_from_march_to_september():
    shares = CURVES["enrolment"].shares("2010-01", "2010-12")
    assert shares[0] > 0.95 and len(set(shares[1:9])) == 1 and shares[9] > shares[8]


def test_quarterly_rises_at_the_end_of_each_quarter():
    assert CURVES["quarterly"].shares("2010-01", "2010-12") == pytest.approx(
        [0, 0, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 1])


def test_a_window_outside_the_season_has_everything_due_at_its_end():
    assert CURVES["toilets"].shares("2010-11", "2011-02") == [0, 0, 0, 1]


def test_a_window_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="the window ends before it starts: 2010-12 … 2010-01"):
        CURVES["linear"].shares("2010-12", "2010-01")


@pytest.mark.parametrize("row", ["start: 1.2, weights: {1: 1}", "start: 0, weights: {13: 1}"])
def test_a_start_or_month_out_of_range_names_the_curve(tmp_path, row):
    path = tmp_path / "plan_curves.yaml"
    path.write_text(f"- {{code: odd, name: 试, {row}}}", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"plan_curves\.yaml, odd"):
        read_plan_curves(path)
