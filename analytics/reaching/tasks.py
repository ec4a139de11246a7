"""任务 — how many more things bring an area's task to the completion of all areas together?

Tasks may have tolerance: completion then stands still at 1 between two bounds, and so does that of the sums.
"""

from fractions import Fraction
from math import ceil

Task = tuple[Fraction, Fraction, Fraction]


def things_to_average(mine: Task, rest: Task) -> int | None:
    """The least whole k ≥ 0 at which the completion of `mine` is not below that of the sum, both with k more.

    Each task is its value and its `nearer` and `farther` bound; `rest` sums those of the other areas. Both
    completions are straight lines between their bounds, so the first solution is looked for piece by
    piece. None where nothing helps: the others did things without having any task.
    """
    (value, nearer, farther), (other, other_nearer, other_farther) = mine, rest
    total, near, far = value + other, nearer + other_nearer, farther + other_farther
    turns = sorted({max(ceil(x), 0) for x in (nearer - value, farther - value, near - total, far - total)})
    turns = sorted({0, *turns, *(turn + 1 for turn in turns)})
    for start, end in zip(turns, [*turns[1:], None], strict=True):
        own, all_ = (
            _whole(v + start, *bounds) for v, bounds in ((value, (nearer, farther)), (total, (near, far)))
        )
        first = _first(value, own, total, all_, start)
        if first is not None and (end is None or first < end):
            return first
    return None


def _whole(done: Fraction, nearer: Fraction, farther: Fraction) -> Fraction | None:
    """What `done` is divided by; None on the level piece, where the completion is 1 whatever is added."""
    if nearer < farther and nearer <= done <= farther:
        return None
    return nearer if done < nearer else farther


def _first(
    value: Fraction,
    own: Fraction | None,
    total: Fraction,
    all_: Fraction | None,
    start: int,
) -> int | None:
    """The least k ≥ start on this piece with (value + k) ÷ own ≥ (total + k) ÷ all_, if any."""
    if own is None:
        return start if all_ is None or total + start <= all_ else None
    if all_ is None:
        return max(start, ceil(own - value))
    if all_ > own:
        return max(start, ceil((total * own - value * all_) / (all_ - own)))
    return start if (value + start) * all_ >= (total + start) * own else None
