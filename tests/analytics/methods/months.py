"""A small month of five indicators over some areas, reckoned, and official places for it."""

import pandas as pd

from analytics import standing
from tests.support.frames import benchmarks, observations

NAMES = ["满洲里", "海拉尔", "根河", "莫旗", "陈旗", "鄂伦春", "鄂温克", "新左旗"]


def month(done: list[list[float | None]]) -> pd.DataFrame:
    """One row of figures out of a task of 100 per area; None is not reported."""
    lines = [
        f"15070{i} | A0{j} | {'' if value is None else value} | {_status(value)}"
        for i, row in enumerate(done)
        for j, value in enumerate(row)
    ]
    table = "area | indicator | value | status\n" + "\n".join(lines)
    rows = observations(table, kind="count", target=100.0)
    rows["indicator_short"] = "指标" + rows["indicator"]
    return standing.reckon(rows, benchmarks())


def official(ranks: list[int | None]) -> pd.DataFrame:
    """Official places of the areas of `month`, in order."""
    areas = [f"15070{i}" for i in range(len(ranks))]
    places = pd.array([pd.NA if rank is None else rank for rank in ranks], dtype="Int64")
    return pd.DataFrame({"area": areas, "area_short": NAMES[: len(ranks)], "rank": places})


def _status(value: float | None) -> str:
    return "not_reported" if value is None else "nil" if value == 0 else "reported"
