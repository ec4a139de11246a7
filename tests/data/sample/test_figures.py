"""The sample's figures are invented, but they keep the logic of real ones."""

import subprocess
import sys
from itertools import pairwise

import pytest

from data import catalogue
from data.sample.counts import counts
from data.sample.figures import month, point
from data.sample.paths import MONTHS
from data.sample.targets import pace, target_of

AREAS = [area.code for area in catalogue.banners()]
COUNTED = [i for i in catalogue.indicators().values() if i.kind not in ("parameter", "milestone")]
# Inclusions of the real chains: the first never exceeds the second.
CHAINS = (
    ("D03", "D23"), ("C06b", "C06a"), ("D08b", "D08a"), ("D16", "D15"), ("D17", "D15"), ("D19", "D18"),
    ("D20", "D18"), ("D22", "D21"),
)


def reported(period):
    return [p for area in AREAS for p in month(area, period) if p.status == "reported"]


def test_the_seed_is_fixed_so_that_another_process_invents_the_same_figures():
    script = "from data.sample.figures import month; print(month('150725', '2010-09'))"
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == str(month("150725", "2010-09"))


@pytest.mark.parametrize("indicator", [i for i in COUNTED if i.code != "A06b"], ids=lambda i: i.code)
def test_cumulative_counts_never_fall_before_their_series_begins_anew(indicator):
    yearly = indicator.series in ("ytd", "flow", "step-quarter")
    for area in set(AREAS) - set(indicator.not_applicable):
        done = dict(zip(MONTHS, counts(area, indicator.code), strict=True))
        for before, after in pairwise(MONTHS):
            anew = yearly and after[5:] in ("01", "03")
            assert anew or done[after].numerator >= done[before].numerator, (area, after)


def test_a_part_never_exceeds_its_whole():
    for part, whole in CHAINS:
        for area in AREAS:
            pairs = zip(counts(area, part), counts(area, whole), strict=True)
            assert all(one.numerator <= other.numerator for one, other in pairs), (area, part, whole)


def test_urban_and_rural_records_add_up_to_all_records():
    for area in AREAS:
        for all_records, urban, rural in zip(*(counts(area, c) for c in ("D23", "D01", "D02")), strict=True):
            assert all_records.numerator == urban.numerator + rural.numerator
            assert all_records.numerator <= all_records.denominator


def test_every_printed_figure_lies_in_the_valid_range_of_its_indicator():
    for period in MONTHS:
        for p in reported(period):
            low, high = catalogue.indicators()[p.indicator].valid_range
            assert low <= p.value <= high, p


def test_a_printed_rate_is_numerator_over_denominator_at_its_printed_decimals():
    for p in reported("2010-09"):
        if p.denominator:
            scale = 100 if catalogue.indicators()[p.indicator].unit == "%" else 1
            assert abs(p.numerator / p.denominator * scale - p.value) <= 0.0500001, p


def test_year_to_date_counts_start_anew_in_january_and_stocks_do_not():
    trained = [c.numerator for c in counts("150721", "C10a")]
    recorded = [c.numerator for c in counts("150721", "D15")]
    assert trained[MONTHS.index("2011-01")] < trained[MONTHS.index("2010-12")] / 2
    assert recorded[MONTHS.index("2011-01")] >= recorded[MONTHS.index("2010-12")]


def test_quarterly_series_change_only_at_quarter_ends_and_repeat_the_year_end_in_january():
    kept = counts("150783", "D16")
    for number, period in enumerate(MONTHS):
        if number and period[5:] not in ("03", "06", "09", "12"):
            assert kept[number] == kept[number - 1]


def test_toilets_are_built_from_may_to_october_only_and_winter_reports_a_true_zero():
    built = dict(zip(MONTHS, counts("150721", "E10"), strict=True))
    assert point("150721", "E10", "2010-03").value == 0
    assert built["2010-05"].numerator > 0
    assert built["2011-03"] == built["2010-10"]


def test_some_areas_share_exactly_the_same_rate():
    rates = [p.numerator / p.denominator for p in reported("2010-10") if p.indicator == "B02"]
    assert len(set(rates)) < len(rates)


def test_some_tasks_are_exceeded_and_some_hardly_begun():
    done = [p.completion for p in reported("2011-03") if p.indicator[0] == "E"]
    assert max(done) > 1.05
    assert point("150725", "B07", "2010-10").value == 0


def test_missing_has_its_kinds():
    kinds = {p.status for period in MONTHS for area in AREAS for p in month(area, period)}
    assert kinds == {"reported", "not_reported", "not_applicable"}


def test_every_focus_indicator_has_a_row_in_every_form_and_most_others_too():
    focus = {i.code for i in catalogue.indicators().values() if i.focus}
    for period in MONTHS:
        printed = {p.indicator for p in month("150783", period)}
        assert focus <= printed
        assert len(printed) >= 60


def test_cohort_tasks_carry_something_over():
    carried = target_of("E03", "150783", "2010-05")
    assert 0 < carried.carried_over < carried.value


@pytest.mark.parametrize("period", ["2010-07", "2010-10"])
def test_areas_are_spread_from_before_their_plan_to_far_behind_it(period):
    lags = [p.completion - pace(p.target, period) for p in reported(period)]
    shares = [sum(lag >= 0 for lag in lags), sum(lag < -0.1 for lag in lags)]
    assert 0.35 < shares[0] / len(lags) < 0.75
    assert 0.05 < shares[1] / len(lags) < 0.35
