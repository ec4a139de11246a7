"""How much of a target should be done by which month (序时进度), where the season matters."""

from dataclasses import dataclass
from functools import cache
from itertools import accumulate
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
