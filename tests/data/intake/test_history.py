"""A reading held against what the store knew: findings are added, judged anew, and never twice."""

from datetime import date

import pytest

from data.intake import with_history
from data.intake.history import among
from tests.support.months import known, sheet
from tests.support.sheets import at, codes, read

BEFORE = "陈旗 | 2010 | 6 | E02 | 300 | 20 | 120"
FALLEN = "陈旗 | 2010 | 7 | E02 | 300 | 20 | 100"


def test_a_finding_of_history_changes_the_verdict():
    assert sheet(FALLEN).verdict == "ready"
    assert with_history(sheet(FALLEN), known(BEFORE)).verdict == "ask"


def test_asking_twice_adds_nothing():
    once = with_history(sheet(FALLEN), known(BEFORE), date(2010, 9, 1))
    assert with_history(once, known(BEFORE), date(2010, 9, 1)) == once


def test_everything_else_of_the_reading_stays():
    plain, told = sheet(FALLEN), with_history(sheet(FALLEN), known(BEFORE))
    assert (told.facts, told.sha256, told.period) == (plain.facts, plain.sha256, plain.period)


def test_what_the_workbook_alone_showed_is_kept():
    negative = "陈旗 | 2010 | 7 | E02 | 300 | 20 | -1"
    assert set(codes(sheet(negative))) <= set(codes(with_history(sheet(negative), known(BEFORE))))


def test_history_may_explain_better_what_the_workbook_alone_showed():
    slip = "陈旗 | 2010 | 7 | E02 | 300 | 20 | 1250"
    assert "over_task" in codes(sheet(slip))
    told = codes(with_history(sheet(slip), known(BEFORE)))
    assert "tenfold" in told and "over_task" not in told


def test_its_own_earlier_months_count_before_those_of_the_store():
    reading = sheet(FALLEN + "\n陈旗 | 2010 | 6 | E02 | 300 | 20 | 80")
    assert "cumulative_decrease" not in codes(with_history(reading, known(BEFORE)))


@pytest.mark.parametrize("text", ["这是一张没有数据的表", "2010年7月\n地区 | 新农合参合率\n陈旗 | \n莫旗 | "])
def test_a_refused_reading_comes_back_as_it_is(text):
    refused = read(text)
    assert refused.verdict == "refuse" and with_history(refused, known(BEFORE), date(2011, 1, 1)) is refused


def test_workbooks_handed_in_together_are_held_against_each_other():
    july, august = (read(f"根河市2010年{month}月报表\n指标名称 | 单位 | 累计完成\n两癌筛查人数 | 人 | {done}")
                    for month, done in ((7, 60), (8, 55)))
    first, second = among([july, august])
    assert first == july and at(second, "cumulative_decrease") == ["C3"] and second.verdict == "ready"
    assert among([august, july])[0] == second and among([august]) == [august]
