"""The catalogue's own targets: known indicators and tiers, windows that cover the period, sources kept."""

from itertools import pairwise

import pytest

from data import catalogue, periods
from data.catalogue.reading import FOLDER, CatalogueError
from data.catalogue.targets import read_targets
from tests.support.slips import with_slip

TARGETS = catalogue.targets()
INDICATORS = catalogue.indicators()
FOUND = """
    A01 national 2010-12 90 | A04 national 2010-12 120 | A07 national 2010-12 60 | A07 national 2011-12 70
    D01 national 2010-12 40 | D02 national 2010-12 20 | E01 national 2010-12 95 | E05 national 2011-12 90
    E03 region 2010-12 162386 | E04 region 2010-12 17529 | E02 region 2010-12 299585
"""


def city(code):
    return [t for t in TARGETS if t.indicator == code and t.tier == "city"]


@pytest.mark.parametrize("line", [row for row in map(str.strip, FOUND.replace("\n", "|").split("|")) if row])
def test_a_figure_found_in_a_document_keeps_its_tier_and_source(line):
    code, tier, end, value = line.split()
    (held,) = [t for t in TARGETS if (t.indicator, t.tier, t.window_end) == (code, tier, end)]
    assert held.value == float(value) and not held.sample and held.source and "示例" not in held.source


def test_every_target_names_a_known_indicator_and_the_area_of_its_tier():
    for target in TARGETS:
        assert target.indicator in INDICATORS
        assert target.area == ("150700" if target.tier == "city" else "150000")
        assert periods.index(target.window_start) <= periods.index(target.window_end)


def test_a_band_has_low_and_high_and_anything_else_one_value():
    for target in TARGETS:
        if INDICATORS[target.indicator].direction == "band":
            assert target.value is None and target.low < target.high
        else:
            assert target.value is not None and target.low is None and target.high is None


def test_every_indicator_but_a_count_has_a_city_target_for_each_month_to_march_2011():
    for code, indicator in INDICATORS.items():
        if indicator.kind == "count":
            assert city(code) == [], "a count's task comes with the target workbook"
            continue
        covered = [m for t in city(code) for m in periods.months(t.window_start, t.window_end)]
        assert set(periods.months("2010-01", "2011-03")) <= set(covered), code
        assert len(covered) == len(set(covered)), f"{code}: two windows overlap"


def test_a_city_target_is_no_lower_than_the_nations_of_the_same_window():
    for national in (t for t in TARGETS if t.tier == "national" and t.value is not None):
        for own in city(national.indicator):
            if own.window_end == national.window_end:
                assert own.value >= national.value, national


def test_yearly_targets_do_not_fall_where_higher_is_better():
    for code, indicator in INDICATORS.items():
        if indicator.direction == "higher":
            for earlier, later in pairwise(city(code)):
                assert later.value >= earlier.value, code


def test_what_is_carried_over_is_part_of_the_task():
    carried = {t.indicator: t for t in TARGETS if t.carried_over is not None}
    assert {code: t.carried_over for code, t in carried.items()} == {"E02": 163585, "E03": 32386, "E04": 5529}
    assert all(0 < t.carried_over < t.value for t in carried.values())


def test_every_target_says_where_it_comes_from_and_samples_say_so():
    for target in TARGETS:
        assert target.source and target.sample == target.source.startswith("示例目标")


def test_targets_lie_inside_the_valid_range_of_their_indicator():
    for target in TARGETS:
        low, high = INDICATORS[target.indicator].valid_range
        figures = [x for x in (target.value, target.low, target.high) if x is not None]
        assert target.tier == "region" or all(low <= x <= high for x in figures), target


@pytest.mark.parametrize(("old", "new", "message"), [
    ("window_start", "windowstart", r"targets\.csv, row 2: unknown key 'windowstart' \(did you mean"),
    ("national", "nation", r"targets\.csv, row 2: tier 'nation' is none of"),
    (",no\n", ",nein\n", r"targets\.csv, row 2: sample 'nein' is none of"),
])
def test_a_slip_in_the_targets_file_names_the_row(tmp_path, old, new, message):
    path = with_slip(tmp_path, FOLDER / "targets.csv", old, new)
    with pytest.raises(CatalogueError, match=message):
        read_targets(path)
