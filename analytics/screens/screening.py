"""筛查 — which figures deserve a question, strongest first, and how many would do so by chance?

All screens over all months; the number of tests is allowed for by `false_discovery` within each screen and
month.
"""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from analytics.screens import (
    copy_of_last_month,
    falls,
    far_from_areas,
    far_from_past,
    just_above_target,
    last_digits,
    part_above_whole,
    period_end,
    same_as_neighbour,
    told_differently,
)
from analytics.screens.false_discovery import SHARE, adjusted
from analytics.screens.quantities import Quantity

# Beyond this the number of noughts says nothing more; what contradicts a definition stands here too.
STRONGEST = 12.0
CERTAIN = (part_above_whole.SCREEN, falls.SCREEN, told_differently.SCREEN)
LIKELY = (
    copy_of_last_month.SCREEN, same_as_neighbour.SCREEN, far_from_areas.SCREEN, far_from_past.SCREEN,
    just_above_target.SCREEN, period_end.SCREEN, last_digits.SCREEN,
)  # fmt: skip
SCREENS = (*CERTAIN, *LIKELY)
ABOUT_ONE_FIGURE = (*CERTAIN, far_from_past.SCREEN, far_from_areas.SCREEN)


def contradictions(
    frame: pd.DataFrame,
    chains: Sequence[Sequence[Quantity]] = (),
    bounded: Collection[str] = (),
    pairs: Sequence[tuple[Quantity, Quantity]] = (),
) -> pd.DataFrame:
    """The tests of logic alone: parts within wholes, cumulative figures, quantities told twice."""
    return together(
        part_above_whole.part_above_whole(frame, chains, bounded), falls.falls(frame),
        told_differently.told_differently(frame, pairs),
    )  # fmt: skip


def oddities(frame: pd.DataFrame) -> pd.DataFrame:
    """The tests of likelihood: copies, distances, bunching, leaps, digits."""
    return together(
        copy_of_last_month.copy_of_last_month(frame), same_as_neighbour.same_as_neighbour(frame),
        far_from_areas.far_from_areas(frame), far_from_past.far_from_past(frame),
        just_above_target.just_above_target(frame), period_end.period_end(frame),
        last_digits.last_digits(frame),
    )  # fmt: skip


def together(*tests: pd.DataFrame) -> pd.DataFrame:
    """The tests of several screens in one frame."""
    return pd.concat(tests, ignore_index=True)


def judged(tests: pd.DataFrame, *, share: float = SHARE) -> pd.DataFrame:
    """The tests with `q`, `suspected` and `strength`.

    `q` is p adjusted for the number of tests of the same screen and month. Suspected is what is odd and has
    q ≤ `share`: of those kept, at most that share are expected to be chance. `strength` = −log10 p, 0 to
    `STRONGEST`: 6 means once in a million honest figures. Of several screens that suspect the very same
    figure the first of `ABOUT_ONE_FIGURE` asks.
    """
    q = adjusted(tests["p"], [tests["screen"], tests["period"]])
    strength = -np.log10(tests["p"].clip(lower=10**-STRONGEST))
    found = tests.assign(q=q, suspected=tests["odd"] & (q <= share), strength=strength.abs())
    return found.assign(suspected=found["suspected"] & ~_asked_already(found))


def _asked_already(found: pd.DataFrame) -> pd.Series:
    """Whether a stronger screen asks about the very same figure: nobody is asked about a figure twice."""
    asked = found[found["suspected"] & found["screen"].isin(ABOUT_ONE_FIGURE)]
    order = asked["screen"].map({screen: place for place, screen in enumerate(ABOUT_ONE_FIGURE)})
    repeated = asked.assign(order=order).sort_values("order", kind="stable")
    repeated = repeated.duplicated(["period", "area", "indicator"])
    return repeated.reindex(found.index, fill_value=False)


def suspicions(judged: pd.DataFrame) -> pd.DataFrame:
    """What deserves a question: contradictions first, then by strength and by how many figures are alike."""
    found = judged[judged["suspected"]]
    order = ["certain", "strength", "alike", "period", "area"]
    ascending = [False, False, False, False, True]
    found = found.assign(certain=found["screen"].isin(CERTAIN))
    return found.sort_values(order, ascending=ascending, kind="stable").reset_index(drop=True)


def summary(judged: pd.DataFrame, *, share: float = SHARE) -> pd.DataFrame:
    """One row per screen in the order of `SCREENS`: `tested`, `found` and `by_chance`.

    `by_chance` is how many of the found may be chance at most: `share` of them, none of contradictions.
    """
    counted = judged.groupby("screen").agg(tested=("p", "count"), found=("suspected", "sum"))
    counted = counted.reindex(SCREENS, fill_value=0).rename_axis("screen").reset_index()
    logic = counted["screen"].isin(CERTAIN)
    return counted.assign(certain=logic, by_chance=(share * counted["found"]).mask(logic, 0.0))


def about(found: pd.DataFrame, area: str | None) -> pd.DataFrame:
    """The suspicions of an area, those among them that it is only compared with; of None all."""
    return found if area is None else found[(found["area"] == area) | (found["other_area"] == area)]
