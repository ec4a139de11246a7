import math

from analytics import periods
from tests.support.frames import frame


def test_months_become_numbers_that_can_be_subtracted():
    numbers = periods.ordinal(frame("period\n2010-12\n2011-01\n2011-03")["period"])
    assert numbers.diff().dropna().tolist() == [1, 2]


def test_a_missing_month_stays_missing():
    numbers = periods.ordinal(frame("period\n2010-12\n\n2011-01".replace("\n\n", "\n |\n"))["period"])
    assert math.isnan(numbers[1])
    assert numbers[2] - numbers[0] == 1


def test_earlier_looks_at_the_same_history_and_never_at_another_month():
    table = frame("""
        period  | area | indicator | value
        2010-03 | a    | A01       | 3
        2010-01 | a    | A01       | 1
        2010-02 | b    | A01       | 20
        2010-02 | a    | B01       | 9
        2011-01 | a    | A01       | 13
    """)
    assert periods.earlier(table, "value", months=2).fillna(-1).tolist() == [1, -1, -1, -1, -1]
    assert periods.earlier(table, "value", months=12).fillna(-1).tolist() == [-1, -1, -1, -1, 1]


def test_the_highest_so_far_forgets_nothing_and_foresees_nothing():
    table = frame("""
        period  | area | indicator | value
        2010-04 | a    | A01       | 7
        2010-01 | a    | A01       | 2
        2010-02 | a    | A01       | 5
        2010-03 | a    | A01       |
    """)
    assert periods.highest_so_far(table, "value").tolist() == [7, 2, 5, 5]
