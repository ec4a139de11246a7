"""Sums in print: with how many decimals must the figures be written so that the sum written comes out?

Ask `written(…)`: whoever reckons the line again with what stands there finds the answer that stands there.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product

from analytics.charts import labels

POINTS = 2
MORE = 5


def written(
    worked: Callable[..., Fraction], figures: Sequence[tuple[float, int]], answer: float,
    decimals: int = POINTS, sound: Callable[..., bool] = lambda *_: True,
) -> tuple[list[str], str]:  # fmt: skip
    """The figures as texts, and `=`; `≈` where no writing gives the answer (it lies on a rounding's edge).

    `worked` reckons the answer from the figures as Fractions; each figure comes with its fewest decimals,
    and gets more only until the sum of what is written, rounded to `decimals`, is the answer so rounded and
    `sound` (of the figures as written) holds. The last figures are lengthened first.
    """
    goal, room = labels.number(answer, decimals), [_room(x, least) for x, least in figures]
    for more in sorted(product(*(range(most + 1) for most in room)), key=lambda extra: (sum(extra), extra)):
        texts = [labels.number(x, least + extra)
                 for (x, least), extra in zip(figures, more, strict=True)]  # fmt: skip
        read_back = [read(text) for text in texts]
        if labels.number(worked(*read_back), decimals) == goal and sound(*read_back):
            return texts, "="
    return texts, "≈"


def read(text: str) -> Fraction:
    """The number that a written one says."""
    return Fraction(text.replace(",", "").replace("−", "-"))


def decimals(x: float, most: int) -> int:
    """With how many decimals, at most `most`, a figure is written without trailing zeros."""
    tail = labels.number(x, most).partition(".")[2]
    return len(tail.rstrip("0"))


def _room(x: float, least: int) -> int:
    return 0 if abs(x - round(x, least)) < 1e-9 else MORE
