import pandas as pd
from hypothesis import given, settings

from analytics import standing
from analytics.reaching.last_three import last_three, often_last
from tests.analytics import plain
from tests.analytics.histories import histories
from tests.support.frames import benchmarks, observations


def rows_of(reckon, *figures, **same):
    lines = [f"{area} | {n} | 10" for area, n in zip("abcdef", figures, strict=False)]
    return reckon(observations("\n".join(["area | numerator | denominator", *lines]), **same))


def test_ties_at_the_end_are_all_last(reckon):
    found = last_three(rows_of(reckon, 9, 8, 3, 2, 2, 3))
    assert found[["area", "place_from_last"]].values.tolist() == [["d", 1], ["e", 1], ["c", 3], ["f", 3]]


def test_who_shares_the_first_place_is_not_last(reckon):
    assert last_three(rows_of(reckon, 5, 5, 5)).empty
    assert last_three(rows_of(reckon, 5, 3))["area"].tolist() == ["b"]


@settings(max_examples=7)
@given(histories())
def test_fewer_than_three_are_worse_than_any_of_the_last_three(frame):
    reckoned = standing.reckon(frame, benchmarks())
    found = set(last_three(reckoned).index)
    rows = plain.rows_of(frame)
    for place, row in enumerate(rows):
        mine, others = plain.figure(row), plain.figures(rows, row)
        if mine is None:
            assert place not in found
            continue
        sign = plain.figure_direction(row)
        worse = sum(other * sign < mine * sign for other in others)
        assert (place in found) == (worse < 3 and plain.rank(rows, row) > 1)


def test_how_often_an_area_is_last_is_counted_in_all_and_by_section(reckon):
    one = rows_of(reckon, 9, 8, 7, 1)
    other = rows_of(reckon, 1, 8, 7, 9).assign(indicator="D01", section="D")
    found = often_last(pd.concat([one, other], ignore_index=True)).set_index("area")
    assert found[["times_last", "n_placed", "A", "D"]].loc["b"].tolist() == [2, 2, 1, 1]
    assert found[["times_last", "A", "D"]].loc["a"].tolist() == [1, 0, 1]
