"""Slips of a digit or of the unit, against last month and against the neighbours in the sheet."""

import pytest

from data import catalogue
from data.intake import with_history
from data.intake.checking import check
from tests.support.months import known, sheet
from tests.support.sheets import at, codes, workbook

RATES = [95.1, 96.2, 97.0, 94.8, 95.5, 96.6, 93.9, 95.0, 97.1, 96.0, 94.4, 95.7]


def after(before: str, now: str):
    return with_history(sheet(now), known(before))


@pytest.mark.parametrize(("before", "now", "times"), [
    (120, 1290, "十倍"), (1200, 12400, "十倍"), (1200, 121000, "一百倍"), (1200, 125, "十分之一"),
])
def test_a_digit_too_many_or_too_few_is_asked_and_told_alone(before, now, times):
    reading = after(f"陈旗 | 2010 | 6 | E02 | 1500 | | {before}", f"陈旗 | 2010 | 7 | E02 | 1500 | | {now}")
    said, = (finding for finding in reading.findings if finding.code == "tenfold")
    assert said.cell == "G2" and times in said.message
    assert not {"cumulative_decrease", "over_task"} & set(codes(reading))


def test_a_figure_in_another_unit_than_last_month_is_told_as_such():
    arrived = "陈旗 | 2010 | {} | A05 | | | | {} | {}"
    reading = after(arrived.format(6, 5000000, 9000000), arrived.format(7, 520, 900))
    assert at(reading, "unit_scale_mixed") == ["H2", "I2"]
    assert "cumulative_decrease" not in codes(reading)


@pytest.mark.parametrize(("before", "now"), [
    ("陈旗 | 2010 | 1 | E02 | 1500 | | 12", "陈旗 | 2010 | 2 | E02 | 1500 | | 125"),
    ("陈旗 | 2010 | 6 | E02 | 1500 | | 3", "陈旗 | 2010 | 7 | E02 | 1500 | | 30"),
    ("陈旗 | 2010 | 6 | E02 | 1500 | | 120", "陈旗 | 2010 | 7 | E02 | 1500 | | 800"),
    ("陈旗 | 2010 | 12 | A14 | | | 9.8", "陈旗 | 2011 | 1 | A14 | | | 0.95"),
], ids=["early in the year", "few", "much but no power of ten", "a new year"])
def test_other_changes_are_no_slip(before, now):
    assert "tenfold" not in codes(after(before, now))


def rates(figures):
    names = [area.short for area in catalogue.banners()]
    lines = "\n".join(f"{name} | {rate}" for name, rate in zip(names, figures, strict=True))
    return check(workbook(f"2010年7月统计表\n地区 | 新农合参合率(%)\n{lines}"))


def test_the_one_rate_with_its_point_in_the_wrong_place_is_asked():
    reading = rates([*RATES[:4], 9.56, *RATES[4:]])
    assert at(reading, "tenfold") == ["B7"]
    assert "相差约十分之一" in reading.findings[0].message


def test_a_column_of_like_rates_is_not_remarked():
    assert rates([*RATES, 92.3]).findings == ()


def test_where_the_others_differ_too_a_low_rate_is_no_slip():
    assert "tenfold" not in codes(rates([5, 80, 40, 12, 9.56, 66, 31, 92, 55, 20, 73, 48, 88]))


def test_one_area_in_yuan_among_others_in_ten_thousands_is_asked():
    people = {area.short: area.population for area in catalogue.banners()}
    funds = {name: count // 2000 for name, count in people.items()} | {"莫旗": people["莫旗"] * 5}
    lines = "\n".join(f"{name} | {fund} | {fund}" for name, fund in funds.items())
    head = "2010年7月统计表\n单位：万元\n地区 | 应筹资金总额 | 已到位资金 | 统筹基金到位率(%)\n"
    reading = check(workbook(head + lines))
    row = 4 + list(funds).index("莫旗")
    assert at(reading, "unit_scale_mixed") == [f"B{row}", f"C{row}"]
