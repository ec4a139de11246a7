"""Of two cumulative columns, 本年累计 and 截至月底全部累计, the one that is an indicator's value.

One may ask for the columns with that chosen: a stock indicator takes all that ever was, any other this
year's; where only one of the two stands, it is the value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import indicators


def chosen(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings of neighbouring columns with at most one cumulative value for each indicator."""
    result = list(meanings)
    for code in dict.fromkeys(meaning.indicator for meaning in meanings if meaning.indicator):
        own, stock = (
            [at for at, m in enumerate(meanings) if (m.indicator, m.field) == (code, field)]
            for field in ("value", "stock_value")
        )
        if stock and (not own or indicators.get(code).series == "stock"):
            for at in own:
                result[at] = replace(result[at], field="skip")
            result[stock[0]] = replace(result[stock[0]], field="value")
    return result
