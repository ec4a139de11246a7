from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from analytics.reaching.tasks import things_to_average
from tests.analytics.plain import reached

values = st.integers(0, 30).map(Fraction)
tasks = st.tuples(values, st.integers(1, 20).map(Fraction), st.integers(0, 5)).map(
    lambda one: (one[0], one[1], one[1] + one[2])
)


@given(st.lists(st.tuples(tasks, tasks), min_size=20, max_size=20))
def test_agrees_with_adding_one_thing_after_another(pairs):
    for mine, rest in pairs:
        all_ = [a + b for a, b in zip(mine, rest, strict=True)]
        steps = (k for k in range(2000)
                 if reached(mine[0] + k, *mine[1:]) >= reached(all_[0] + k, *all_[1:]))  # fmt: skip
        assert things_to_average(mine, rest) == next(steps, None), (mine, rest)


def test_nothing_helps_against_things_done_without_a_task():
    task = (Fraction(3), Fraction(10), Fraction(10))
    assert things_to_average(task, (Fraction(5), Fraction(0), Fraction(0))) is None
