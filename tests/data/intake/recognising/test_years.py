"""Columns of other years and months: comparisons, unless they are months in a row."""

from tests.support.sheets import at, codes, facts, read


def periods(reading):
    return {(fact.area, fact.period, fact.field): fact.value for fact in reading.facts}


def test_the_same_words_for_another_year_are_a_comparison_at_their_header():
    reading = read("""
        2010年8月住院分娩补助人数对比表
        地区 | 2009年8月累计 | 2010年8月累计
        海拉尔 | 900 | 1000
        根河 | 270 | 300
    """)
    assert facts(reading)["150702", "E02", "value"] == 1000 and len(reading.facts) == 2
    assert at(reading, "comparison_period_column") == ["B2"]


def test_last_years_population_is_no_comparison():
    reading = read("""
        2010年8月建档情况
        地区 | 2009年12月末常住人口数 | 建档人数 | 居民健康档案建档率
        海拉尔 | 1000 | 300 | 30
        根河 | 500 | 100 | 20
    """)
    assert facts(reading)["150702", "D23", "denominator"] == 1000


RUN = """
    2010年1—3月两癌筛查人数{word}完成情况
    地区 | 年度任务数 | 1月 | 2月 | 3月
    海拉尔 | 100 | 10 | 20 | 30
    根河 | 50 | 5 | 9 | 8
    合计 | 150 | 15 | 29 | 38
"""


def test_months_in_a_row_count_each_for_itself():
    reading = read(RUN.format(word="逐月累计"))
    found = periods(reading)
    assert [found["150702", f"2010-0{month}", "value"] for month in (1, 2, 3)] == [10, 20, 30]
    assert found["150702", "2010-03", "target"] == 100 and reading.period == "2010-03"
    assert at(reading, "period_several") == ["C2"] and "total_mismatch" not in codes(reading)


def test_a_cumulative_figure_that_falls_from_month_to_month_is_asked():
    assert at(read(RUN.format(word="逐月累计")), "cumulative_decrease") == ["E4"]


def test_months_in_a_row_without_the_word_cumulative_hold_what_was_done_in_each():
    reading = read(RUN.format(word="分月"))
    assert periods(reading)["150702", "2010-02", "month_value"] == 20
    assert "cumulative_decrease" not in codes(reading)


def test_two_months_side_by_side_are_a_comparison():
    reading = read("""
        2010年3月两癌筛查人数累计完成情况
        地区 | 2月 | 3月
        海拉尔 | 20 | 30
        根河 | 9 | 10
    """)
    assert {fact.period for fact in reading.facts} == {"2010-03"}
    assert at(reading, "comparison_period_column") == ["B2"]
