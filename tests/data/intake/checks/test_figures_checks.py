"""The checks on figures: each fault at its cell, and no fault where the sheet is right."""

from tests.support.sheets import at, codes, read

HEAD = "2010年8月统计表\n地区 | 应参合人数(人) | 参合人数(人) | 参合率(%)\n"
TASKS = "2010年8月住院分娩补助\n地区 | 任务数 | 累计完成 | 完成率(%)\n"


def test_a_rate_that_follows_from_its_counts_is_not_remarked():
    assert read(HEAD + "海拉尔 | 63816 | 61896 | 97.0\n根河 | 8568 | 8305 | 96.9").findings == ()


def test_a_rate_cut_off_instead_of_rounded_is_not_remarked():
    assert read(HEAD + "海拉尔 | 63816 | 61896 | 96.9\n根河 | 8568 | 8305 | 96.9").findings == ()


def test_a_rate_that_does_not_follow_is_asked():
    reading = read(HEAD + "海拉尔 | 63816 | 61896 | 92.0\n根河 | 8568 | 8305 | 96.9")
    assert at(reading, "rate_mismatch") == ["D3"] and reading.verdict == "ask"


def test_a_numerator_far_above_its_denominator_is_asked():
    reading = read(HEAD + "海拉尔 | 1000 | 1300 | 130\n根河 | 8568 | 8305 | 96.9")
    assert at(reading, "numerator_gt_denominator") == ["C3"]
    assert at(reading, "rate_gt_100") == ["D3"] and reading.verdict == "ask"


def test_a_completion_capped_at_100_is_noted():
    reading = read(TASKS + "海拉尔 | 93 | 101 | 100\n根河 | 100 | 50 | 50")
    assert codes(reading) == {"completion_capped": "note"} and reading.verdict == "ready"


def test_a_completion_that_does_not_follow_is_asked():
    assert at(read(TASKS + "海拉尔 | 100 | 40 | 45\n根河 | 100 | 50 | 50"), "rate_mismatch") == ["D3"]


def test_a_negative_count_is_asked():
    assert at(read(TASKS + "海拉尔 | 100 | -4 | \n根河 | 100 | 50 | 50"), "negative_value") == ["C3"]


def test_a_month_above_the_cumulative_figure_is_asked():
    reading = read("陈旗2010年8月月报表\n指标名称 | 单位 | 本月完成 | 累计完成\n住院分娩补助 | 人 | 30 | 20")
    assert at(reading, "month_gt_cumulative") == ["C3"]


def test_totals_that_tie_are_not_remarked():
    assert read(TASKS + "海拉尔 | 100 | 40 | 40\n根河 | 100 | 50 | 50\n合计 | 200 | 90 | 45").findings == ()


def test_a_total_that_does_not_tie_is_asked_at_its_cell():
    reading = read(TASKS + "合计 | 200 | 91 | 45\n海拉尔 | 100 | 40 | 40\n根河 | 100 | 50 | 50")
    assert at(reading, "total_mismatch") == ["C3"] and len(reading.facts) == 6


def test_a_sub_total_is_held_against_its_own_rows():
    body = """海拉尔 | 1 | 1
        根河 | 2 | 1
        小计 | 3 | 2
        陈旗 | 4 | 2
        莫旗 | 5 | 2
        小计 | 9 | 5
        合计 | 12 | 6"""
    assert at(read(TASKS + body), "total_mismatch") == ["C8"]


def test_a_total_rate_that_is_the_mean_of_rates_is_noted():
    reading = read(TASKS + "海拉尔 | 100 | 40 | 40\n根河 | 300 | 240 | 80\n合计 | 400 | 280 | 60")
    assert codes(reading) == {"total_rate_is_mean": "note"}


def test_rows_beside_the_areas_may_be_in_the_total():
    rows = ("海拉尔 | 100 | 40 | 40", "根河 | 100 | 50 | 50", "市直 | 10 | 5 | 50", "合计 | 210 | 95 | 45.2")
    reading = read(TASKS + "\n".join(rows))
    assert "total_mismatch" not in codes(reading)


def test_areas_missing_from_a_city_table_are_noted():
    seven = "海拉尔 满洲里 扎兰屯 牙克石 根河 额尔古纳 阿荣旗".split()
    reading = read("2010年8月\n地区 | 新农合参合率\n" + "\n".join(f"{name} | 95" for name in seven))
    missing = {finding.area for finding in reading.findings if finding.code == "area_missing"}
    assert len(missing) == 6 and "150725" in missing and reading.verdict == "ready"


