"""What 位次 says of how far its places may be trusted and why they changed."""

import pandas as pd
import pytest

from analytics.places import comparison, intervals, rounding
from analytics.sentences.standing import ranking_places as words
from tests.analytics.reckoning import with_averages
from tests.support.frames import frame, observations
from tests.support.rankings import SHORT


def plain(text):
    return text.replace("\u00a0", " ").replace("\u2060", "")


def marked(text, **same):
    rows = observations(text, **same).pipe(with_averages).pipe(intervals.with_interval)
    return rows.pipe(comparison.with_comparison).pipe(comparison.with_small_base)


RATES = "area | numerator | denominator\n a | 900 | 1000\n b | 800 | 1000\n c | 700 | 1000"


def test_the_whiskers_are_explained_and_the_comparisons_counted():
    assert words.whiskers(marked(RATES)) == "横线为 95% 区间；比全市较好 1 个，相近 1 个，较差 1 个"


def test_only_kinds_that_occur_are_counted_and_the_star_is_explained_where_it_stands():
    said = words.whiskers(marked("area | numerator | denominator\n a | 5 | 10\n b | 5 | 10"))
    assert "相近 2 个" in said and "较好" not in said
    assert said.endswith("* 分母不足 20 或按全市水平不足 5 例，多一例少一例就可能变位次")


@pytest.mark.parametrize("same, why", [
    ({"reach_unit": "元"}, "金额没有偶然波动，不画区间"),
    ({"reach_unit": "所"}, "机构逐个清点，没有偶然波动，不画区间"),
    ({"kind": "average"}, "平均数只报合计，算不出波动，不画区间"),
    ({"kind": "parameter", "value": 3.0}, "标准由文件规定，不画区间"),
    ({"kind": "milestone", "value": 3.0}, "按阶段完成，不画区间"),
    ({"direction": 0, "target_low": 30.0, "target_high": 60.0}, "目标是一个范围，不画区间"),
    ({"value": 30.0, "numerator": float("nan")}, "没有报分子和分母，不画区间"),
])  # fmt: skip
def test_where_there_is_no_interval_the_reason_is_said(same, why):
    text = "area | denominator | target\n a | 1000 | 50\n b | 1000 | 50"
    rows = marked(text, **({"numerator": 500.0} | same))
    assert words.whiskers(rows) == why
    assert words.no_bands(rows) == why.replace("，不画区间", "：先后就是公布的先后")


def test_a_month_of_nothing_says_nothing():
    assert words.whiskers(marked("area | numerator | denominator\n a | |", status="not_reported")) == ""


def said_of(text, unit="%"):
    return plain(words.rounding(rounding.neighbours(marked(text)), unit))


def test_the_closest_pair_that_one_decimal_would_merge_is_named_with_its_difference():
    one = said_of("area | value\n a | 97.11\n b | 97.07\n c | 80")
    assert one == "第 1、2 位只差 0.04 个百分点，取一位小数就并列"
    three = said_of("area | value\n a | 97.11\n b | 97.0701\n c | 80.0002\n d | 80.0001")
    assert three == "第 3、4 位只差 0.0001 个百分点，取一位小数就并列，这样的相邻两位共 2 处"


def test_where_no_pair_would_be_merged_the_closest_is_said_to_stand():
    assert said_of("area | value\n a | 97.2\n b | 96.9\n c | 80") == (
        "相邻两位最少差 0.30 个百分点（第 1、2 位），取一位小数不改变位次"
    )
    assert said_of("area | value\n a | 97.2\n b | ") == ""


GROUPS = pd.DataFrame({
    "rank_first": [1, 4, 12], "rank_last": [2, 8, 12], "n_areas": [2, 5, 2],
    "areas": [(), (), ()], "names": [(), (), ()],
})  # fmt: skip


def test_the_title_of_the_bands_is_the_largest_group():
    assert words.bands_title(GROUPS) == "第 4 至第 8 位的 5 个旗市区分不出先后，另有 2 组"
    assert words.bands_title(GROUPS.iloc[1:2]) == "第 4 至第 8 位的 5 个旗市区分不出先后"
    assert words.bands_title(GROUPS.iloc[:0]) == "各旗市区的先后都分得出"
    assert [words.group(run) for _, run in GROUPS.iterrows()] == [
        "第 1、2 位的 2 个旗市区", "第 4 至第 8 位的 5 个旗市区", "并列第 12 位的 2 个旗市区",
    ]  # fmt: skip


