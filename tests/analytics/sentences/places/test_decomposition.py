"""为何升降 in words."""

import pandas as pd
import pytest

from analytics.sentences.places import decomposition as words
from tests.support.as_read import plain
from tests.support.frames import frame
from tests.support.rankings import SHORT

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
    assert words.title(PARTS, area) == title


def test_without_any_change_or_any_month_before_that_is_said():
    assert words.title(PARTS.iloc[1:3]) == "各旗市区位次与上月公布时相同"
    assert words.title(PARTS.iloc[3:]) == "上月没有位次，无从比较"
    gone = PARTS.iloc[:1].assign(rank=float("nan"), rank_change=float("nan"))
    assert words.title(gone, "150725") == "陈旗本月没有位次，无从比较"


def test_who_passed_whom_and_who_is_not_compared_stand_in_the_note():
    rivals = pd.DataFrame({
        "area": ["150725", "150725", "150725", "150726"], "rival_short": ["新左旗", "根河", "莫旗", "陈旗"],
        "side": ["overtook", "overtaken", "overtaken", "overtaken"],
    })  # fmt: skip
    passed = words.passed(rivals, "150725")
    assert passed == "超过新左旗；被根河、莫旗超过" and words.passed(rivals, "150781") == ""
    note = words.note(PARTS, passed, "150725")
    assert note.startswith("陈旗超过新左旗；被根河、莫旗超过。满洲里有一个月没有位次，不比较。")


def test_the_note_says_why_the_chart_above_may_tell_another_change():
    assert "上图的升降按改后的上月计" in words.note(PARTS, "")
    assert "上图的升降" not in words.note(PARTS.assign(correction=0), "")


def test_the_changes_in_words_name_those_who_moved():
    assert words.alt(PARTS) == "位次变动：陈旗 ↓1（自身 +1，他人 −2）。"
    assert words.alt(PARTS.iloc[1:]) == "位次变动：没有变动。"
    assert "3 个旗市区两月都有位次" in plain(words.subtitle(PARTS, "2010-10"))