def test_all_faults_come_at_once_and_the_gravest_first():
    rows = ("海拉尔 | 1000 | 1300 | 120", "鄂旗 | 1 | 1 | 100", "根河 | 8568 | 约8305 | 96.9")
    reading = read(HEAD + "\n".join(rows))
    severities = [finding.severity for finding in reading.findings]
    assert severities == sorted(severities, key=["refuse", "ask", "note"].index)
    assert {"numerator_gt_denominator", "rate_mismatch",
            "area_unknown", "value_with_remark"} <= set(codes(reading))


def test_a_total_rate_is_known_for_the_mean_where_no_counts_are_printed():
    rows = "海拉尔 | 90.1\n满洲里 | 80.3\n扎兰屯 | 70.2\n牙克石 | 60.4\n根河 | 50.5\n合计 | 70.3"
    reading = read("2010年8月统计表\n地区 | 新农合参合率(%)\n" + rows)
    assert at(reading, "total_rate_is_mean") == ["B8"] and reading.verdict == "ready"
    assert read("2010年8月统计表\n地区 | 新农合参合率(%)\n" + rows.replace("70.3", "76.8")).findings == ()


def test_rates_printed_as_whole_numbers_may_be_off_by_less_than_one():
    rows = ("海拉尔 | 1000 | 969 | 96", "根河 | 1000 | 945 | 95", "满洲里 | 1000 | 912 | 91",
            "牙克石 | 1000 | 888 | 89")
    assert read(HEAD + "\n".join(rows)).findings == ()
    assert at(read(HEAD + "\n".join(rows).replace("| 89", "| 86")), "rate_mismatch") == ["D6"]


def test_a_cumulative_count_below_the_one_of_last_month_beside_it_is_asked():
    reading = read("""
        2010年9月乙肝疫苗补种进度表
        旗市区 | 年度任务数 | 上月累计 | 本月完成 | 本月累计
        海拉尔 | 100 | 60 | 10 | 70
        根河 | 100 | 60 | 5 | 55
    """)
    assert at(reading, "cumulative_decrease") == ["E4"]
    assert at(reading, "comparison_period_column") == ["C2"]
    assert {fact.field for fact in reading.facts} == {"target", "month_value", "value"}


def test_in_a_form_of_one_area_too():
    reading = read("""
        根河市2010年9月医改月报表
        指标名称 | 单位 | 年度目标 | 上月累计 | 本月完成 | 累计完成
        两癌筛查人数 | 人 | 100 | 60 | 5 | 55
    """)
    assert at(reading, "cumulative_decrease") == ["F3"] and len(reading.facts) == 3


def test_a_fraction_among_points_is_not_told_as_a_slip_besides():
    names = "海拉尔 满洲里 扎兰屯 牙克石 根河".split()
    rows = "\n".join(f"{name} | 9{number}.1" for number, name in enumerate(names))
    reading = read("2010年8月统计表\n地区 | 新农合参合率(%)\n" + rows + "\n陈旗 | 0.95")
    assert at(reading, "rate_fraction_vs_percent") == ["B8"] and "tenfold" not in codes(reading)


def test_what_is_better_lower_is_not_called_done_beyond_its_target():
    rows = "平均住院日 | 日 | 10.2 | 102%\n患者满意度 | % | 84 | 105%"
    heads = "指标名称 | 单位 | 累计完成 | 完成率\n"
    reading = read("陈巴尔虎旗医改目标任务完成进度月报表（2010年8月）\n" + heads + rows)
    assert at(reading, "rate_gt_100") == ["D4"]


def test_a_completion_above_100_is_noted_where_the_task_is_not_beside_it():
    heads = "2010年8月住院分娩补助\n地区 | 累计完成 | 完成率(%)\n"
    reading = read(heads + "海拉尔 | 105 | 105\n根河 | 50 | 50")
    assert at(reading, "rate_gt_100") == ["C3"] and reading.verdict == "ready"


def test_more_done_than_the_task_beside_it_is_no_fault():
    assert read(TASKS + "海拉尔 | 100 | 105 | 105\n根河 | 100 | 50 | 50").findings == ()
