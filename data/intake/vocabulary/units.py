"""Units as sheets print them, and what one of them is worth in single units.

Known: plain counters (人, 座, 户 …), money, %, each also with 千, 万, 百万 or 亿 before it. Money is
brought to yuan, counts to single things. A text that is not a unit gives None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.intake.vocabulary.words import in_brackets, plain

COUNTERS = (
    "人次", "例次", "人份", "机构", "人", "元", "座", "个", "户", "所", "例", "家", "份", "张", "日", "天",
    "次", "名", "间", "处", "台", "种", "项", "针", "剂次", "剂", "床", "村", "条", "眼", "分", "篇", "阶段",
)  # fmt: skip
SCALES = {
    "": 1.0,
    "十": 10.0,
    "百": 100.0,
    "千": 1e3,
    "万": 1e4,
    "十万": 1e5,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
}
UNIT = re.compile(rf"^({'|'.join(sorted(SCALES, key=len, reverse=True))})({'|'.join(COUNTERS)})(?:/.+)?$")
WITHIN = re.compile(r"[(][^()]*[)](?=[\u4e00-\u9fff])")
BEHIND_STROKE = re.compile(r"^(.{2,})/([^/]{1,3})$")
BARE_PERCENT = re.compile(r"(?<=[率例重比])\s*[%％]\s*$")
UNIT_LINE = re.compile(r"(?:计量单位|金额单位|数据单位|(?<![报送管制办])单位)[:]([^:()]*)(?:[)]|$)")


@dataclass(frozen=True)
class Unit:
    """A unit brought to single things: the name without its 万 or 千, and how many of them one is worth."""

    name: str
    scale: float = 1.0


PERCENT = Unit("%")


def unit(text: str) -> Unit | None:
    """The unit a short text names, in brackets or without, or None if it names none."""
    name = plain(text)
    if name.startswith("(") and name.endswith(")"):
        name = name[1:-1]
    if name in ("%", "百分比", "百分数", "百分率"):
        return PERCENT
    found = UNIT.match(name)
    return Unit(found[2], SCALES[found[1]]) if found else None


def in_header(text: str) -> Unit | None:
    """The unit printed in the brackets behind a header, as in 采购金额(万元); the last one if there are
    several. Brackets within a name, as in 嘎查(村)卫生室, hold none.
    """
    found = [known for inner in in_brackets(WITHIN.sub("", text)) if (known := unit(inner))]
    return found[-1] if found else None


def bracketed(text: str) -> str:
    """A header with its unit in brackets, where it stands behind a stroke or bare: 人口数/人, 建档率%."""
    found = BEHIND_STROKE.match(plain(text))
    if found and unit(found[2]):
        return f"{found[1]}({found[2]})"
    return BARE_PERCENT.sub("(%)", text)


def of_line(text: str) -> tuple[Unit, ...]:
    """The units of a line such as 单位:万元、个 (empty where the line names none)."""
    found = UNIT_LINE.search(text)
    if not found:
        return ()
    return tuple(known for part in re.split(r"[、,;/和及]", found[1]) if (known := unit(part)))


def scale_for(name: str, line: tuple[Unit, ...]) -> float:
    """What the unit line says one printed `name` is worth: a line of 万元、个 makes 元 worth 10,000, 个
    one.
    """
    scales = {known.scale for known in line if known.name == name}
    return scales.pop() if len(scales) == 1 else 1.0
