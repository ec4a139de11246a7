"""Numbers, places and months are written one way everywhere."""

import pandas as pd
import pytest

from analytics.charts import labels

NBSP = labels.NBSP


@pytest.mark.parametrize(
    ("number", "text"), [(93.55, "93.6%"), (0.0, "0.0%"), (-0.04, "0.0%"), (1234.5, "1,234.5%"), (None, "—")]
)
def test_a_rate_has_one_decimal_and_nothing_has_no_sign(number, text):
    assert labels.percent(number) == text


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA, pd.NaT])
def test_what_is_missing_is_a_dash_and_never_zero(nothing):
    for write in (labels.percent, labels.points, labels.count, labels.signed, labels.change):
        assert write(nothing) == "—"
    assert labels.place(nothing, 13) == "—"


def test_differences_are_points_and_carry_a_true_minus():
    assert labels.signed_points(-5.92) == f"−5.9{NBSP}个百分点"
    assert labels.signed(0.7) == "+0.7"
    assert labels.points(-2.1) == f"2.1{NBSP}个百分点"


def test_part_of_a_person_still_to_reach_is_a_whole_person():
    assert labels.count(6200.2, "人") == f"6,201{NBSP}人"
    assert labels.count(19.000000000001, "人") == f"19{NBSP}人"


def test_a_place_says_of_how_many_and_arrows_speak_of_places():
    assert labels.place(10, 13) == "第 10 / 13 位".replace(" ", NBSP)
    assert [labels.change(n) for n in (2, -3, 0)] == ["↑2", "↓3", "平"]


def test_only_january_carries_its_year_on_the_axis():
    assert [labels.month_axis(p) for p in ("2010-12", "2011-01")] == ["12月", "1月<br>2011"]
    assert labels.month("2010-07") == "2010年7月"


def test_figures_keep_their_unit_and_drop_decimals_from_a_hundred_on():
    assert labels.figure(8.53, "日") == f"8.5{NBSP}日"
    assert labels.figure(3024.4, "元") == f"3,024{NBSP}元"


def test_chinese_text_has_full_width_punctuation_and_numbers_and_links_keep_theirs():
    assert labels.fullwidth("陈旗,第 1,234 人:好(是)") == "陈旗，第 1,234 人：好（是）"
    assert labels.fullwidth("见[口径](/definitions?a=1,2)") == "见[口径](/definitions?a=1,2)"


def test_a_number_is_not_torn_from_what_follows_it():
    assert labels.displayed("13 个旗市区 v1 a") == f"13{NBSP}个旗市区 v1 a"


@pytest.mark.parametrize(("status", "said"), [
    ("not_applicable", "不适用"), ("not_due", "未到考核期"), ("not_reported", "未报"), (None, "未报"),
    ("reported", "没有目标"), ("nil", "没有目标"),
])
def test_a_row_without_a_figure_says_why_and_what_was_reported_is_never_called_unreported(status, said):
    assert labels.absence(status) == said


def test_what_is_still_to_be_done_is_whole_things_and_money_in_ten_thousands():
    assert labels.things(1_750_000, "元") == f"175.0{NBSP}万元"
    assert labels.things(6200.2, "人") == f"6,201{NBSP}人"
    assert labels.things(float("nan"), "人") == labels.NONE
