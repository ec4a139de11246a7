"""A table that goes on below under the same header."""

from tests.support.sheets import codes, facts, read


def test_a_second_page_with_its_header_again_is_read_on():
    found = facts(read("""
        2010年9月进展情况
        旗（市、区） | 住院分娩补助 | |
         | 任务数 | 累计完成 | 完成率
        海拉尔区 | 100 | 50 | 50
        阿荣旗 | 200 | 80 | 40
        旗（市、区） | 住院分娩补助 | |
         | 任务数 | 累计完成 | 完成率
        根河市 | 300 | 90 | 30
        陈旗 | 400 | 80 | 20
    """, "A2:A3 B2:D2 A6:A7 B6:D6"))
    assert found["150725", "E02", "value"] == 80 and len(found) == 12


def test_a_second_page_belongs_to_the_indicator_of_the_title_above_the_first():
    found = facts(read("""
        呼伦贝尔市2010年9月住院分娩补助进展情况统计表
        地区 | 任务数 | 累计完成
        海拉尔区 | 100 | 50
        阿荣旗 | 200 | 80
        地区 | 任务数 | 累计完成
        根河市 | 300 | 90
        陈旗 | 400 | 80
    """))
    assert found["150725", "E02", "value"] == 80 and len(found) == 8


def test_a_total_counts_the_areas_of_both_pages():
    reading = read("""
        2010年9月进展情况
        旗市区 | 住院分娩补助任务数 | 住院分娩补助累计完成
        合计 | 1000 | 300
        海拉尔区 | 100 | 50
        阿荣旗 | 200 | 80
        旗市区 | 住院分娩补助任务数 | 住院分娩补助累计完成
        鄂旗 | 300 | 90
         | |
        陈旗 | 400 | 80
        根河市 | 300 | 90
    """)
    assert "total_mismatch" not in codes(reading) and len(reading.facts) == 8


def test_the_last_page_of_the_regions_annex_may_list_the_city_alone():
    reading = read("""
        2010年7月全区进展情况
        盟市 | 住院分娩补助任务数 | 住院分娩补助累计完成
        全区合计 | 1000 | 400
        包头市 | 400 | 200
        通辽市 | 300 | 100
        盟市 | 住院分娩补助任务数 | 住院分娩补助累计完成
        呼伦贝尔市 | 300 | 100
    """)
    assert facts(reading)["150700", "E02", "value"] == 100 and reading.verdict == "ready"
