"""Which month a text names, in every spelling met."""

from datetime import date, datetime

import pytest

from data.intake.vocabulary import period

SPELLINGS = """
    呼伦贝尔市2010年7月医改重点指标完成情况统计表 | 2010-07
    项目2010年1~7月进展情况 | 2010-07
    项目2010年1～7月进展情况 | 2010-07
    2010年1月—7月 | 2010-07
    2010年1-12月 | 2010-12
    2010年1月起至7月 | 2010-07
    2010.7 | 2010-07
    2010-07 | 2010-07
    2010/7 | 2010-07
    201007 | 2010-07
    2010 年 9 月 | 2010-09
    ２０１０年７月 | 2010-07
    二〇一〇年七月份基本公共卫生 | 2010-07
    二○一○年十一月 | 2010-11
    二零一零年十月份 | 2010-10
    2010年9月15岁以下人群补种 | 2010-09
    2010年12月 | 2010-12
    2010年上半年 | 2010-06
    2010年三季度 | 2010-09
    2010.1-7 | 2010-07
    2010_07 | 2010-07
    2010年七月 | 2010-07
    10年7月 | 2010-07
    2010年7月1日-31日 | 2010-07
    2010年7月1日至31日 | 2010-07
    2010年7月1日至2010年7月31日 | 2010-07
    2010年一至七月 | 2010-07
    2010年前七个月 | 2010-07
"""


@pytest.mark.parametrize("line", SPELLINGS.strip().splitlines())
def test_a_month_with_its_year_in_every_spelling(line):
    text, expected = (part.strip() for part in line.split("|"))
    assert period.mention(text).period == expected


@pytest.mark.parametrize("text", ["七月份报表", "1-7月", "截至7月底", "05_7月医改"])
def test_a_month_without_a_year_has_no_period_yet(text):
    found = period.mention(text)
    assert (found.month, found.period) == (7, None)


NO_MONTH = ["2010年第7期", "2010年8月5日", "2010-08-05", "2010.8.5", "含09年结转", "2010年", "13月", ""]


@pytest.mark.parametrize("text", NO_MONTH)
def test_a_day_or_a_year_is_no_month(text):
    assert period.mention(text) is None


@pytest.mark.parametrize("text", ["累计数从2010年1月起计算", "自4月份起执行"])
def test_a_month_from_which_something_begins_is_not_the_month_spoken_of(text):
    assert period.mention(text) is None


def test_a_date_cell_names_its_month():
    assert period.mention(datetime(2010, 7, 1)).period == "2010-07"


@pytest.mark.parametrize("text", ["填报日期：2010年8月5日", "2010.8.5", "2010-08-05", date(2010, 8, 5)])
def test_a_filling_date_is_read(text):
    assert period.day(text) == date(2010, 8, 5)


def test_a_day_that_does_not_exist_is_no_date():
    assert period.day("2010年2月30日") is None


def test_a_day_that_closes_a_month_names_it_and_an_earlier_one_does_not():
    closing = ("截至2010年7月31日", "2010年1月1日至7月31日", "二0一0年前7个月", "2010年元月-7月")
    assert {period.mention(text).period for text in closing} == {"2010-07"}
    assert period.mention("截至2010年8月5日") is None
