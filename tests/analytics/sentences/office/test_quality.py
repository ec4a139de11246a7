import pandas as pd
import pytest

from analytics.screens.quality import DEDUCTIONS, WEIGHTS
from analytics.sentences.office import quality as words
from tests.support.frames import frame

ROWS = """
    period  | area   | area_short | quality | quality_change | completeness | timeliness | consistency | revisions | due | reported | days_late | contradicted | corrected
    2010-10 | 150723 | 鄂伦春     | 79.6    | -20.4          | 98.9         | 0          | 100         | 100       | 89  | 88       | 12        | 0            | 0
    2010-10 | 150725 | 陈旗       | 100     | 0              | 100          | 100        | 100         | 100       | 87  | 87       | 0         | 0            | 0
    2010-10 | 150784 | 额尔古纳   | 96.5    |                | 100          | 100        | 90          | 95        | 88  | 88       | 0         | 1            | 1
"""  # noqa: E501


@pytest.fixture
def rows():
    return frame(ROWS)


def asked(*areas):
    """One suspicion of each, held against the area's own other figures."""
    found = frame("\n".join(["area", *areas]))
    return found.assign(other_area=found["area"])


NOTHING = frame("area | other_area")


def test_the_title_counts_the_questions_whom_they_concern_and_names_the_lowest_score(rows):
    found = asked("150723", "150723", "150784")
    assert words.title(rows, found) == "10月 3 处疑问，涉及 2 个旗市区；质量分最低的是鄂伦春 79.6 分"
    assert words.title(rows, found.head(0)) == "10月没有疑问；质量分最低的是鄂伦春 79.6 分"
    nobodys = found.head(1).assign(area=None, other_area=None)
    assert words.title(rows, nobodys) == "10月 1 处疑问；质量分最低的是鄂伦春 79.6 分"
    neighbours = found.tail(1).assign(other_area="150723")
    assert words.title(rows, neighbours).startswith("10月 1 处疑问，涉及 2 个旗市区；")


def test_the_title_tells_when_all_scores_are_full_or_equally_low_or_nobody_has_reported(rows):
    assert words.title(rows[rows["quality"] == 100], NOTHING) == "10月没有疑问；1 个旗市区的质量分都是满分"
    assert words.title(rows.assign(quality=90.0), NOTHING).endswith("最低的是鄂伦春、陈旗、额尔古纳 90.0 分")
    assert words.title(rows.assign(quality=float("nan")), NOTHING) == "10月没有疑问；尚无旗市区报送"


def test_the_title_of_an_area_tells_its_own_questions_beside_the_citys_and_its_score(rows):
    found = asked("150723", "150723", "150784")
    assert words.title(rows, found, "150723") == (
        "鄂伦春10月 2 处疑问（全市 3 处）；质量分 79.6，比上月低 20.4 分")
    assert words.title(rows, found, "150725") == "陈旗10月没有疑问（全市 3 处）；质量分 100.0"
    assert words.title(rows, found.tail(1), "150784") == "额尔古纳10月 1 处疑问；质量分 96.5"
    nobody = rows.assign(quality=float("nan"))
    assert words.title(nobody, NOTHING, "150725") == "陈旗10月没有疑问；质量分无从评起"


def test_the_block_tells_what_costs_most_and_whom(rows):
    assert words.block(rows, WEIGHTS) == "失分最多的是及时：鄂伦春迟报 12 天"
    assert words.block(rows, {"consistency": 1.0}) == "失分最多的是一致：额尔古纳有 1 处数据前后矛盾"
    assert words.block(rows, WEIGHTS, "150723") == "鄂伦春应报 89 项报了 88 项，迟报 12 天"
    assert words.block(rows, WEIGHTS, "150784") == "额尔古纳有 1 处数据前后矛盾，入库后更正 1 个数"
    assert words.block(rows, WEIGHTS, "150725") == "陈旗各部分都没有失分"
    assert words.block(rows[rows["quality"] == 100], WEIGHTS) == "各部分都没有失分"


def test_who_lost_as_much_for_the_same_reason_is_counted_with_the_first(rows):
    late = rows.assign(timeliness=[0, 0, 50], days_late=[12, 12, 5])
    said = words.block(late, {"timeliness": 1.0})
    assert said == "失分最多的是及时：鄂伦春等 2 个旗市区迟报 12 天，另有 1 个旗市区也有失分"
    # the same loss by another count is another reason
    other = late.assign(days_late=[12, 15, 5])
    said = words.block(other, {"timeliness": 1.0})
    assert said == "失分最多的是及时：鄂伦春迟报 12 天，另有 2 个旗市区也有失分"
    # the second lost the most, though by less than is printed
    second = other.assign(timeliness=[0.01, 0, 50])
    said = words.block(second, {"timeliness": 1.0})
    assert said == "失分最多的是及时：陈旗迟报 15 天，另有 2 个旗市区也有失分"


def test_weights_and_deductions_in_force_are_printed():
    assert "完整 40%、及时 20%、一致 30%、稳定 10%" in words.subtitle(WEIGHTS)
    assert "完整 50%、及时 50%" in words.subtitle({"completeness": 3, "timeliness": 3})
    key = words.key({**DEDUCTIONS, "consistency": 7})
    assert "迟报每天扣 10 分，每处矛盾扣 7 分，入库后每更正一个数扣 5 分" in key


def counts(found, by_chance):
    lines = ["screen | tested | found | by_chance", "fall | 1200 | 0 | 0", f"x | 34 | {found} | {by_chance}"]
    return frame("\n".join(lines))


def test_the_screens_tell_how_much_they_looked_at_and_what_may_be_chance():
    assert words.screened(counts(0, 0)) == "本月筛查了 1,234 处，没有疑问"
    assert words.screened(counts(2, 0.02)) == "本月筛查了 1,234 处，2 处值得一问，碰巧的预计不到 1 处"
    assert words.screened(counts(150, 1.5)).endswith("其中碰巧的预计不多于 2\u00a0处")


def test_the_course_tells_its_range_and_its_lowest_month():
    months = frame("period | figure\n2010-08 | 92.1\n2010-09 | 99.8\n2010-10 | 98")
    assert words.course(months) == "近 3 个月质量分在 92.1 至 99.8 分之间，最低在8月"
    twice = pd.concat([months, months])
    assert words.course(twice) == "近 6 个月质量分在 92.1 至 99.8 分之间，最低在8月等 2 个月"
    assert words.course(months.assign(figure=100.0)) == "近 3 个月质量分都是 100.0 分"
    assert words.course(months.head(1)) == "只有一个月，还看不出变化"


def test_the_picture_in_words_names_the_lowest(rows):
    lowest = "较低的是鄂伦春 79.6 分、额尔古纳 96.5 分、陈旗 100.0 分。"
    assert words.alt(rows) == f"数据质量，2010年10月：3 个旗市区，{lowest}"
    assert words.course_subtitle(rows, "150725").startswith("陈旗的质量分")
    assert words.course_subtitle(rows).startswith("各旗市区质量分的平均")
