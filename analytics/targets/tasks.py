"""任务构成 — how much of a target is new, how much was carried over, and what is due by each month?"""

import pandas as pd

DECIMALS = 9


def with_new_task(targets: pd.DataFrame) -> pd.DataFrame:
    """Add `new_task` (新任务): value − carried_over; all of the value where nothing was carried over.

    Missing for bounds without a value. Source: 宫颈癌检查2010年任务162386人「包括09年剩余任务数32386人」,
    自治区卫生厅妇幼重大公共卫生项目2010年任务.
    """
    new = targets["value"] - targets["carried_over"].fillna(0.0)
    return targets.assign(new_task=new.round(DECIMALS) + 0.0)


def planned_course(target: pd.Series, months: list[str]) -> pd.DataFrame:
    """`period`, `planned_share` and `planned` (share × value) of one target over the months of its window.

    Without a value the lower bound is taken. Raises ValueError where plan and months differ in length.
    """
    if len(target["plan"]) != len(months):
        raise ValueError("the plan has not as many months as the window")
    bounds = pd.Series([target["value"], target["low"], target["high"]], dtype=float).dropna()
    value = bounds.iloc[0] if len(bounds) else float("nan")
    shares = pd.Series(list(target["plan"]), dtype=float)
    return pd.DataFrame({"period": months, "planned_share": shares, "planned": shares * value})
