"""Which indicator a name means, and which of its quantities.

One may ask for the indicator a header or row name says in full, for an indicator name joined to a column word
(住院分娩补助年度任务数), for the numerator or denominator a name is within an indicator, and for close
spellings to propose. Names come from the catalogue alone: name, short name and aliases.
"""

from __future__ import annotations

import difflib
import re
from functools import cache, lru_cache

from data import catalogue
from data.catalogue import Indicator, Quantity
from data.intake.vocabulary import notebook
from data.intake.vocabulary.words import label, plain, without_brackets

TAIL = re.compile(r"(?:完成率|完成情况|完成数|人数|人次数?|座数|户数|例数|机构数|情况|数|率)$")
UNTIL = re.compile(r"^(?:截[至止]到?)?(?:(?:19|20)\d\d年)?(?:1[0-2]|0?[1-9])月份?(?:末|底)(?=.{3})")
RANGE = re.compile(r"(\d{1,2})月?[-~至到]\d{1,2}月份?")
MARKS = re.compile(r"[、,·“”\"'《》:;/\-~*※]")


@lru_cache(maxsize=4096, typed=True)
def key(text: object) -> str:
    """A name as it is compared: no spaces, ordinals, marks or units in brackets."""
    return MARKS.sub("", without_brackets(UNTIL.sub("", label(text))))


@lru_cache(maxsize=4096, typed=True)
def full_key(text: object) -> str:
    """As `key`, but what stands in brackets is kept, for names that differ only there."""
    return MARKS.sub("", UNTIL.sub("", label(text))).replace("(", "").replace(")", "")


@cache
def names() -> dict[str, str]:
    """Every name of every indicator as it is compared, with its code; the full name wins over a shared
    alias.
    """
    known: dict[str, str] = {}
    every = catalogue.indicators().values()
    for pick in (lambda i: (i.name,), lambda i: i.aliases, lambda i: (i.short,)):
        for indicator in every:
            for name in pick(indicator):
                known.setdefault(full_key(name), indicator.code)
    for indicator in every:
        for name in (indicator.name, *indicator.aliases, indicator.short):
            known.setdefault(key(name), indicator.code)
    return known


@cache
def stems() -> dict[str, str]:
    """Beginnings that only one indicator's names share (住院分娩补助), for names joined to a column word."""
    owners: dict[str, set[str]] = {}
    for name, code in names().items():
        owners.setdefault(name, set()).add(code)
        stem = TAIL.sub("", name)
        if len(stem) >= 4:
            owners.setdefault(stem, set()).add(code)
    return {stem: codes.pop() for stem, codes in owners.items() if len(codes) == 1}


def exact(text: object) -> str | None:
    """The code of the indicator a name says in full, or that somebody said it means, or None."""
    if notebook.has("header") and (choice := notebook.told_of_header("header", str(text))):
        code, _, field = choice.partition(":")
        return code if field == "value" else None
    return _exact(text)


@lru_cache(maxsize=4096, typed=True)
def _exact(text: object) -> str | None:
    return names().get(full_key(text)) or names().get(key(text)) or _codes().get(plain(text).upper())


@cache
def _codes() -> dict[str, str]:
    """The codes as they are compared: clerks write a06A as well as A06a."""
    return {code.upper(): code for code in catalogue.indicators()}


@lru_cache(maxsize=4096, typed=True)
def joined(text: object) -> tuple[tuple[str, str], ...]:
    """Indicators whose name stands in a text joined to other words: code and rest, the longest name first."""
    # Without its dash 1-4月完成 would read 14月完成, a month's figure.
    written = key(RANGE.sub(lambda found: "累计" if found[1] == "1" else "分期", plain(text)))
    fitting = [stem for stem in stems() if len(stem) >= 3 and stem in written]
    return tuple(
        (stems()[stem], written.replace(stem, "", 1)) for stem in sorted(fitting, key=len, reverse=True)
    )


def group(text: object) -> str | None:
    """The indicator a group header names, which may leave out 完成率 or 人数 (宫颈癌检查)."""
    return exact(text) or stems().get(key(text)) or stems().get(TAIL.sub("", key(text)))


def near(text: object) -> tuple[str, ...]:
    """Codes of indicators with a close spelling, best first: to be proposed, never taken."""
    found = difflib.get_close_matches(key(text), names(), n=3, cutoff=0.6)
    return tuple(dict.fromkeys(names()[name] for name in found))


def known(code: str) -> bool:
    """Whether the catalogue has an indicator of this code."""
    return code in catalogue.indicators()


def get(code: str) -> Indicator:
    """The definition of an indicator; KeyError for a code that the catalogue has not."""
    return catalogue.indicators()[code]


def is_ratio(code: str) -> bool:
    """Whether the indicator is a quotient of two quantities (a rate or an average)."""
    return get(code).kind in ("rate", "average")


def is_percent(code: str) -> bool:
    """Whether the indicator's own figure is a percentage; the value of a count indicator never is."""
    return get(code).kind != "count" and get(code).unit == "%"


def quantity_of(text: object, code: str) -> str | None:
    """`numerator` or `denominator` if the name is that quantity of the indicator, else None."""
    indicator = get(code)
    forms = {key(text), full_key(text)}
    for field in ("numerator", "denominator"):
        quantity = getattr(indicator, field)
        if quantity and forms & quantity_names(quantity):
            return field
    return None


@lru_cache(maxsize=512)
def quantity_names(quantity: Quantity) -> frozenset[str]:
    """Every spelling of a quantity as it is compared, with and without a closing 数."""
    spelled = {form for name in (quantity.name, *quantity.aliases) for form in (key(name), full_key(name))}
    return frozenset(
        spelled | {name + "数" for name in spelled} | {name.removesuffix("数") for name in spelled}
    )


def likeness(text: object, quantity: Quantity | None) -> float:
    """How like a quantity's names a text is, 0 to 1."""
    if quantity is None:
        return 0.0
    written = key(text)
    return max(
        (difflib.SequenceMatcher(None, written, name).ratio() for name in quantity_names(quantity)),
        default=0.0,
    )


def name(code: str) -> str:
    """The full name of an indicator; KeyError as `get`."""
    return get(code).name
