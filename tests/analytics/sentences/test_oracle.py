"""复核: the banner and the lines of the second reckoning."""

from analytics.sentences import oracle as words
from tests.support.frames import frame

COUNTS = """
    table | figure          | period  | compared | differ
    areas | rank            | 2010-09 | 1196     | 0
    areas | rank            | 2010-10 | 1196     | {ranks}
    city  | completion_rate | 2010-10 | 92       | {rates}
    city  | completion_rate | 2010-11 | 92       | {late}
"""


def counts(ranks: int = 0, rates: int = 0, late: int = 0):
    return frame(COUNTS.format(ranks=ranks, rates=rates, late=late))


def test_the_banner_says_in_which_months_how_many_figures_differ_and_what_to_do():
    assert words.failed(counts(ranks=1, rates=1)) == (
        "复核未通过：2010年10月有 2 个数与独立复算不符（位次、完成率），正式使用前请先核对"
    )
    assert words.failed(counts(ranks=2, late=5)).startswith(
        "复核未通过：2010年11月有 5 个数、2010年10月有 2 个数与独立复算不符"
    )


def test_the_last_line_says_how_many_figures_of_the_month_were_checked():
    assert words.passed(counts(), "2010-10") == "已复核 1,288 个数"
    assert words.passed(counts()) == "已复核 2,576 个数"


def test_a_check_that_broke_off_is_told_with_its_reason():
    assert words.broken("内存不足") == (
        "复核没有完成，页面上的数尚未经过独立复算，正式使用前请先核对（内存不足）"
    )


def test_the_verdict_counts_all():
    assert words.verdict(counts(), "2010-10") == "复核通过：2010年10月 2,576 个数全部与独立复算相符"
    assert words.verdict(counts(late=3)) == "复核未通过：全部月份 2,576 个数中有 3 个与独立复算不符"


def test_each_figure_has_one_line_over_all_months():
    assert words.by_figure(counts(late=4)) == [
        "旗市区・位次：核对 2,392 个，不符 0 个",
        "全市・完成率：核对 184 个，不符 4 个",
    ]


def test_a_difference_is_told_with_both_numbers_and_whose_it_is():
    found = frame("""
        table | figure | area   | indicator | period  | shown | recomputed
        areas | rank   | 150725 | A01       | 2010-10 | 3     |
    """)
    told = words.differences(found, {"150725": "陈旗"}, {"A01": "参合率"})
    assert told == ["  2010年10月 陈旗 参合率 旗市区・位次：页面为 3，复算为 无"]
