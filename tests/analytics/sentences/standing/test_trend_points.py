"""逐月走向 and 控制图 in words, from the very rows that are marked and drawn."""

import pytest

from analytics.outlook.trend import marker
from analytics.outlook.xmr import control
from analytics.sentences.standing import trend_points
from tests.analytics.outlook import cases

RISING = [30.0 * n + n * n for n in range(1, 11)]


def row(done, **same):
    rows = cases.reckoned({"150725": done}, **{"series": "ytd"} | same)
    return marker(rows, period=rows["period"].max()).iloc[0]


def chart(values, **same):
    rows = cases.reckoned({"150725": values}, **{"series": "flow", "window_end": "2012-12"} | same)
    return control(rows, period=rows["period"].max(), area="150725")


def test_a_trend_is_told_with_its_points_and_whether_it_is_good():
    assert trend_points.marker(row(RISING)) == "逐月走向：近 10 个月当月新增上升，变好"
    assert (
        trend_points.marker(row([30.0 * n for n in range(1, 9)])) == "逐月走向：近 8 个月当月新增无明显趋势"
    )


def test_a_mean_cost_is_called_a_mean_and_not_a_rate():
    yuan = row([30.0 * n for n in range(1, 9)]).copy()
    yuan[["point_kind", "point_unit"]] = ["month_rate", "元"]
    assert "8 个月当月平均无明显趋势" in trend_points.marker(yuan)
    yuan["point_unit"] = "%"
    assert "8 个月当月比率无明显趋势" in trend_points.marker(yuan)


def test_too_few_points_are_counted():
    assert trend_points.marker(row(RISING[:3])) == "逐月走向：点数不足（3 个，至少 5 个）"
    assert trend_points.marker(None) == ""


@pytest.mark.parametrize(("kind", "said"), [("parameter", "一年定一次"), ("milestone", "按阶段推进")])
def test_what_has_no_months_to_compare_says_why(kind, said):
    assert said in trend_points.marker(row(RISING, kind=kind, series=kind))


def test_quiet_months_are_said_to_be_quiet():
    told = trend_points.control(chart([500.0, 520.0] * 6), None, "陈旗", "参合率")
    assert told == "陈旗 12 个点都在平常起伏之内，没有不同寻常的月份"


def test_a_month_that_stands_out_is_named_with_its_side():
    told = trend_points.control(chart([500.0, 600.0] * 6 + [1000.0]), None, "陈旗", "参合率")
    assert told == "陈旗 13 个点中 1 个不同寻常：2011年1月超出界限，偏高"


def test_a_leap_within_the_limits_is_told_of():
    told = trend_points.control(chart([500.0, 510.0] * 8 + [480.0, 530.0]), None, "陈旗", "参合率")
    assert told == "陈旗 18 个点中 1 个不同寻常：2011年6月与上一点相差过大"


def test_a_run_is_told_from_its_first_to_its_last_month():
    frame = chart([*[500.0, 540.0] * 6, *[541.0, 542.0] * 4])
    marked = frame[frame["run"]]
    told = trend_points.control(frame, None, "陈旗", "参合率")
    assert f"{len(frame[frame['signal'] != ''])} 个不同寻常" in told and len(marked) >= 8
    assert "至2011年8月连续偏高" in told or "至8月连续偏高" in told


def test_too_few_or_too_rare_points_have_no_chart():
    few = trend_points.control(chart([500.0] * 4), None, "陈旗", "参合率")
    assert few == "陈旗参合率点数不足（4 个），满 10 个才画控制图"
    rare = chart([0.0] * 11 + [1.0], series="ytd", window_end="2010-12")
    assert trend_points.control(rare, None, "陈旗", "医院建设") == "陈旗医院建设多数月份为 0，不画控制图"


def test_an_indicator_without_comparable_months_says_why():
    one = row(RISING, kind="parameter", series="parameter")
    nothing = chart([500.0] * 4).iloc[:0]
    assert (
        trend_points.control(nothing, one, "陈旗", "筹资标准") == "筹资标准：一年定一次的标准，没有逐月的数"
    )


def test_the_subtitle_calls_early_limits_provisional():
    assert "界限为暂定" in trend_points.subtitle(chart([500.0, 520.0] * 6), "参合率")
    assert "暂定" not in trend_points.subtitle(chart([500.0, 520.0] * 11), "参合率")
    assert trend_points.subtitle(chart([500.0] * 4), "参合率") == "参合率各期数（%）"


def test_the_alt_holds_every_point_and_the_limits():
    told = trend_points.alt(chart([500.0, 520.0] * 5), "参合率")
    assert told.startswith("参合率逐月控制图：平均 51.0，界限 45.7 至 56.3；2010年1月 50.0")
