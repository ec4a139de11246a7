"""Other weights: the same sheet in other proportions, never the scheme itself."""

import pandas as pd
import pytest

from analytics.scoring.trial import compared, with_weights
from tests.support.scoring import items

SCHEME = items(
    """
    item  | dimension | rule         | full | target | per_unit | floor | cap
    a     | work      | proportional | 20   | 10     |          | 0     |
    b     | work      | linear       | 40   | 10     | 2        | 4     |
    c     | words     | proportional | 10   | 10     |          | 0     |
    extra | words     | bonus        | 0    |        | 1        | 0     | 5
    """
)


def test_a_dimension_keeps_its_shares_and_its_deductions_keep_their_proportion():
    found = with_weights(SCHEME, {"work": 30.0}).set_index("item")
    assert found["full"].to_dict() == {"a": 10, "b": 20, "c": 10, "extra": 0}
    assert (found.loc["b", "per_unit"], found.loc["b", "floor"]) == (1, 2)
    assert (found.loc["extra", "per_unit"], found.loc["extra", "cap"]) == (1, 5)


def test_nothing_named_changes_nothing_and_the_scheme_itself_is_left_alone():
    before = SCHEME.copy()
    pd.testing.assert_frame_equal(with_weights(SCHEME, {}), SCHEME)
    with_weights(SCHEME, {"work": 1.0})
    pd.testing.assert_frame_equal(SCHEME, before)


@pytest.mark.parametrize("weights", [{"werk": 1.0}, {"work": -1.0}, {"work": 0.0, "words": 0.0}])
def test_weights_that_mean_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="weight"):
        with_weights(SCHEME, weights)


def test_beside_the_official_places_stand_the_tried_ones_and_up_is_positive():
    rank = pd.array([1, 2, pd.NA], dtype="Int64")
    official = pd.DataFrame({"area": ["1", "2", "3"], "score": [90.0, 80.0, None], "rank": rank})
    tried = official.assign(score=[70.0, 85.0, None], rank=pd.array([2, 1, pd.NA], dtype="Int64"))
    found = compared(official, tried)
    assert found["trial_change"].fillna(99).tolist() == [-1, 1, 99]
    assert found["trial_score"].tolist()[:2] == [70, 85]
