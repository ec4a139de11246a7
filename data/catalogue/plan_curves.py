"""How much of a target should be done by which month (序时进度): named curves, or shares typed by month.

`shares` gives the cumulative shares of a target's window by the name of a curve or by typed text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

from data import periods
from data.catalogue.reading import FOLDER, CatalogueError, build, read_yaml


@dataclass(frozen=True, slots=True)
class PlanCurve:
    """The shape of a plan: what stands before the window (`start`, 0 to 1) and the weight of each month.

    A calendar month without a weight adds nothing. Where `start` is 1, the target should hold all along.
    """

    code: str
    name: str
    start: float
    weights: dict[int, float]

    def shares(self, window_start: str, window_end: str) -> list[float]:
        """The cumulative share (0 to 1) expected at the end of each month of the window; the last is 1.

        The weights of the window's own months are scaled to fill what `start` leaves; where none of them
        has a weight, everything is due in the last month. Raises ValueError when the window is empty.
        """
        calendar = [int(period[5:]) for period in periods.months(window_start, window_end)]
        if not calendar:
            raise ValueError(f"the window ends before it starts: {window_start} … {window_end}")
        weights = [self.weights.get(month, 0.0) for month in calendar]
        total = sum(weights) or 1.0
        rising = [self.start + (1 - self.start) * done / total for done in accumulate(weights)]
        # The window's last share is 1 by definition; a sum of floats would leave 0.9999….
        return [*(min(share, 1.0) for share in rising[:-1]), 1.0]


def shares(plan: str, window_start: str, window_end: str) -> list[float]:
    """The cumulative share (0 to 1) due each month: of a named curve, or of shares typed as text.

    Raises ValueError where `plan` is neither.
    """
    if plan in plan_curves():
        return [float(share) for share in plan_curves()[plan].shares(window_start, window_end)]
    typed = typed_shares(plan, window_start, window_end)
    if typed is None:
        raise ValueError(f"neither a plan curve nor a share for each month of the window: {plan!r}")
    return typed


def typed_shares(text: str, window_start: str, window_end: str) -> list[float] | None:
    """Cumulative percentages as people type them, `10、25、50…100`, one a month of the window, as shares.

    They never fall, lie within 0 to 100, and the last is 100; anything else is None.
    """
    numbers = [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]
    apart = re.fullmatch(r"(?:\s*\d+(?:\.\d+)?\s*[%％]?\s*[、,，;；/\s]?)+", text)
    if not apart or len(numbers) != len(periods.months(window_start, window_end)):
        return None
    rising = all(earlier <= later for earlier, later in pairwise(numbers))
    return [round(number / 100, 10) for number in numbers] if rising and numbers[-1] == 100 else None


def written_shares(plan: Sequence[float]) -> str:
    """Shares as `typed_shares` reads them back: cumulative percentages, one a month."""
    return "、".join(f"{round(100 * share, 8):g}" for share in plan)


@cache
def plan_curves() -> dict[str, PlanCurve]:
    """Every plan curve by code, as `plan_curves.yaml` lists them."""
    return read_plan_curves(FOLDER / "plan_curves.yaml")


def read_plan_curves(path: Path) -> dict[str, PlanCurve]:
    """The curves of one file by code. Raises CatalogueError when a key, a start or a month is wrong."""
    rows = enumerate(read_yaml(path), start=1)
    found = [build(PlanCurve, row, f"{path.name}, curve {number}") for number, row in rows]
    for curve in found:
        if not 0 <= curve.start <= 1 or not set(curve.weights) <= set(range(1, 13)):
            raise CatalogueError(f"{path.name}, {curve.code}: start is a share, months are 1 to 12")
    return {curve.code: curve for curve in found}
