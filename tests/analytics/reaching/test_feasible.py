import pandas as pd
import pytest

from analytics.reaching.feasible import per_month, verdict
from tests.support.frames import frame

TABLE = """
    things | left | recent | best | judged | word
    0      | 5    | 10     | 20   | 1      | met
    0      |      |        |      | 0      | met
    50     | 5    | 10     | 20   | 1      | feasible
    51     | 5    | 10     | 20   | 1      | hard
    100    | 5    | 10     | 20   | 1      | hard
    101    | 5    | 10     | 20   | 1      | unrealistic
    1      | 0    | 10     | 20   | 1      | over
    1      | 0    |        |      | 1      | over
           | 0    | 10     | 20   | 1      | over
    1      | 0    | 10     | 20   | 0      | unknown
    0      | 0    | 10     | 20   | 1      | met
    1      |      | 10     | 20   | 1      | unknown
           |      | 10     | 20   | 1      | unrealistic
           | 5    | 10     | 20   | 1      | unrealistic
    50     | 5    |        | 20   | 1      | hard
    50     | 5    |        |      | 1      | unknown
    50     | 5    | 10     | 20   | 0      | unknown
"""


@pytest.mark.parametrize("case", frame(TABLE).to_dict("records"), ids=str)
def test_bounds_belong_to_the_better_class(case):
    one = pd.DataFrame([case])
    found = verdict(one["things"], one["left"], one["recent"], one["best"], one["judged"] == 1)
    assert found.tolist() == [case["word"]]


def test_a_third_of_the_way_three_times_is_the_whole_way():
    thirds = pd.Series([(100 + 110 + 110) / 3])
    left, all_ = pd.Series([3.0]), pd.Series([True])
    assert verdict(pd.Series([320.0]), left, thirds, thirds, all_).tolist() == ["feasible"]


def test_where_no_month_is_left_there_is_nothing_per_month():
    assert per_month(pd.Series([5.0]), pd.Series([0.0])).isna().all()
