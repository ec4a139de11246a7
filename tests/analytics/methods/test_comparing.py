import pandas as pd
import pytest

from analytics.methods import comparing
from analytics.methods.comparing import METHODS, SHOWN
from tests.analytics.methods.months import NAMES, month, official

# Eight areas, each better than the next on all three indicators.
CLEAR = month([[100 - 10 * i, 95 - 10 * i, 90 - 10 * i] for i in range(8)])


def test_where_one_area_is_better_on_everything_no_method_changes_a_place():
    found = comparing.compare(CLEAR, official(list(range(1, 9))))
    for method in SHOWN:
        assert found.places[method].tolist() == list(range(1, 9)), method
    assert found.agreement["tau"].tolist() == [pytest.approx(1)] * 4
    assert found.agreement["before"].isna().all()
    assert (found.always_first, found.always_last) == (NAMES[:3], NAMES[-3:])


def test_methods_differ_where_an_area_is_far_ahead_on_one_indicator_and_short_on_others():
    done = [[100, 10, 20], [50, 50, 60], [45, 45, 70], [40, 40, 80]]
    found = comparing.compare(month(done), official([1, 2, 3, 4]))
    places = found.places.set_index("area_short")
    assert places.loc["满洲里", "rsr"] != places.loc["满洲里", "official"]
    spans = places[["official", *METHODS]].astype(int)
    assert places["best"].tolist() == spans.min(axis=1).tolist()
    assert places["worst"].tolist() == spans.max(axis=1).tolist()


def test_more_than_the_target_counts_in_the_index_and_not_elsewhere():
    done = [[100, 90], [300, 90], [50, 50]]
    found = comparing.compare(month(done), official([1, 1, 3]))
    places = found.places.set_index("area_short")
    assert places["index"].to_dict() == {"满洲里": 2, "海拉尔": 1, "根河": 3}
    assert places["topsis"].to_dict() == {"满洲里": 1, "海拉尔": 1, "根河": 3}


def test_an_indicator_that_one_area_lacks_is_used_by_the_index_alone():
    done = [[90, 80, None], [80, 70, 60], [70, 60, 50]]
    found = comparing.compare(month(done), official([1, 2, 3]))
    assert (found.n_indicators, found.n_complete) == (3, 2)


def test_an_area_without_a_place_or_with_too_few_figures_is_named_and_the_others_close_up():
    done = [[90, 80, 70], [None, None, None], [80, 70, 60], [95, None, None], [70, 60, 50]]
    found = comparing.compare(month(done), official([2, None, 3, 1, 4]))
    assert found.left_out == ["海拉尔", "莫旗"]
    assert found.places["official"].tolist() == [1, 2, 3]
    assert found.places["area_short"].tolist() == ["满洲里", "根河", "陈旗"]


def test_weights_reach_every_method_but_the_entropy_one():
    done = [[90, 10], [10, 90], [50, 40]]
    on_first = comparing.compare(month(done), official([1, 2, 3]), pd.Series({"A00": 1.0, "A01": 0.0}))
    on_last = comparing.compare(month(done), official([1, 2, 3]), pd.Series({"A00": 0.0, "A01": 1.0}))
    for method in METHODS:
        first, last = (found.places.set_index("area_short")[method] for found in (on_first, on_last))
        assert first.to_dict() == {"满洲里": 1, "根河": 2, "海拉尔": 3}, method
        assert last.to_dict() == {"海拉尔": 1, "根河": 2, "满洲里": 3}, method
    assert on_first.places["entropy"].tolist() == on_last.places["entropy"].tolist()
    assert not on_first.alike


def test_nothing_is_compared_among_fewer_than_two_areas():
    assert comparing.compare(month([[90, 80]]), official([1])) is None
    assert comparing.compare(month([[90, 80], [70, 60]]), official([1, None])) is None
    assert comparing.compare(month([[None, None], [None, None]]), official([None, None])) is None


def test_areas_that_are_all_alike_get_no_place_from_topsis_and_nothing_breaks():
    found = comparing.compare(month([[100, 100], [100, 100], [100, 100]]), official([1, 1, 1]))
    assert found.places["topsis"].isna().all()
    assert found.places["grade"].isna().all()
    assert found.places["rsr"].tolist() == [1, 1, 1]


def test_the_heaviest_entropy_weight_comes_first_with_its_name():
    done = [[100, 91], [0, 90], [0, 89], [0, 88]]
    weights = comparing.compare(month(done), official([1, 2, 3, 4])).weights
    assert weights["indicator_short"].tolist()[0] == "指标A00"
    assert weights["weight"].sum() == pytest.approx(1)
