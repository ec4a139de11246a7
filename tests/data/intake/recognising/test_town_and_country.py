"""城市 and 农村 of one quantity: added up where both stand, told, and never where the catalogue is finer."""

from tests.support.sheets import at, codes, facts, read

FORM = """
    陈巴尔虎旗基本公共卫生服务项目工作实施进度月报表（2010年7月）
    内容 | 指标 | 本月完成数 | 本年度累计完成数 | 截止本月底全部累计数
    1、居民健康档案 | ●城市居民健康档案建档人数 | 10 | 100 | 1000
    | ●农村居民健康档案建档人数 | 20 | 200 | 2000
    7、老年人保健 | ●城市65岁以上老人健康登记管理人数 | 5 | 50 | 60
    | 其中健康规范管理人数 | 3 | 30 | 40
    | ●农村65岁以上老人健康登记管理数(人) | 6 | {rural} | 80
    9、妇幼 | 农村孕产妇住院分娩率(%) | | 98 |
    填表说明：本月完成数：上月25日24:00至当月25日24:00
"""
MERGES = "A3:A4 A5:A7"


def form(rural="70"):
    return read(FORM.format(rural=rural), MERGES)


def test_the_two_rows_of_one_count_are_added_by_the_series_of_its_rate():
    found = facts(form())
    assert found["150725", "D14", "numerator"] == 120  # a rate of the year takes 本年度累计
    assert found["150725", "D23", "numerator"] == 3000  # a stock takes 全部累计


def test_the_fact_stands_at_the_first_cell_and_names_both():
    fact, = (fact for fact in form().facts if fact.indicator == "D14")
    assert (fact.cell, fact.raw) == ("D5", "=D5+D7")
    assert at(form(), "parts_added") == ["C5", "C3"] or set(at(form(), "parts_added")) == {"C3", "C5"}


def test_where_one_of_the_two_is_missing_there_is_no_sum():
    reading = form(rural="")
    assert ("150725", "D14", "numerator") not in facts(reading)
    assert at(reading, "part_missing") == ["D7"]


def test_a_name_that_the_catalogue_knows_by_itself_stays_apart():
    assert facts(form())["150725", "E01", "value"] == 98


def test_a_part_that_the_catalogue_does_not_know_is_told():
    assert at(form(), "indicator_unknown") == ["B6"]


def test_columns_divided_below_a_group_are_added_for_each_area():
    reading = read("""
        2010年7月老年人健康管理进展
        地区 | 65岁以上老年人健康管理人数 | | 65岁以上常住人口 |
        | 城市 | 农村 | 城市 | 农村
        海拉尔 | 10 | 20 | 30 | 40
        根河 | 11 | 21 | 31 | 41
    """, "B2:C2 D2:E2")
    found = facts(reading)
    assert found["150702", "D14", "numerator"] == 30 and found["150785", "D14", "denominator"] == 72
    assert codes(reading) == {"parts_added": "note"}


def test_a_total_beside_the_two_is_read_and_nothing_added():
    reading = read("""
        2010年7月老年人健康管理进展
        地区 | 65岁以上老年人健康管理人数 | |
        | 城市 | 农村 | 合计
        海拉尔 | 10 | 20 | 31
        根河 | 11 | 21 | 33
    """, "B2:D2")
    fact = next(fact for fact in reading.facts if fact.area == "150702")
    assert (fact.value, fact.cell) == (31, "D4")


def test_rows_below_an_area_are_added_and_rates_are_not():
    reading = read("""
        2010年7月65岁以上老年人健康管理
        地区 | 类别 | 65岁以上老年人数 | 健康管理人数 | 65岁以上老年人健康管理率(%)
        海拉尔 | 城市 | 100 | 50 | 50
        | 农村 | 200 | 60 | 30
        根河 | 城市 | 100 | 50 | 50
        | 农村 | 300 | 60 | 20
    """, "A3:A4 A5:A6")
    assert facts(reading) == {
        ("150702", "D14", "denominator"): 300, ("150702", "D14", "numerator"): 110,
        ("150785", "D14", "denominator"): 400, ("150785", "D14", "numerator"): 110,
    }


def test_two_rates_are_never_added():
    reading = read("""
        2010年7月老年人健康管理进展
        地区 | 65岁以上老年人健康管理率 |
        | 城市 | 农村
        海拉尔 | 40 | 50
        根河 | 41 | 51
    """, "B2:C2")
    assert reading.facts == () and reading.verdict == "refuse"
