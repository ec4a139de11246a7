"""The columns of a table with areas down the side: what each of them holds, by its header and its neighbours.

One may ask for the meanings of a block's columns: one of each column, and further ones where a column is a
quantity of two rates (已管理: numerator of 管理率, denominator of 规范管理率).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from data.intake.reading.cells import Grid
from data.intake.recognising import (
    beside,
    cumulative,
    fields,
    funds,
    header,
    proof,
    settling,
    town_and_country,
    years,
)
from data.intake.recognising.fields import Meaning
from data.intake.recognising.layouts import unread
from data.intake.recognising.placement import Surroundings
from data.intake.vocabulary import indicators
from data.intake.vocabulary.roles import role
from data.intake.vocabulary.units import unit

RATE_WORD = re.compile(r"(?:比率|百分比|百分率|比例|占比|率|比|%)$")
ASIDE = ("comparison", "skip", "rank", "explanation", "unit")


@dataclass(frozen=True)
class Columns:
    """Column → what it holds, and column → what it holds besides."""

    own: dict[int, Meaning]
    more: dict[int, list[Meaning]]

    def each(self, col: int) -> list[Meaning]:
        """Everything that a column holds."""
        return [self.own[col], *self.more.get(col, ())]


def of_block(
    grid: Grid, head: range, body: range, columns: range, label_col: int, around: Surroundings
) -> Columns:
    """What the columns of a block hold whose header and body rows are given."""
    units = header.unit_row(grid, head, columns)
    bottom = head.stop - 1 if units != head.stop - 1 else head.stop - 2
    words = header.paths(grid, head.start, bottom, range(label_col, columns.stop))
    parts = [words[col] for col in columns]
    told = _money_aside([fields.path(part) for part in parts], parts)
    told = _of_titled_fund(told, parts, around)
    if units:
        printed = [unit(grid.at(units, col).text) for col in columns]
        told = [replace(m, unit=own or m.unit) for m, own in zip(told, printed, strict=True)]
    found = town_and_country.joined(told, list(columns), parts)
    found = years.own(_from_title(found, around, (grid, columns, body)), parts, around)
    found = _of_only_count(proof.proven(found, grid, columns, body))
    found = cumulative.of_last_month(cumulative.chosen(settling.settle(beside.completed(found))))
    found = fields.kept(told, town_and_country.checked(found))
    more = {columns[at]: others for at, others in beside.shared(found).items()}
    return Columns(dict(zip(columns, found, strict=True)), more)


def _money_aside(meanings: list[Meaning], parts: list) -> list[Meaning]:
    """In a table that holds a fund, what else is money (支出, 结余) is no unknown indicator."""
    if not any(funds.of_path(part) for part in parts):
        return meanings
    return [
        replace(meaning, field="part")
        if meaning.indicator is None and not meaning.told and funds.field_of(part) == "part"
        else meaning
        for meaning, part in zip(meanings, parts, strict=True)
    ]


def _of_only_count(meanings: list[Meaning]) -> list[Meaning]:
    """In a table of one count alone, a bare 任务数, 本月完成 or 完成率 is that count's."""
    codes = {meaning.indicator for meaning in meanings if meaning.indicator}
    if len(codes) != 1 or indicators.get(code := codes.pop()).kind != "count":
        return meanings
    held = {meaning.field for meaning in meanings if meaning.indicator}
    bare = [meaning.field for meaning in meanings if _is_bare(meaning)]
    return [
        replace(meaning, indicator=code)
        if _is_bare(meaning) and meaning.field not in held and bare.count(meaning.field) == 1 else meaning
        for meaning in meanings
    ]  # fmt: skip


def _is_bare(meaning: Meaning) -> bool:
    """Whether a column says what it is (任务数, 完成率) and not of which indicator, nor of any group."""
    own = meaning.indicator is None and not meaning.told and "/" not in meaning.header
    return own and meaning.field in ("target", "month_value", "reported_completion")


def _of_titled_fund(meanings: list[Meaning], parts: list, around: Surroundings) -> list[Meaning]:
    """Where only the title names the fund (新农合统筹基金到位情况: 应到位 | 实到位 | 到位率), its columns."""
    fund = next((found for _, text in around.titles if (found := funds.in_title(text))), None)
    if fund is None or any(meaning.indicator for meaning in meanings if meaning.field != "value"):
        return meanings
    below = [fields.path((fund, *part)) if part else meaning
             for part, meaning in zip(parts, meanings, strict=True)]
    if not {"numerator", "denominator", "part"} & {meaning.field for meaning in below}:
        return meanings
    return [
        replace(found, header=own.header, text=own.text)
        if not own.told and found.field in ("numerator", "denominator", "value", "part") else own
        for own, found in zip(meanings, below, strict=True)
    ]  # fmt: skip


def _from_title(
    meanings: list[Meaning], around: Surroundings, place: tuple[Grid, range, range]
) -> list[Meaning]:
    """Where no column names another indicator, the title does: 2010年7月住院分娩补助进展情况 | 任务数 |
    累计完成.
    """
    named = [found for _, text in around.titles if (found := indicators.joined(text))]
    if not named:
        return meanings
    code, _ = named[0][0]
    written = [(meaning, col) for meaning, col in zip(meanings, place[1], strict=True) if meaning.text]
    if all(_fits(meaning, code) or not _holds_figures(place, col) for meaning, col in written):
        return [_below_title(meaning, code) for meaning in meanings]
    completed = beside.completed(meanings)
    if {meaning.indicator for meaning in completed if not meaning.told} - {None, code}:
        return meanings
    return [
        meaning if known.indicator else _below_title(meaning, code)
        for meaning, known in zip(meanings, completed, strict=True)
    ]


def _holds_figures(place: tuple[Grid, range, range], col: int) -> bool:
    grid, _, body = place
    return any(unread.numeric(grid.at(row, col)) for row in body)


def _fits(meaning: Meaning, code: str) -> bool:
    """Whether a column, read under the title's indicator, is one of its figures or an aside."""
    groups = meaning.header.split("/")[:-1]
    if meaning.told or any(indicators.group(part) not in (None, code) for part in groups):
        return False
    below = fields.below(code, meaning.text).field
    own = indicators.exact(meaning.text) in (None, code)
    return below in ASIDE or (own and below not in ("unknown", "child"))


def _below_title(meaning: Meaning, code: str) -> Meaning:
    if not meaning.text or meaning.told or meaning.field in ("finer", "part", "comparison"):
        return meaning
    field = fields.below(code, meaning.text).field
    if field == "value" and not _may_be_called(meaning.text, code):
        return meaning
    return replace(meaning, field=field, indicator=code)


def _may_be_called(text: str, code: str) -> bool:
    """Whether a rate's name has no signs that the indicator's names lack: 建档率, 网采率, but not 发病率
    below a title on 传染病报告.
    """
    if role(text) != "rate" or not indicators.is_ratio(code):
        return True
    known = indicators.get(code)
    names = "".join((known.name, known.short, *known.aliases))
    own = RATE_WORD.sub("", indicators.key(text))
    return all(sign in names for sign in own)
