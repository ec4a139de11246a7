"""The long export: one row a figure."""

from tests.support.sheets import at, facts, read

HEAD = "年度 | 月份 | 地区代码 | 地区名称 | 指标代码 | 指标名称 | 目标值 | 累计值 | 单位 | 报送时间\n"


def long(*rows):
    return read(HEAD + "\n".join(rows))


def test_codes_and_names_lead_to_the_same_facts():
    reading = long(
        "2010 | 7 | 150702 | 海拉尔区 | A01 | 新农合参合率 | 95 | 96.9 | % | 2010-07-29",
        "2010 | 8 | | 陈旗 | | 住院分娩补助人数 | 1,000 | 120 | 人 | 2010-08-29",
    )
    assert (reading.form, reading.period, reading.verdict) == ("long", "2010-08", "ready")
    assert facts(reading)["150702", "A01", "value"] == 96.9
    assert facts(reading)["150725", "E02", "target"] == 1000
    assert {fact.period for fact in reading.facts} == {"2010-07", "2010-08"}


def test_a_code_that_contradicts_its_name_is_asked():
    reading = long(
        "2010 | 7 | 150702 | 陈旗 | A01 | 新农合参合率 | 95 | 96.9 | % |",
        "2010 | 7 | 150702 | 海拉尔区 | A07 | 新农合参合率 | 95 | 96.9 | % |",
    )
    assert reading.facts == ()
    assert at(reading, "area_conflict") == ["C2"] and at(reading, "indicator_conflict") == ["E3"]


def test_an_indicator_that_does_not_exist_is_asked_at_its_cell():
    reading = long(
        "2010 | 7 | 150702 | 海拉尔区 | Z99 | 没有 | 95 | 96.9 | % |",
        "2010 | 7 | 150702 | 海拉尔区 | A01 | | 95 | 96.9 | % |",
    )
    assert at(reading, "indicator_unknown") == ["F2"] and len(reading.facts) == 2


def test_notes_and_signatures_below_the_rows_end_the_table():
    reading = long(
        "2010 | 7 | 150702 | 海拉尔区 | A01 | 新农合参合率 | 95 | 96.9 | % |",
        "注：累计值自1月起计算。 | | | | | | 见说明",
        "单位负责人：局长 | | | 审核人：科长 | | | 填表人：科员",
    )
    assert len(reading.facts) == 2 and reading.findings == ()


def test_areas_listed_below_each_item_take_the_items_name_and_the_titles_month():
    reading = read("""
        2010年8月重大公共卫生项目分旗市区进展
        项目 | 地区 | 年度任务数 | 累计完成 | 完成率(%)
        两癌筛查人数 | 海拉尔 | 200 | 100 | 50
        | 根河 | 100 | 40 | 40
        | 合计 | 300 | 140 | 46.7
        住院分娩补助人数 | 海拉尔 | 80 | 60 | 75
        | 根河 | 50 | 20 | 40
    """)
    found = facts(reading)
    assert found["150785", "E14", "value"] == 40 and found["150785", "E02", "target"] == 50
    assert len(found) == 12 and reading.period == "2010-08" and reading.findings == ()
