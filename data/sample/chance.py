"""Chance with a fixed seed: every draw is named, so one more indicator leaves all other figures as they were.

One may ask for the generator of a name, and for a slow drift around zero over the months.
"""

from __future__ import annotations

import random

SEED = 20100731


def chance(*name: object) -> random.Random:
    """The random generator that belongs to this name, the same on every machine."""
    return random.Random("|".join(map(str, (SEED, *name))))


def drift(length: int, size: float, *name: object) -> list[float]:
    """A slowly wandering series around 0 with standard deviation `size` (first order, memory 0.7)."""
    draw = chance("drift", *name)
    level, series = draw.gauss(0, size), []
    for _ in range(length):
        level = 0.7 * level + 0.71 * draw.gauss(0, size)
        series.append(level)
    return series
