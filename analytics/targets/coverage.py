"""目标覆盖 — which indicator of which area has a target in a month, its own or one handed down?"""

import numpy as np
import pandas as pd

OWN, HANDED_DOWN, NONE, NOT_APPLICABLE = "own", "handed_down", "none", "not_applicable"
COVERS = (OWN, HANDED_DOWN, NONE, NOT_APPLICABLE)
KEYS = ["area", "indicator"]


def coverage(grid: pd.DataFrame, judged: pd.DataFrame) -> pd.DataFrame:
    """The grid with `cover`, `tier` and `is_sample` of the target each area is judged by in one month.

    `grid`: one row per area and indicator that may have a target, with `exempt` where the indicator does not
    apply. `judged`: area, indicator, tier, sample — at most one target each, the one that judges the area; a
    second is a ValueError. `own` is a target set for the area itself (tier banner), `handed_down` one of the
    city, the region or the nation that holds for it too; `none` an indicator that applies and has neither.
    Source: 「形成一个完整的目标任务体系，并层层分解」, 呼伦贝尔市卫生系统深化医药卫生体制改革工作机制 (2010).
    """
    if judged.duplicated(KEYS).any():
        raise ValueError("an area is judged by more than one target of an indicator")
    found = grid.merge(judged[[*KEYS, "tier", "sample"]], on=KEYS, how="left")
    cover = np.select(
        [found["exempt"], found["tier"].isna(), found["tier"] == "banner"],
        [NOT_APPLICABLE, NONE, OWN],
        HANDED_DOWN,
    )
    sample = found["sample"].eq(True) & ~found["exempt"]
    return found.drop(columns="sample").assign(
        cover=pd.Series(cover, index=found.index, dtype="str"), is_sample=sample.astype(bool)
    )


def covered(cover: pd.DataFrame, by: str = "indicator") -> pd.DataFrame:
    """How many of each kind, one row per `by` in the order of the frame, columns COVERS and `due`.

    `due` is how many should have a target: all but those it does not apply to.
    """
    order = cover[by].drop_duplicates()
    counted = pd.crosstab(cover[by], cover["cover"]).reindex(index=order, columns=list(COVERS), fill_value=0)
    counted = counted.rename_axis(index=by, columns=None).reset_index()
    return counted.assign(due=counted[[OWN, HANDED_DOWN, NONE]].sum(axis=1))
