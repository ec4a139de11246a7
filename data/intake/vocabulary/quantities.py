"""Which quantity of which rate a name is, also where the name is longer than the catalogue's.

One may ask what a name is within one rate, which rate's numerator it is where no rate stands beside it, and
which rates a bare ending (管理率, 建档率) may be short for. A name is longer only by words of the rate's own
name: 居民健康档案建档人数 is 居民健康档案建档率's 建档人数, 未参合人数 is nobody's 参合人数.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from data.intake.vocabulary import indicators
from data.intake.vocabulary.words import in_brackets, plain

AGE = re.compile(r"\d+岁")
COUNTED = re.compile(r"(?:人数|人次|例数|户数|份数|座数|机构数|个数|总数|次数|数|金额|资金|额)$")
SHORTEST = 3


@cache
def ratios() -> tuple[str, ...]:
    """The codes of all rates and averages."""
    return tuple(code for code in dict.fromkeys(indicators.names().values()) if indicators.is_ratio(code))


@lru_cache(maxsize=8192, typed=True)
def named(text: str, code: str) -> str | None:
    """`numerator` or `denominator` if the name is that quantity of the rate, else None."""
    if any(AGE.search(inner) for inner in in_brackets(plain(text))) and not _exact(text, code):
        return None  # 常住人口数(≥35岁) is another population
    return indicators.quantity_of(text, code) or _longer(indicators.key(text), code)


@lru_cache(maxsize=8192, typed=True)
def shortened(text: str, code: str) -> str | None:
    """The one quantity of a rate whose name ends with a shorter name: 健康管理人数 beside 老年人健康管理率.

    Only to be asked beside the printed rate.
    """
    written = indicators.key(text)
    if len(written) <= SHORTEST + 1:
        return None
    fitting = {
        field
        for field in ("numerator", "denominator")
        if (quantity := getattr(indicators.get(code), field))
        and any(name.endswith(written) for name in indicators.quantity_names(quantity))
    }
    return fitting.pop() if len(fitting) == 1 else None


def _exact(text: str, code: str) -> bool:
    return any(
        quantity and indicators.full_key(text) in indicators.quantity_names(quantity)
        for quantity in (indicators.get(code).numerator, indicators.get(code).denominator)
    )


def _longer(written: str, code: str) -> str | None:
    """The quantity whose name closes a longer name, the longest one first."""
    endings = [
        (name, field)
        for field in ("numerator", "denominator")
        if (quantity := getattr(indicators.get(code), field))
        for name in indicators.quantity_names(quantity)
        if len(name) >= SHORTEST and written.endswith(name) and written != name
    ]
    if not endings:
        return None
    name, field = max(endings, key=lambda pair: len(pair[0]))
    return field if _is_of_name(written[: -len(name)], code) else None


def _is_of_name(words: str, code: str) -> bool:
    indicator = indicators.get(code)
    names = (indicator.name, indicator.short, *indicator.aliases)
    return any(words in indicators.key(name) for name in names)


@lru_cache(maxsize=4096, typed=True)
def numerator_of(text: str) -> str | None:
    """The one rate whose numerator a name is; None where none or several claim it."""
    if len(indicators.key(text)) <= SHORTEST or indicators.exact(text):
        return None
    found = [code for code in ratios() if named(text, code) == "numerator"]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4096, typed=True)
def ending_with(text: str) -> tuple[str, ...]:
    """The rates one of whose names ends with a text (建档率), none for a text of fewer than three signs."""
    written = indicators.key(text)
    if len(written) < SHORTEST:
        return ()
    found = [code for name, code in indicators.names().items() if name.endswith(written)]
    return tuple(code for code in dict.fromkeys(found) if indicators.is_ratio(code))


def is_count(text: str) -> bool:
    """Whether a name is that of a count or an amount, not of a rate."""
    return bool(COUNTED.search(indicators.key(text)))
