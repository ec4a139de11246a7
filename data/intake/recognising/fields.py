"""What a column (or a row below a group) holds, by the whole path of its header.

One may ask for the indicator, the field and the unit of a path, and to have neighbouring columns settled.
A path is read from the group down, so that 参合人数 below 新农合参合率 is that rate's numerator.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.intake.recognising import funds
from data.intake.vocabulary import indicators, notebook, quantities
from data.intake.vocabulary.roles import role
from data.intake.vocabulary.units import Unit, bracketed, in_header
from data.intake.vocabulary.words import in_brackets, plain, without_brackets

# What may be written in one word with an indicator's name: 住院分娩补助年度任务数, 两癌筛查累计完成.
JOINED = (
    "target", "month_value", "value", "stock_value", "reported_completion", "rate", "explanation",
    "comparison",
)  # fmt: skip



@dataclass(frozen=True)
class Meaning:
    """What a column or row holds: the indicator (None where it stands elsewhere), the field, the unit
    printed.

    `field` is a field of a fact, or one of: stock_value (also stock_numerator …), month_count, rank, unit,
    label, window_start, window_end, plan, source, carried_over, comparison, skip, unknown (an unresolved
    quantity of the indicator), child, finer (a part of what another column holds), part (money of which the
    catalogue keeps nothing). `header` is the whole path as written, `told` means that somebody said so: no
    neighbour changes it. `also` is the column (or row) whose figure is to be added to this one's, `period`
    the month of a column that has one of its own.
    """

    field: str
    indicator: str | None = None
    unit: Unit | None = None
    text: str = ""
    header: str = ""
    told: bool = False
    also: tuple[int, ...] = ()
    period: str | None = None


def told(header: str) -> Meaning | None:
    """What somebody said that a header path holds, or None."""
    choice = notebook.told_of_header("header", header)
    if choice is None:
        return None
    if choice == notebook.SKIP:
        return Meaning("skip", header=header, told=True)
    code, field = choice.split(":")
    return Meaning(field, code, header=header, told=True)


def kept(before: Sequence[Meaning], after: Sequence[Meaning]) -> list[Meaning]:
    """The later meanings, but where somebody has said what a header holds, that."""
    return [own if own.told else found for own, found in zip(before, after, strict=True)]


def path(parts: Sequence[str]) -> Meaning:
    """What a header path holds, read from the group down; `unknown` without indicator where nothing is
    known.
    """
    header, parts = "/".join(parts), [bracketed(part) for part in parts]
    printed = next((found for part in reversed(parts) if (found := in_header(plain(part)))), None)
    leaf = parts[-1] if parts else ""
    if answered := told(header):
        return replace(answered, unit=printed, text=plain(leaf))
    found = _of_words(parts, leaf)
    if _is_amount(found, printed, leaf):
        found = replace(found, field="unknown")
    return replace(found, unit=printed, text=plain(leaf), header=header)


def _is_amount(found: Meaning, printed: Unit | None, leaf: str) -> bool:
    """Whether what would be a rate's own figure is printed in 元 or 人: then it is one of its quantities."""
    rate = found.field == "value" and found.indicator and indicators.is_percent(found.indicator)
    return bool(rate and printed and printed.name != "%" and not indicators.exact(leaf))


def _of_words(parts: Sequence[str], leaf: str) -> Meaning:
    if _compares(leaf):
        return Meaning("comparison", indicators.exact(leaf))
    if fund := funds.of_path(parts):
        return Meaning(fund[1], fund[0] if fund[1] != "part" else None)
    for depth, part in enumerate(parts):
        code = indicators.exact(part) if depth == len(parts) - 1 else indicators.group(part)
        if code and depth == len(parts) - 1:
            return _own(code, part)
        if code:
            return _below_count(code, part, leaf) if _heads_a_count(code, part) else below(code, leaf)
    return _without_group(leaf)


def _compares(leaf: str) -> bool:
    """Whether the brackets behind a name say that it is another period's: 补助人数（去年同期）."""
    said = any(role(inner) == "comparison" for inner in in_brackets(plain(leaf)))
    return said and without_brackets(plain(leaf)) != plain(leaf)


def _heads_a_count(code: str, group: str) -> bool:
    """Whether a group header names a count behind a rate and not the rate itself (建档人数: 本月, 累计)."""
    return indicators.is_ratio(code) and not indicators.exact(group) and quantities.is_count(group)


def _below_count(code: str, group: str, leaf: str) -> Meaning:
    """What a word means below the name of a count: the count of this year, or of all time."""
    field = quantities.named(group, code)
    if field is None:
        return Meaning("unknown")
    word = role(leaf)
    kept = {"value": field, "stock_value": f"stock_{field}", "month_value": "month_count"}
    return Meaning(kept.get(word) or ("unknown" if word in (None, "target", "rate") else word), code)


def _own(code: str, text: str) -> Meaning:
    """A column headed by the indicator's own name holds its figure; 完成率 of a count indicator its
    completion.
    """
    if indicators.get(code).kind == "count" and re.search(r"(?:完成率|进度)$", without_brackets(plain(text))):
        return Meaning("reported_completion", code)
    return Meaning("value", code)


def _without_group(leaf: str) -> Meaning:
    for code, rest in indicators.joined(leaf):
        if not rest:
            return _of_stem(code, leaf)
        if role(rest) in JOINED:
            return below(code, rest)
    return Meaning(role(leaf) or "unknown")


def _of_stem(code: str, leaf: str) -> Meaning:
    """A name without its 率: the quantity of that name, or the rate itself where it is printed in %."""
    printed = in_header(plain(leaf))
    if not indicators.is_ratio(code) or indicators.exact(leaf) or (printed and printed.name == "%"):
        return _own(code, leaf)
    field = quantities.named(leaf, code)
    return Meaning(field, code) if field else Meaning("unknown")


def below(code: str, leaf: str) -> Meaning:
    """What a word means below an indicator's name."""
    word = role(leaf)
    if word in ("comparison", "explanation", "rank", "skip", "unit", "carried_over"):
        return Meaning(word, code)
    quantity = indicators.quantity_of(leaf, code)
    if indicators.get(code).kind == "count":
        return Meaning(_of_count(quantity, word, leaf, code), code)
    if quantity:
        return Meaning(quantity, code)
    if indicators.exact(leaf) == code:
        return Meaning("value", code)
    return Meaning({"rate": "value", None: "unknown", "label": "unknown"}.get(word, word), code)


def _of_count(quantity: str | None, word: str | None, leaf: str, code: str) -> str:
    if word in ("target", "month_value", "reported_completion", "stock_value"):
        return word
    if word == "rate":
        return "reported_completion"
    if quantity == "numerator" or word == "value" or indicators.exact(leaf) == code:
        return "value"
    return "unknown"
