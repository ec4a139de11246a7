"""Lines that are no area, and areas in another order: totals, sub-totals, 市直, shuffled and left out.

One may have a city draft's lines drawn anew. Sums are reckoned from what the sheet prints.
"""

from __future__ import annotations

from random import Random

from data import catalogue
from tests.mess import known
from tests.mess.draft import CITY, Draft, Line

SUMMED = (*CITY, "sheet per month", "three lines an area", "columns under each area")

TOTALS = ("合计", "合  计", "合　计", "总计", "全市合计", "全市", "呼伦贝尔市", "共计", "全市总计", "合计：")
OTHERS = ("市直", "林管局", "市直单位", "森工集团")


def shuffled(draft: Draft, draw: Random) -> None:
    if _of_city(draft):
        draft.kinds.add("areas shuffled")
        draw.shuffle(draft.lines)


def left_out(draft: Draft, draw: Random) -> None:
    if _of_city(draft):
        draft.kinds.add("areas left out")
        draft.lines = draw.sample(draft.lines, draw.randint(8, 12))


def total(draft: Draft, draw: Random) -> None:
    """A total line, first or last."""
    if draft.layout not in SUMMED:
        return
    line = Line("total", draw.choice(TOTALS), _summed(draft))
    first = draw.random() < 0.5
    draft.kinds.add("total first" if first else "total last")
    draft.lines.insert(0 if first else len(draft.lines), line)


def subtotals(draft: Draft, draw: Random) -> None:
    """Areas sorted by type, with a 小计 below each type."""
    if draft.layout not in SUMMED:
        return
    draft.kinds.add("sub-totals")
    peers = {code: catalogue.areas()[code].peer_group for code in known.AREAS}
    lines = []
    for peer in dict.fromkeys(peers.values()):
        own = [line for line in draft.lines if line.kind == "area" and peers[line.areas[0]] == peer]
        if own:
            name = draw.choice((f"{peer}小计", "小计", "小  计"))
            lines += [*own, Line("subtotal", name, [line.areas[0] for line in own])]
    draft.lines = lines


def others(draft: Draft, draw: Random) -> None:
    """A line for 市直 or the forestry office: in the sheet, but no area of the city's thirteen."""
    if draft.layout not in SUMMED:
        return
    draft.kinds.add("rows that are no area")
    draft.reasons.add("area_unknown")
    draft.lines.append(Line("other", draw.choice(OTHERS), [draw.choice(_summed(draft))], 0.1))


def _of_city(draft: Draft) -> bool:
    return draft.layout in (*SUMMED, "long")


def _summed(draft: Draft) -> list[str]:
    return [line.areas[0] for line in draft.lines if line.kind == "area"]
