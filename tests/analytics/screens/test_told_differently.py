from analytics.screens.told_differently import told_differently
from tests.support.frames import observations

PAIR = ((("D09", "denominator"), ("D11", "denominator")),)


def apart(one, other, **arguments):
    text = f"indicator | numerator | denominator\n D09 | 1 | {one}\n D11 | 1 | {other}"
    tests = told_differently(observations(text), PAIR, **arguments)
    return tests["odd"].tolist(), tests["expected"].tolist()


def test_one_quantity_told_twice_must_be_the_same():
    assert apart(1700, 1515) == ([True], [1515])
    assert apart(1700, 1700) == ([False], [1700])


def test_a_thousandth_and_half_a_thing_are_let_pass():
    assert apart(100_000, 100_100)[0] == [False] and apart(100_000, 100_102)[0] == [True]
    assert apart(10, 10.5)[0] == [False] and apart(10, 11)[0] == [True]
    assert apart(1000, 1040, share=0.05)[0] == [False]


def test_what_only_one_reports_is_not_tested():
    assert told_differently(observations("indicator | denominator\n D09 | 1700"), PAIR).empty
    assert told_differently(observations("indicator | denominator\n D09 | 1700")).empty
