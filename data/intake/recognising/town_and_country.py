"""One quantity given as 城市 and 农村 apart: added up where both stand and the catalogue knows no finer one.

One may have neighbouring meanings joined (columns or rows) and ask for the cell of a joined figure. The rule:
the fact stands at the first of the two cells, its raw text is the sum as a formula (=C6+C8), and it exists
only where both cells hold a plain number; where one is missing, the figure is missing. A name that the
catalogue knows by itself (城市居民健康档案建档率, 农村孕产妇住院分娩率) is never added up, nor is a rate.
Where a 合计 of the same quantity stands beside the two, that one is read and nothing is added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid
from data.intake.recognising import fields
from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import figures, indicators
from data.intake.vocabulary.words import label

TOWN = r"(?:城市|城镇|城区|市区)"
COUNTRY = r"(?:农村牧区|农牧区|农村|牧区|农牧民|乡村|农区)"
ALONE = {
    "town": re.compile(rf"^{TOWN}(?:居民|地区|部分|人口)?$"),
    "country": re.compile(rf"^{COUNTRY}(?:居民|地区|部分|人口)?$"),
    "both": re.compile(r"^(?:城乡)?(?:合计|小计|总计|计)$"),
}
LEADING = {"town": re.compile(rf"^{TOWN}(?=.{{3}})"), "country": re.compile(rf"^{COUNTRY}(?=.{{3}})")}
COUNT_END = re.compile(r"(?:人数|数)$")
SUMMED = ("numerator", "denominator", "value", "month_value", "target", "stock_value")


def side(word: str) -> str | None:
    """town, country or both, if a word is nothing but that."""
    return next((name for name, pattern in ALONE.items() if pattern.match(label(word))), None)


def joined(
    meanings: Sequence[Meaning], places: Sequence[int], words: Sequence[Sequence[str]]
) -> list[Meaning]:
    """The meanings, every pair of town and country made one quantity at the first of its two places."""
    result = list(meanings)
    groups: dict[tuple, dict[str, list[int]]] = {}
    for at, parts in enumerate(words):
        found = _divided(parts)
        if found and _open(result[at]):
            groups.setdefault(_same(found[1]), {}).setdefault(found[0], []).append(at)
    for sides in groups.values():
        if len(sides.get("town", ())) == len(sides.get("country", ())) == 1:
            _join(result, places, words, sides)
    return result


def _open(meaning: Meaning) -> bool:
    """Whether the catalogue has left a meaning open."""
    return not meaning.told and (meaning.indicator is None or meaning.field in ("unknown", "child"))


def _divided(parts: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """The side a header path is of, and the path without it."""
    for at, part in enumerate(parts):
        if (found := side(part)) and len(parts) > 1:
            return found, (*parts[:at], *parts[at + 1 :])
    leaf = label(parts[-1]) if parts else ""
    for name, pattern in LEADING.items():
        if pattern.match(leaf):
            return name, (*parts[:-1], pattern.sub("", leaf))
    return None


def _same(rest: Sequence[str]) -> tuple[str, ...]:
    """What two paths are compared by: 管理人数 and 管理数 are one."""
    return tuple(COUNT_END.sub("", indicators.key(part)) for part in rest)


def _join(result: list[Meaning], places: Sequence[int], words: Sequence, sides: dict[str, list[int]]) -> None:
    first, second = sorted((sides["town"][0], sides["country"][0]))
    at = sides["both"][0] if len(sides.get("both", ())) == 1 else first
    rest = _divided(words[at])[1]
    meaning = replace(fields.path(rest), header="/".join(words[at]))
    if not meaning.unit:
        meaning = replace(meaning, unit=result[at].unit)
    if at != first:
        result[at] = meaning
        result[first] = replace(result[first], field="finer", indicator=None)
    else:
        result[at] = replace(meaning, also=(places[second],))
    result[second] = replace(result[second], field="finer", indicator=None, also=(places[at],))


def checked(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings, a pair that turned out to be a rate (which cannot be added) or nothing left unread."""
    return [
        meaning if not meaning.also or addable(meaning) else replace(meaning, field="unknown", indicator=None)
        for meaning in meanings
    ]


def addable(meaning: Meaning) -> bool:
    """Whether a meaning is a count or an amount: a rate is never added to another."""
    if meaning.field == "finer":
        return True
    rate = meaning.indicator and indicators.is_ratio(meaning.indicator) and meaning.field not in (
        "numerator", "denominator"
    )  # fmt: skip
    return bool(meaning.indicator) and meaning.field in SUMMED and not rate


def cell(grid: Grid, first: tuple[int, int], second: tuple[int, int] | None) -> Cell:
    """The cell of a figure: itself, or the sum of two, standing at the first."""
    own = grid.at(*first)
    if second is None:
        return own
    other = grid.at(*second)
    if own.uncached or other.uncached:
        return own if own.uncached else replace(own, value=None, formula=other.formula)
    read = [figures.figure(each.value) for each in (own, other)]
    if any(figure.missing for figure in read):
        missing = own if read[0].missing else other
        return replace(own, value=missing.value, formula=None)
    if any(figure.number is None or figure.remark or figure.percent for figure in read):
        return replace(own, value=f"{own.text}（城市）{other.text}（农村）", formula=None)
    total = round(read[0].number + read[1].number, 6)
    value = int(total) if total == int(total) else total
    return replace(own, value=value, formula=f"={own.address}+{other.address}", typed=None)


def finding(grid: Grid, meaning: Meaning, places: tuple[Cell, Cell]) -> Finding:
    """What is said of a pair that was added up."""
    one, other = places
    message = (
        f"“{grid.sheet}”表 {one.address} 与 {other.address}：目录不分城市、农村，"
        f"两处相加后记入“{indicators.name(meaning.indicator)}”。"
    )
    return Finding("note", "parts_added", message, grid.sheet, one.address, None, meaning.indicator)


def half_missing(grid: Grid, first: tuple[int, int], second: tuple[int, int]) -> Finding | None:
    """Only one of the two holds a figure: it is not the whole, so it is not read."""
    cells = [grid.at(*place) for place in (first, second)]
    missing = [figures.figure(each.value).missing is not None and not each.uncached for each in cells]
    if missing[0] == missing[1]:
        return None
    held, empty = cells if missing[1] else cells[::-1]
    message = (
        f"“{grid.sheet}”表：城市、农村两处只有 {held.address} 有数，{empty.address} 没有，"
        "合不成总数，未读入；确实没有的请填 0。"
    )
    return Finding("ask", "part_missing", message, grid.sheet, empty.address)
