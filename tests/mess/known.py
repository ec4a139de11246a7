"""The figures that the clean forms print, and the names they print them under: all from sample and catalogue.

One may ask for one figure of an area, for that of a total line, for the names by which an area or indicator
goes without doubt, and for the indicators that a kind of form can show.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from statistics import median

from data import catalogue
from data.sample.figures import point

AREAS = tuple(area.code for area in catalogue.banners())
SUMMED = ("numerator", "denominator", "target", "month_value")
# A month in which most areas stand at 0.8 % cannot be told from one of 0.8 = 80 % by anybody.
LOOKS_LIKE_FRACTIONS = 2.0
SPACES = re.compile(r"\s+")


def amount(area: str, code: str, field: str, period: str) -> float | None:
    """What an area reports in a field of an indicator, or None where it reports nothing."""
    found = point(area, code, period)
    if field == "target":
        return found.target.value if found.target else None
    if found.status != "reported":
        return None
    if field == "reported_completion":
        return None if found.printed_completion is None else round(100 * found.printed_completion, 1)
    return getattr(found, field)


def whole(areas: list[str], code: str, field: str, period: str) -> float | None:
    """What a total line prints for these areas: the sum of counts, the pooled rate, the pooled completion."""
    if field == "target" and kind(code) != "count":
        return None
    if field in SUMMED or (field == "value" and kind(code) == "count"):
        return _sum(areas, code, field, period)
    over, under = ("value", "target") if field == "reported_completion" else ("numerator", "denominator")
    upper, lower = (_sum(areas, code, part, period) for part in (over, under))
    if field == "reported_completion" and kind(code) != "count":
        return None
    if upper is None or not lower:
        return None
    return round((1 if unit(code) != "%" and field == "value" else 100) * upper / lower, 2)


def _sum(areas: list[str], code: str, field: str, period: str) -> float | None:
    parts = [found for area in areas if (found := amount(area, code, field, period)) is not None]
    return sum(parts) if parts else None


def kind(code: str) -> str:
    return catalogue.indicators()[code].kind


def unit(code: str, field: str = "value") -> str:
    """The unit in which the house keeps a field of an indicator."""
    indicator = catalogue.indicators()[code]
    if field in ("numerator", "denominator"):
        return getattr(indicator, field).unit
    return "%" if field == "reported_completion" else indicator.unit


def is_percent(code: str, field: str) -> bool:
    return unit(code, field) == "%"


def plain(text: str) -> str:
    """A name without spaces and in ordinary width, as two names are the same."""
    return SPACES.sub("", unicodedata.normalize("NFKC", text))


@cache
def area_names(code: str) -> tuple[str, ...]:
    """An area's full name and the aliases that mean no other area."""
    area = catalogue.areas()[code]
    doubtful = {plain(name) for name in catalogue.ambiguous_aliases()}
    return tuple(name for name in dict.fromkeys((area.name, area.short, *area.aliases))
                 if plain(name) not in doubtful)  # fmt: skip


@cache
def indicator_names(code: str) -> tuple[str, ...]:
    """An indicator's name and aliases that no other indicator has; a count is never called a 率 here."""
    own = catalogue.indicators()[code]
    names = [own.name, *own.aliases]
    if own.kind == "count":
        names = [name for name in names if not name.endswith(("率", "进度"))]
    return tuple(name for name in names if _owners()[plain(name)] == 1)


@cache
def quantity_names(code: str, field: str) -> tuple[str, ...]:
    """A quantity's name and those of its aliases that are not an indicator of their own."""
    quantity = getattr(catalogue.indicators()[code], field)
    return (quantity.name, *(name for name in quantity.aliases if not _owners()[plain(name)]))


@cache
def _owners() -> Counter:
    """How many indicators (quantities among them) go by each name."""
    owners: dict[str, set[str]] = {}
    for code, own in catalogue.indicators().items():
        for name in (own.name, own.short, *own.aliases):
            owners.setdefault(plain(name), set()).add(code)
    return Counter({name: len(codes) for name, codes in owners.items()})


@cache
def codes(kinds: tuple[str, ...], period: str) -> tuple[str, ...]:
    """The indicators of these kinds that most areas report; none whose percentages look like fractions."""
    return tuple(
        code for code, own in catalogue.indicators().items()
        if own.kind in kinds and len(own.not_applicable) <= 6 and indicator_names(code)
        and (own.kind != "rate" or _usual(code, period) > LOOKS_LIKE_FRACTIONS)
        and not (own.kind == "rate" and _looks_slipped(code, period))
    )  # fmt: skip


def _looks_slipped(code: str, period: str) -> bool:
    """Whether a laggard of the sample stands at a tenth of the others, as a slipped point would."""
    usual = _usual(code, period)
    found = [amount(area, code, "value", period) for area in AREAS]
    return any(one is not None and 0.05 * usual < one < 0.15 * usual for one in found)


def exactly(areas: list[str], code: str, field: str, period: str) -> float | None:
    """A percentage as a formula would leave it, unrounded, or None where there are no counts behind it."""
    over, under = ("value", "target") if field == "reported_completion" else ("numerator", "denominator")
    if field == "target":
        return None
    if field == "reported_completion" and kind(code) != "count":
        return _completion(areas[0], code, period)
    upper, lower = (_sum(areas, code, part, period) for part in (over, under))
    return 100 * upper / lower if upper is not None and lower else None


def _completion(area: str, code: str, period: str) -> float | None:
    """The unrounded completion of a rate that should be high: the rate by its target."""
    value, target = exactly([area], code, "value", period), amount(area, code, "target", period)
    higher = catalogue.indicators()[code].direction == "higher"
    return 100 * value / target if higher and value is not None and target else None


def _usual(code: str, period: str) -> float:
    found = [amount(area, code, "value", period) for area in AREAS]
    return median([one for one in found if one is not None] or [0.0])
