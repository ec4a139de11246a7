"""Percent points or fractions, decided for each column."""

import pytest

from tests.support.sheets import at, codes, facts, read

HEAD = "2010年8月新农合参合率统计表\n地区 | 应参合人数(人) | 参合人数(人) | 参合率(%)\n"
ROWS = (("海拉尔", 1000, 970, "150702"), ("满洲里", 2000, 1960, "150781"), ("根河", 500, 470, "150785"))
FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
WRITTEN = {
    "points": lambda rate: f"{rate:.2f}",
    "text": lambda rate: f"'{rate:.1f}%",
    "full width": lambda rate: f"'{rate:.1f}%".translate(FULL_WIDTH),
    "fraction": lambda rate: f"{rate / 100:.4f}",
    "shown as percent": lambda rate: f"{rate / 100:.4f}«%»",
}


def table(*styles):
    lines = [
        f"{name} | {under} | {over} | {WRITTEN[style](100 * over / under)}"
        for (name, under, over, _), style in zip(ROWS, styles, strict=True)
    ]
    return read(HEAD + "\n".join(lines))


@pytest.mark.parametrize("style", sorted(WRITTEN))
def test_every_way_of_writing_a_rate_comes_in_points(style):
    found = facts(table(style, style, style))
    for _, under, over, code in ROWS:
        assert found[code, "A01", "value"] == pytest.approx(100 * over / under, abs=0.05)


@pytest.mark.parametrize("style", ["points", "text", "full width", "shown as percent"])
def test_the_usual_ways_are_not_remarked(style):
    assert table(style, style, style).findings == ()


def test_a_column_of_fractions_under_percent_is_told_and_loads():
    reading = table("fraction", "fraction", "fraction")
    assert codes(reading) == {"rate_fraction_vs_percent": "note"} and reading.verdict == "ready"


def test_one_fraction_among_points_is_asked_at_its_cell():
    reading = table("points", "fraction", "text")
    assert at(reading, "rate_fraction_vs_percent") == ["D4"] and reading.verdict == "ask"
    assert facts(reading)["150781", "A01", "value"] == pytest.approx(98)


def test_percent_format_with_points_typed_in_is_asked():
    reading = read("2010年8月\n地区 | 新农合参合率\n海拉尔 | 98.5«%»\n根河 | 0.97«%»")
    assert facts(reading)["150702", "A01", "value"] == 98.5
    assert at(reading, "rate_fraction_vs_percent") == ["B3"]


def test_small_completions_in_points_stay_small():
    reading = read("""
        2010年1月进展情况
        地区 | 住院分娩补助 | |
        | 任务数 | 累计完成 | 完成率(%)
        海拉尔 | 1000 | 5 | 0.5
        根河 | 1000 | 8 | 0.8
    """, "B2:D2")
    assert facts(reading)["150702", "E02", "reported_completion"] == 0.5
    assert reading.verdict == "ready"


def test_noughts_do_not_make_small_points_fractions():
    reading = read("""
        2010年1月优质护理服务病房覆盖率（%）
        地区 | 优质护理服务病房覆盖率(%)
        海拉尔 | 2.2
        满洲里 | 0
        根河 | 0
        扎兰屯 | 2.86
        牙克石 | 3.6
        陈旗 | 0
        阿荣旗 | 0
    """)
    assert facts(reading)["150785", "F02", "value"] == 0
    assert facts(reading)["150782", "F02", "value"] == 3.6 and reading.verdict == "ready"


SINGLE = """
    陈巴尔虎旗医改月报表（2010年1月）
    指标名称 | 单位 | 年度目标 | 累计完成 | 完成率
    新农合参合率 | % | 95 | 93.6 | 98.5
    预约诊疗开展率 | % | 60 | {small} | {completion}
    孕产妇系统管理率 | % | 85 | 80 | 94.1
"""


@pytest.mark.parametrize(("small", "completion", "value"), [("0.9", "1.5", 0.9), ("0.54", "90", 54.0)])
def test_target_and_completion_beside_a_small_rate_tell_how_it_is_meant(small, completion, value):
    reading = read(SINGLE.format(small=small, completion=completion))
    assert facts(reading)["150725", "F03", "value"] == value
    assert ("rate_fraction_vs_percent" in codes(reading)) == (value == 54.0)


def test_a_fraction_among_points_is_read_as_one_and_asked():
    reading = read("2010年8月统计表\n地区 | 新农合参合率(%)\n海拉尔 | 0.95\n满洲里 | 96\n根河 | 97")
    assert facts(reading)["150702", "A01", "value"] == 95
    assert at(reading, "rate_fraction_vs_percent") == ["B3"] and reading.verdict == "ask"


def test_points_among_fractions_are_read_as_such_and_asked():
    reading = read("2010年8月统计表\n地区 | 新农合参合率\n海拉尔 | 95\n满洲里 | 0.96\n根河 | 0.97")
    assert facts(reading)["150702", "A01", "value"] == 95 and reading.verdict == "ask"