BANDS = frame("""
    area   | rank | p_top | p_bottom
    150725 | 2    | 0.149 | 0.02
    150726 | 4    | 0     | 1
""").assign(rank_low=[1, 4], rank_high=[7, 4], area_short=["陈旗", "新左旗"])


def test_the_chosen_areas_likely_places_and_its_likelier_end_are_told():
    seven = pd.concat([BANDS, *[BANDS.tail(1).assign(area=f"{n}") for n in range(5)]])
    assert plain(words.bands_note(seven, GROUPS.iloc[:0], "150725")) == (
        "陈旗公布第 2 位，可能在第 1 至第 7 位，进前三位的可能为 15%"
    )
    assert plain(words.bands_note(BANDS, GROUPS.iloc[:0], "150725")) == (
        "陈旗公布第 2 位，可能在第 1 至第 7 位"
    )
    assert plain(words.bands_note(seven, GROUPS.iloc[:0], "150726")).endswith(
        "可能在第 4 位，落在末三位的可能为 100%"
    )
    assert words.bands_note(BANDS, GROUPS.iloc[:0]) == ""
    assert "95% 的把握" in words.bands_note(BANDS, GROUPS)


def test_the_picture_of_bands_in_words_names_every_area_and_every_group():
    told = words.bands_alt(BANDS, GROUPS)
    assert "陈旗 1–7" in told and "新左旗 4–4" in told and "第 4 至第 8 位的 5 个旗市区" in told


PARTS = frame("""
    area   | rank_published | rank | rank_change | correction | targets | members | own | others
    150725 | 9              | 10   | -1          | 0          | 0       | 0       | 1   | -2
    150726 | 3              | 3    | 0           | 1          | 0       | 0       | 0   | -1
    150727 | 4              | 4    | 0           | 0          | 0       | 0       | 0   | 0
    150781 |                | 1    |             |            |         |         |     |
""")
PARTS["area_short"] = PARTS["area"].map(SHORT)


@pytest.mark.parametrize("area, title", [
    ("150725", "陈旗位次为何变动：自身 +1，他人 −2"),
    ("150726", "新左旗位次不变：数据更正 +1，他人 −1"),
    ("150727", "新右旗位次不变，各项都没有影响"),
    ("150781", "满洲里上月没有位次，无从比较"),
    (None, "1 个旗市区位次有变动，陈旗下降 1 位：自身 +1，他人 −2"),
])  # fmt: skip
def test_the_title_of_the_changes_names_the_parts(area, title):
    assert words.moves_title(PARTS, area) == title


def test_without_any_change_or_any_month_before_that_is_said():
    assert words.moves_title(PARTS.iloc[1:3]) == "各旗市区位次与上月公布时相同"
    assert words.moves_title(PARTS.iloc[3:]) == "上月没有位次，无从比较"
    gone = PARTS.iloc[:1].assign(rank=float("nan"), rank_change=float("nan"))
    assert words.moves_title(gone, "150725") == "陈旗本月没有位次，无从比较"


def test_who_passed_whom_and_who_is_not_compared_stand_in_the_note():
    rivals = pd.DataFrame({
        "area": ["150725", "150725", "150725", "150726"], "rival_short": ["新左旗", "根河", "莫旗", "陈旗"],
        "side": ["overtook", "overtaken", "overtaken", "overtaken"],
    })  # fmt: skip
    passed = words.passed(rivals, "150725")
    assert passed == "超过新左旗；被根河、莫旗超过" and words.passed(rivals, "150781") == ""
    note = words.moves_note(PARTS, passed, "150725")
    assert note.startswith("陈旗超过新左旗；被根河、莫旗超过。满洲里有一个月没有位次，不比较。")


def test_the_note_says_why_the_chart_above_may_tell_another_change():
    assert "上图的升降按改后的上月计" in words.moves_note(PARTS, "")
    assert "上图的升降" not in words.moves_note(PARTS.assign(correction=0), "")


def test_the_changes_in_words_name_those_who_moved():
    assert words.moves_alt(PARTS) == "位次变动：陈旗 ↓1（自身 +1，他人 −2）。"
    assert words.moves_alt(PARTS.iloc[1:]) == "位次变动：没有变动。"
    assert "3 个旗市区两月都有位次" in plain(words.moves_subtitle(PARTS, "2010-10"))
