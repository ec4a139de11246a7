import pandas as pd
import pytest

from analytics import standing
from analytics.methods import matrix
from tests.support.frames import benchmarks, frame, observations


def reckoned(table, **same):
    return standing.reckon(observations(table, kind="count", **same), benchmarks())


def test_a_month_becomes_areas_by_indicators_of_completion_rates():
    values = matrix.completion(
        reckoned(
            """
            area   | indicator | value | target | status
            150702 | A01       | 50    | 100    | reported
            150702 | B01       | 150   | 100    | reported
            150725 | A01       | 0     | 100    | nil
            150725 | B01       |       | 100    | not_reported
            150702 | C01       | 3     |        | reported
            150725 | C01       |       |        | not_applicable
            """
        )
    )
    assert values.columns.tolist() == ["A01", "B01"], "an indicator without a single rate has no column"
    assert values.loc["150702"].tolist() == [0.5, 1.5]
    assert values.loc["150725", "A01"] == 0.0
    assert pd.isna(values.loc["150725", "B01"])


def test_an_area_that_reported_less_than_half_is_left_out_before_indicators_are():
    values = frame(
        """
        area   | a   | b   | c
        150702 | 0.1 | 0.2 | 0.3
        150721 |     | 0.2 |
        150725 | 0.5 | 0.6 |
        150726 |     |     |
        """
    ).set_index("area")
    kept = matrix.comparable(values)
    assert kept.index.tolist() == ["150702", "150725"]
    assert matrix.complete(kept).columns.tolist() == ["a", "b"]


def test_an_area_with_exactly_half_of_the_figures_is_kept_and_one_without_any_is_not():
    values = frame("area | a | b\n150702 | 0.1 | 0.2\n150721 | 0.4 | ").set_index("area")
    assert matrix.comparable(values).index.tolist() == ["150702", "150721"]
    assert matrix.comparable(values.assign(a=float("nan"), b=float("nan"))).empty


def test_an_indicator_on_which_nobody_compared_has_a_figure_is_not_counted():
    table = "area | a | b | c | d\n150702 | 0.1 | 0.2 | 0.3 |\n150721 | | | | 0.4"
    values = frame(table).set_index("area")
    assert matrix.comparable(values).columns.tolist() == ["a", "b", "c"], "only 150721, left out, has d"


def test_the_same_rate_reached_by_two_roads_is_one_value():
    # 0.1 + 0.2 of 1 and 0.3 of 1
    rows = reckoned(f"area | value | target\n150702 | {0.1 + 0.2!r} | 1\n150725 | 0.3 | 1")
    one, other = rows["completion_rate"]
    assert one != other and matrix.completion(rows)["A01"].tolist() == [0.3, 0.3]


def test_weights_sum_to_one_and_an_indicator_without_weight_has_none():
    values = pd.DataFrame({"a": [1.0], "b": [2.0], "c": [3.0]})
    assert matrix.shares(pd.Series({"a": 3.0, "b": 1.0, "z": 9.0}), values).to_dict() == {
        "a": 0.75, "b": 0.25, "c": 0.0,
    }  # fmt: skip
    assert matrix.shares(None, values).tolist() == [1 / 3] * 3


def test_a_direction_is_1_or_minus_1_and_every_indicator_has_one():
    values = pd.DataFrame({"a": [1.0], "b": [2.0]})
    assert matrix.signs(None, values).to_dict() == {"a": 1, "b": 1}
    assert matrix.signs(pd.Series({"b": 1, "a": -1, "z": 1}), values).to_dict() == {"a": -1, "b": 1}
    for given in ({"a": 1}, {"a": 1, "b": 0}, {"a": 1, "b": None}):
        with pytest.raises(ValueError, match="direction"):
            matrix.signs(pd.Series(given), values)


@pytest.mark.parametrize("given", [{"a": -1.0, "b": 2.0}, {"a": 0.0}, {"z": 1.0}])
def test_weights_that_weigh_nothing_or_less_are_refused(given):
    with pytest.raises(ValueError, match="weights"):
        matrix.shares(pd.Series(given), pd.DataFrame({"a": [1.0], "b": [2.0]}))
