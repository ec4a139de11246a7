"""Why a banner is behind, in the words a county office would use.

One may ask for the reason of an area, indicator and month (`reason`), or for the paragraph under the form
(`remarks`). Sentences stand in `reasons.csv`: `about` an indicator, its code without the last letter or a
whole section; `months` such as 11-4 where the season matters; `peers` where only one type of area says so.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from data import catalogue
from data.sample.chance import chance
from data.sample.figures import Point

# Below this lag (share of the target) an office explains more often than not; above it, nearly always.
SLIGHT, SILENT = 0.04, 0.06


def reason(point: Point) -> str | None:
    """The written reason of a point behind its plan, or None where none is needed or the office forgot it."""
    draw = chance("reason", point.area, point.indicator, point.period).random()
    if point.lag == 0 or (point.lag < SLIGHT and draw > 0.7) or draw < SILENT:
        return None
    # The same reason holds for a quarter; an office does not invent a new one every month.
    quarter = (point.period[:4], (int(point.period[5:]) - 1) // 3)
    fitting = _fitting(point.area, point.indicator, int(point.period[5:]))
    return chance("sentence", point.area, point.indicator, *quarter).choice(fitting)


def remarks(points: tuple[Point, ...]) -> str:
    """The free text below the table: how much is behind, and what comes next."""
    behind = [point for point in points if point.lag > 0.1]
    if not behind:
        return "本月各项指标按计划推进，无重大困难。"
    worst = max(behind, key=lambda point: point.lag)
    name = catalogue.indicators()[worst.indicator].name
    plan = "已逐项分解到责任科室，下月例会前报整改情况"
    return f"本月{len(behind)}项指标进度较慢，其中{name}差距最大；{plan}。"


@cache
def _fitting(area: str, code: str, month: int) -> list[str]:
    peers = catalogue.areas()[area].peer_group
    for about in (code, code[:3], code[0]):
        found = [
            row["reason"] for row in _sentences()
            if row["about"] == about and row["peers"] in ("", peers) and _in_season(row["months"], month)
        ]
        if found:
            return found
    return ["人员和经费不足，正协调解决"]


def _in_season(months: str, month: int) -> bool:
    if not months:
        return True
    first, last = map(int, months.split("-"))
    return first <= month <= last if first <= last else month >= first or month <= last


@cache
def _sentences() -> list[dict[str, str]]:
    with (Path(__file__).parent / "reasons.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
