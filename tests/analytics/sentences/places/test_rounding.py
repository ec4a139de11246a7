"""Which places hang on a decimal, in words."""

from analytics.places import rounding
from analytics.sentences.places import rounding as words
from tests.support.as_read import plain
from tests.support.rankings import with_intervals


def said_of(text, unit="%"):
    return plain(words.hanging(rounding.neighbours(with_intervals(text)), unit))


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
