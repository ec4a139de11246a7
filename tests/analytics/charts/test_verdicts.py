"""难度: a word and a shape for every verdict, colour never alone."""

from analytics.charts import theme, verdicts
from analytics.reaching.feasible import VERDICTS


def test_every_verdict_has_a_word_a_shape_and_a_colour():
    assert set(verdicts.WORDS) == set(VERDICTS)
    assert [verdicts.shown(one) for one in VERDICTS] == [
        "●\u00a0已达到", "●\u00a0可行", "▲\u00a0困难", "■\u00a0不现实", "○\u00a0已到期",
        "○\u00a0无法按月判断",
    ]  # fmt: skip
    assert verdicts.colour("hard", "dark") == theme.status("behind", "dark").text
