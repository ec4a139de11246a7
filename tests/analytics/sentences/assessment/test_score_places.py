"""What 得分 says of how far its places stand: who is safe among the first three, who cannot be told apart."""

import pandas as pd
import pytest

from analytics.sentences.assessment import score_places as words
from analytics.sentences.places import bands as places
from tests.support.as_read import plain

NAMES = ["莫旗", "阿荣旗", "根河", "陈旗", "满洲里", "海拉尔", "牙克石"]


def bands(p_top, n=7):
    codes = [f"{at}" for at in range(n)]
    rows = pd.DataFrame({"area": codes, "area_short": NAMES[:n], "rank": range(1, n + 1)})
    p_top = [*p_top, *[0.0] * n][:n]
    return rows.assign(rank_low=rows["rank"], rank_high=rows["rank"] + 1, p_top=p_top, p_bottom=0.0)


def groups(*runs):
    lines = [(first, last, last - first + 1) for first, last in runs]
    return pd.DataFrame(lines, columns=["rank_first", "rank_last", "n_areas"])


@pytest.mark.parametrize(("p_top", "said"), [
    ([1.0, 0.99, 0.95], "前三位都站得住（留在前三位的把握都在 95% 以上）"),
    ([1.0, 0.99, 0.57], "前三位中莫旗、阿荣旗站得住，根河留在前三位的可能为 57%"),
    ([1.0, 0.92, 0.68], "前三位中莫旗站得住，留在前三位的可能为阿荣旗 92%、根河 68%"),
    ([0.9, 0.8, 0.7], "前三位都不一定站得住，留在前三位的可能为莫旗 90%、阿荣旗 80%、根河 70%"),
])  # fmt: skip
def test_who_of_the_first_three_stays_there_in_95_of_100_draws_is_named(p_top, said):
    assert plain(words.steadiness(bands(p_top), groups())) == f"{said}；各旗市区的先后都分得出"


def test_who_cannot_be_told_apart_is_told_by_the_largest_group():
    said = plain(words.steadiness(bands([1.0, 1.0, 1.0]), groups((1, 2), (4, 7))))
    assert said.endswith("；第 4 至第 7 位的 4 个旗市区分不出先后，另有 1 组")


def test_among_few_areas_nothing_is_said_of_the_first_three_and_of_one_nothing_at_all():
    assert words.steadiness(bands([1.0, 1.0], 2), groups()) == "各旗市区的先后都分得出"
    assert words.steadiness(bands([1.0], 1), groups()) == ""


def test_the_title_of_the_bands_is_the_chosen_areas_range_or_who_cannot_be_told_apart():
    seven = bands([1.0, 0.9, 0.5])
    assert plain(words.bands_title(seven, groups(), "2")) == (
        "根河公布第 3 位，可能在第 3 至第 4 位，进前三位的可能为 50%")  # fmt: skip
    assert words.bands_title(seven, groups((1, 2)), "nobody") == places.title(groups((1, 2)))


def test_the_note_of_the_changes_says_what_the_parts_of_a_score_hold():
    parts = pd.DataFrame({"area": ["1", "2"], "area_short": ["莫旗", "陈旗"], "rank_change": [1, None],
                          "correction": [1, None], "targets": [0, None]})  # fmt: skip
    said = plain(words.moves_note(parts, "超过陈旗", "1"))
    assert said.startswith("莫旗超过陈旗。陈旗有一个月没有位次，不比较。")
    assert "得分图的升降按改后的上月计" in said
    assert "目标：目标或评分方案后来调整" in said and "连同报送、缺报更正和说明" in said


def moved(**changes):
    return pd.DataFrame({"item_name": list(changes), "change": list(changes.values())})


def test_why_a_score_moved_names_the_items_that_moved_it_most_those_of_its_own_way_first():
    fell = moved(厕所=-1.85, 参合率=-0.25, 补种=-0.2, 建档率=-0.1, 培训=0.001, 检查=0.4)
    assert plain(words.points_moved(fell)) == (
        "比上月低 2.00 分：厕所 −1.85、参合率 −0.25、补种 −0.20 等 4 项；检查 +0.40")  # fmt: skip
    rose = moved(厕所=-0.5, 参合率=0.25, 补种=1.0)
    assert plain(words.points_moved(rose)) == "比上月高 0.75 分：补种 +1.00、参合率 +0.25；厕所 −0.50"


def test_a_score_that_stood_still_says_so():
    assert words.points_moved(moved(厕所=0.0)) == "与上月相同"
    assert plain(words.points_moved(moved(厕所=-0.5, 补种=0.5))) == "与上月相同：补种 +0.50；厕所 −0.50"
