"""试算 in words."""

import pytest

from analytics.scoring import trial
from analytics.sentences.assessment import score_trial as words
from tests.support.as_read import plain
from tests.support.scored import TOTALS, month


def test_a_trial_says_who_would_move():
    assert words.trial(trial.compared(TOTALS, month()[0])) == "试算后各旗市区位次不变"
    swapped = TOTALS.assign(rank=TOTALS["rank"].map({1: 2, 2: 1}).astype("Int64"))
    assert plain(words.trial(trial.compared(TOTALS, swapped))) == (
        "试算后 2 个旗市区位次变动：新左旗降 1 位（1→2）、陈旗升 1 位（2→1）")  # fmt: skip


def test_a_trial_that_leaves_nothing_to_score_says_so():
    gone = TOTALS.assign(score=float("nan"), rank=TOTALS["rank"].mask(TOTALS["rank"] > 0))
    assert words.trial(trial.compared(TOTALS, gone)) == "留下的各方面都没有数据，算不出得分"


@pytest.mark.parametrize(("weights", "fault"), [
    ((60.0, 0.0), ""), ((0.0, 0.0), "各方面分值不能都是 0。"),
    ((-1.0, 5.0), "各方面分值要在 0 到 1,000 之间。"), ((1e9, 5.0), "各方面分值要在 0 到 1,000 之间。"),
])  # fmt: skip
def test_weights_that_cannot_be_tried_say_why(weights, fault):
    assert words.weights_fault(weights) == fault
