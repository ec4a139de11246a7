"""Quantities of one area and month: parts within their whole, sums, one thing said twice."""

import pytest

from tests.support.months import sheet
from tests.support.sheets import at, codes

# What the chains hold for, with a part that is too large in the second line.
CHAINS = [
    ("D15", "2000 | 9000", "D16", "2100 | 2200"),
    ("D15", "2000 | 9000", "D17", "2100 | 2200"),
    ("D18", "500 | 2000", "D19", "600 | 700"),
    ("D21", "100 | 400", "D22", "110 | 120"),
    ("D23", "5000 | 58000", "D03", "5100 | 58000"),
    ("D23", "5000 | 58000", "D01", "5100 | 20000"),
    ("C06a", "8 | 10", "C06b", "9 | 10"),
    ("D08a", "90 | 100", "D08b", "95 | 100"),
    ("E05", "300 | 400", "E06", "310 | 320"),
]


@pytest.mark.parametrize(("whole", "counts", "part", "too_many"), CHAINS)
def test_a_part_above_its_whole_is_asked_at_the_part(whole, counts, part, too_many):
    reading = sheet(f"陈旗 | 2010 | 7 | {whole} | | | | {counts}\n"
                    f"陈旗 | 2010 | 7 | {part} | | | | {too_many}")
    assert at(reading, "part_gt_whole") == ["H3"] and reading.verdict == "ask"


@pytest.mark.parametrize(("whole", "counts", "part", "too_many"), CHAINS)
def test_a_part_as_large_as_its_whole_is_no_fault(whole, counts, part, too_many):
    whole_count, below = counts.split(" | ")[0], too_many.split(" | ")[1]
    reading = sheet(f"陈旗 | 2010 | 7 | {whole} | | | | {counts}\n"
                    f"陈旗 | 2010 | 7 | {part} | | | | {whole_count} | {below}")
    assert "part_gt_whole" not in codes(reading)


def test_a_part_is_held_against_the_next_quantity_that_is_there():
    reading = sheet("""陈旗 | 2010 | 7 | D03 | | | | 59000 | 60000
                       陈旗 | 2010 | 7 | D23 | | | |       | 58000""")
    assert at(reading, "part_gt_whole") == ["H2"]
    assert "“常住人口”的 58,000（I3）" in reading.findings[0].message


def test_parts_of_another_area_or_month_are_no_measure():
    reading = sheet("""陈旗   | 2010 | 7 | D16 | | | | 2100 | 2200
                       莫旗   | 2010 | 7 | D15 | | | | 2000 | 9000
                       陈旗   | 2010 | 8 | D15 | | | | 2000 | 9000""")
    assert "part_gt_whole" not in codes(reading)


def test_in_january_last_years_quarterly_figure_is_not_held_against_the_new_year():
    lines = "陈旗 | 2010 | {0} | E05 | | | | 30 | 400\n陈旗 | 2010 | {0} | E06 | | | | 200 | 210"
    assert "part_gt_whole" not in codes(sheet(lines.format(1)))
    assert at(sheet(lines.format(3)), "part_gt_whole") == ["H3"]


def test_more_buildings_than_the_task_are_only_noted():
    reading = sheet("陈旗 | 2010 | 7 | C03 | 10 | 1 | 11")
    assert at(reading, "built_gt_task") == ["G2"] and reading.verdict == "ready"


def test_parts_that_do_not_make_their_sum_are_noted_at_the_sum():
    parts = "陈旗 | 2010 | 7 | E03 | | | 120\n陈旗 | 2010 | 7 | E04 | | | 30\n"
    screened = parts + "陈旗 | 2010 | 7 | E14 | | | {}"
    reading = sheet(screened.format(152))
    assert at(reading, "parts_sum_mismatch") == ["G4"] and reading.verdict == "ready"
    assert "相加为 150，相差 2" in reading.findings[0].message
    assert sheet(screened.format(150)).findings == ()


def test_a_sum_without_one_of_its_parts_is_not_compared():
    assert sheet("陈旗 | 2010 | 7 | E03 | | | 120\n陈旗 | 2010 | 7 | E14 | | | 152").findings == ()


def test_the_same_quantity_with_two_figures_is_noted():
    births = "陈旗 | 2010 | 7 | D09 | | | | 90 | 100\n陈旗 | 2010 | 7 | D11 | | | | 60 | {}"
    assert at(sheet(births.format(110)), "same_quantity_differs") == ["I3"]
    assert sheet(births.format(100)).findings == ()


def test_visits_far_apart_are_noted_and_near_ones_are_not():
    visits = "陈旗 | 2010 | 7 | D09 | | | | 90 | 100\n陈旗 | 2010 | 7 | D13 | | | | {} | 100"
    assert at(sheet(visits.format(60)), "visits_apart") == ["H3"]
    assert sheet(visits.format(85)).findings == ()
