"""The axes of charts over months: which months are drawn, how they are written, what was planned for each.

The big trend and the small panels take theirs from here, so that both show one window on one scale.
"""

import pandas as pd

from analytics.charts import labels

SHORTEST = 12  # months on the axis at least, so that a window just opened still shows where it came from
AFRESH = ("ytd", "flow", "window", "cohort")
STEPS = (3, 6, 12)  # months between two names on the axis
NAME_WIDTH = 28  # pixels that `10月` needs with the air beside it


def axis_months(frame: pd.DataFrame) -> list[str]:
    """The months drawn: the whole window of the last row, at least twelve, none before the first row."""
    last = frame.iloc[-1]
    end = last["window_end"] if pd.notna(last["window_end"]) else last["period"]
    opened = last["window_start"] if pd.notna(last["window_start"]) else last["period"]
    back = str(pd.Period(last["period"]) - SHORTEST + 1)
    first = max(min(opened, back), min(frame["period"].iloc[0], opened))
    return [str(month) for month in pd.period_range(first, max(end, last["period"]), freq="M")]


def tick_months(months: list[str], width: float) -> list[int]:
    """Where month names stand on an axis `width` pixels wide: each quarter if there is room, and the last.

    A name that would touch the last one is left out: how far the window goes says more.
    """
    needed = NAME_WIDTH * len(months) / width
    step = next((step for step in STEPS if step >= needed), STEPS[-1])
    last = len(months) - 1
    named = [i for i, month in enumerate(months) if int(month[5:]) % step == 1 and last - i >= needed]
    return [*named, last]


def tick_texts(months: list[str], ticks: list[int]) -> list[str]:
    """Month names; the year stands under the first tick and under every January."""
    texts = []
    for i in ticks:
        year = f"<br>{months[i][:4]}" if i == ticks[0] or months[i].endswith("-01") else ""
        texts.append(labels.month_short(months[i]) + year)
    return texts


def broken(rows: pd.DataFrame, months: list[str], column: str) -> tuple[list, list]:
    """x and y with a gap where nothing was reported and where a series starts again from nothing.

    `rows`: period, window_start, series and the column, by month.
    """
    xs, ys, window = [], [], None
    names = ("period", "window_start", "series", column)
    for month, opened, series, value in zip(*(rows[name].tolist() for name in names), strict=True):
        if window not in (None, opened) and series in AFRESH:
            xs, ys = [*xs, None], [*ys, None]
        window = opened
        xs.append(months.index(month))
        ys.append(None if pd.isna(value) else value)
    return xs, ys


def planned(frame: pd.DataFrame, plan: pd.DataFrame | None) -> pd.DataFrame:
    """period, planned: the plan curve in the units of the figure; empty where the plan is the target itself.

    A figure that should hold from the first day (a parameter, a ceiling) has no curve.
    """
    last = frame.iloc[-1]
    if pd.isna(last["figure_target"]) or pd.isna(last["window_start"]) or last["figure_direction"] != 1:
        return pd.DataFrame({"period": [], "planned": []})
    if plan is not None and not plan.empty:
        plan = plan.loc[plan["period"].between(last["window_start"], last["window_end"])]
    if plan is None or plan.empty or plan["planned_share"].isna().any():
        months = [str(m) for m in pd.period_range(last["window_start"], last["window_end"], freq="M")]
        plan = pd.DataFrame({"period": months})
        plan["planned_share"] = [(i + 1) / len(months) for i in range(len(months))]
    if last["series"] == "parameter" or plan["planned_share"].min() >= 1:
        return pd.DataFrame({"period": [], "planned": []})
    return pd.DataFrame({"period": plan["period"], "planned": plan["planned_share"] * last["figure_target"]})


def extent(frame: pd.DataFrame, plan: pd.DataFrame, ahead: pd.DataFrame | None = None) -> tuple[float, float]:
    """Bottom and top of the common axis: from 0, or close to the figures when they lie in a narrow range.

    `ahead`: months still to come with `low` and `high`, which must find room too.
    """
    columns = [frame[name] for name in ("figure", "city_figure", "region_figure", "figure_target")]
    columns += [] if ahead is None else [ahead["low"], ahead["high"]]
    values = pd.concat([*columns, plan["planned"]]).dropna().astype(float)
    if values.empty:
        return 0.0, 100.0
    low, high = values.min(), values.max()
    room = 0.05 * (high - low) or 0.05 * abs(high) or 1.0
    if low > 0.7 * high:
        return low - 2 * room, high + 2 * room
    return min(0.0, low), high + room
