"""Of two cumulative columns, 本年累计 and 截至月底全部累计, the one that is an indicator's value.

One may ask for the columns with that chosen: a stock indicator takes all that ever was, any other this
year's; where only one of the two stands, it is the value. The same for words that divide areas into lines or
columns (`alone`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import indicators
from data.intake.vocabulary.roles import role

# The field of a figure that is only held against others.
BEFORE = "cumulative_before"
LAST_MONTH = re.compile(
    r"^(?:截[至止]到?)?上(?:个?月|期)(?:份|底|末)?(?:全部)?累计(?:完成)?(?:[人户座例次个所]?数)?$"
)


def chosen(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings of neighbouring columns with at most one cumulative value for each indicator."""
    result = list(meanings)
    for code in dict.fromkeys(meaning.indicator for meaning in meanings if meaning.indicator):
        for field in ("value", "numerator", "denominator"):
            _choose(result, code, field)
    return result


def alone(word: str, words: Collection[str]) -> str:
    """A dividing word; 截至7月底累计 is plain 累计完成 where no other of the words is cumulative."""
    one_sum = not any(role(other) == "value" for other in words)
    return "累计完成" if one_sum and role(word) == "stock_value" else word


def of_last_month(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings with 上月累计 of a count told apart from other comparisons: this month's is held against
    it and it is never loaded.
    """
    codes = {meaning.indicator for meaning in meanings if meaning.indicator}
    only = codes.pop() if len(codes) == 1 else None
    return [_of_last_month(meaning, meaning.indicator or only) for meaning in meanings]


def _of_last_month(meaning: Meaning, code: str | None) -> Meaning:
    counted = code is not None and indicators.get(code).kind == "count"
    if not counted or meaning.field != "comparison" or not says_last_month(meaning.text):
        return meaning
    return replace(meaning, field=BEFORE, indicator=code)


def says_last_month(text: str) -> bool:
    """Whether a header word is 上月累计."""
    return bool(LAST_MONTH.match(text))


def _choose(result: list[Meaning], code: str, field: str) -> None:
    own, stock = (
        [at for at, m in enumerate(result) if (m.indicator, m.field) == (code, name)]
        for name in (field, f"stock_{field}")
    )
    if stock and (not own or indicators.get(code).series == "stock"):
        for at in own:
            result[at] = replace(result[at], field="skip")
        result[stock[0]] = replace(result[stock[0]], field=field)
