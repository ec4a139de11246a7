"""One area's own form."""

from tests.support.sheets import at, codes, facts, read

FORM = """
    陈巴尔虎旗医改目标任务完成进度月报表（2010年9月）
    填报单位：陈旗卫生局（章）      填报时间：2010年9月29日
    序号 | 项目类别 | 指标名称 | 单位 | 年度目标 | 本月完成 | 累计完成 | 完成率 | 未完成原因及存在困难和问题
    1 | 一、基本医疗保障 | 新农合参合率 | % | 95 | — | 93.6 | 98.5%
    | | 　其中：实际参合人数 | 人 | | | ３０，２９１
    | | 　　　　应参合农牧业人口 | 人 | | | 32363
    2 | | 政策范围内住院费用支付比例 | % | 60 | | 57.2 | 95.3% | 转外就医多
    3 | 二、基本药物 | 网上集中采购率 | % | 100 | | 0 | 0 | 自治区招标未结束
    4 | | 配送到位率 | % | 95 | | 未报 | | /
    5 | 三、重大公卫 | 住院分娩补助 | 人 | 290 | 23 | 146 | 50.34%
    文字说明：总体平稳。
    单位负责人：局长    审核人：农卫科科长    报出日期：
"""


def test_area_month_and_date_come_from_the_lines_around_the_table():
    reading = read(FORM)
    assert (reading.form, reading.area, reading.period) == ("banner_monthly", "150725", "2010-09")
    assert str(reading.filled_on) == "2010-09-29"
    assert reading.notes == "总体平稳。"


def test_each_column_gives_its_field():
    found = facts(read(FORM))
    assert found["150725", "E02", "target"] == 290
    assert found["150725", "E02", "month_value"] == 23
    assert found["150725", "E02", "value"] == 146
    assert found["150725", "E02", "reported_completion"] == 50.34
    assert found["150725", "A07", "explanation"] == "转外就医多"


def test_child_rows_give_the_counts_behind_the_rate():
    found = facts(read(FORM))
    assert found["150725", "A01", "numerator"] == 30291
    assert found["150725", "A01", "denominator"] == 32363


def test_zero_is_a_figure_and_未报_an_absence():
    reading = read(FORM)
    assert facts(reading)["150725", "B07", "value"] == 0
    assert [(a.indicator, a.kind, a.raw) for a in reading.absences] == [("B08", "not_reported", "未报")]


def test_a_stroke_is_no_reason():
    assert ("150725", "B08", "explanation") not in facts(read(FORM))


def test_a_form_that_does_not_say_whose_it_is_is_refused():
    reading = read(FORM.replace("陈巴尔虎旗", "").replace("陈旗卫生局", ""))
    assert reading.verdict == "refuse" and codes(reading)["area_unknown"] == "refuse"


def test_title_and_reporting_office_that_disagree_are_refused():
    reading = read(FORM.replace("陈旗卫生局", "阿荣旗卫生局"))
    assert codes(reading)["area_conflict"] == "refuse"


def test_a_missing_reason_is_noted_at_the_figure_that_is_behind():
    reading = read(FORM)
    assert at(reading, "explanation_missing") == ["G10"]
    assert reading.verdict == "ready"


def test_of_two_cumulative_columns_the_series_type_chooses():
    found = facts(read("""
        陈巴尔虎旗2010年9月月报表
        指标名称 | 单位 | 本月完成数 | 本年度累计完成数 | 截止本月底全部累计数
        居民健康档案建档率 | % | 1 | 20 | 50
        住院分娩补助 | 人 | 3 | 30 | 300
    """))
    assert found["150725", "D23", "value"] == 50
    assert found["150725", "E02", "value"] == 30


def test_the_names_may_stand_under_any_heading():
    reading = read(
        """
        阿荣旗2010年7月医改重点工作月报表
        序号 | 目标任务 | 单位 | 年度任务数 | 本月检查人数 | 已完成任务数 | 完成任务比例
        1 | 15岁以下人群乙肝疫苗补种 | 人 | 3510 | 451 | 1908 | 54.36
        2 | 新农合参合率 | % | 95 | — | 0.936«%» | '98.53
        """
    )
    found = facts(reading)
    assert (reading.verdict, found["150721", "E08", "month_value"]) == ("ready", 451)
    assert (found["150721", "E08", "value"], found["150721", "E08", "target"]) == (1908, 3510)
    assert found["150721", "A01", "reported_completion"] == 98.53
