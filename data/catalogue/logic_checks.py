"""Which figures of a month must agree, and which changes are worth a question: reviewed rules, no code.

The rules stand in `logic_checks.yaml`, each with its severity, tolerance, message and source; what a kind of
rule does is known to intake alone. To add a rule is to add lines to that file.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from data.catalogue.indicators import KINDS as INDICATOR_KINDS
from data.catalogue.indicators import SERIES, Indicator, indicators
from data.catalogue.reading import FOLDER, CatalogueError, build, one_of, read_yaml

SEVERITIES = ("refuse", "ask", "note")
FIELDS = ("numerator", "denominator", "value", "month_value", "target", "reported_completion")

# What the message of each kind may speak of, written {so}.
PLACEHOLDERS = {
    "chain": ("part", "figure", "whole", "limit", "cell"),
    "sum": ("parts", "own", "figure", "gap"),
    "same": ("other", "figure", "limit", "cell"),
    "over": ("figure", "task", "percent", "cell"),
    "equal": ("figure", "month", "cell"),
    "fall": ("figure", "before", "month"),
    "step": ("figure", "before", "month", "own"),
    "jump": ("figure", "before", "month", "change"),
    "tenfold": ("figure", "before", "month", "times"),
    "odd_one": ("figure", "usual", "times"),
    "copy": ("month", "same", "compared"),
    "same_as_neighbour": ("other", "same", "compared", "cell"),
    "target_changed": ("figure", "task", "window"),
    "carried_over": ("figure", "task", "carried", "own"),
    "carried_within": ("figure", "carried"),
    "reason": ("done", "due"),
    "due": ("due", "days"),
}
# Kinds whose rules name their quantities; the others choose indicators by series and kind, fields by name.
NAMED = ("chain", "sum", "same")


@dataclass(frozen=True, slots=True)
class Term:
    """One quantity of one indicator, written D15.numerator: the indicator's code and the field."""

    indicator: str
    field: str


@dataclass(frozen=True, slots=True)
class LogicCheck:
    """One rule.

    `code` is that of the findings it makes and may stand on several rules. `quantities` are lines of terms of
    one area and month: a chain from the smallest to the largest, a sum with its total last, or a pair. Other
    kinds hold for all indicators of these `series` and `kinds` (none: all) but those in `but_not`, in
    `fields`. `tolerance` is what is let pass and `least` the smallest figure or difference that counts; their
    units are told with each kind in the file, as `powers` and `alike` are. `message` has the placeholders of
    its kind.
    """

    code: str
    kind: str
    severity: str
    message: str
    source: str
    quantities: tuple[tuple[Term, ...], ...] = ()
    series: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    tolerance: float = 0.0
    least: float = 0.0
    powers: tuple[int, ...] = ()
    alike: float = 0.0

    def concerns(self, indicator: Indicator, field: str) -> bool:
        """Whether a rule that names no quantities holds for this field of the indicator."""
        return (
            (not self.fields or field in self.fields)
            and (not self.series or indicator.series in self.series)
            and (not self.kinds or indicator.kind in self.kinds)
            and indicator.code not in self.but_not
        )


@cache
def logic_checks() -> tuple[LogicCheck, ...]:
    """Every rule of `logic_checks.yaml`, in its order. Raises CatalogueError naming the rule and the key."""
    return read_logic_checks(FOLDER / "logic_checks.yaml")


def read_logic_checks(path: Path) -> tuple[LogicCheck, ...]:
    """The rules of one file. Raises CatalogueError naming the file, the rule and the key at fault."""
    rows = enumerate(read_yaml(path), start=1)
    return tuple(_rule(row, f"{path.name}, rule {number}") for number, row in rows)


def _rule(row: dict, where: str) -> LogicCheck:
    if isinstance(row, dict):
        where = f"{where} ({row.get('code')})"
        lines = row.get("quantities") or []
        row = {**row, "quantities": [tuple(_term(text, where) for text in line) for line in lines]}
    rule = build(LogicCheck, row, where)
    _check(rule, where)
    return rule


def _term(text: str, where: str) -> Term:
    code, _, field = str(text).partition(".")
    one_of(code, indicators(), "quantities: indicator", where)
    one_of(field, FIELDS, "quantities: field", where)
    quantity = field if field in ("numerator", "denominator") else None
    if quantity and getattr(indicators()[code], quantity) is None:
        raise CatalogueError(f"{where}: quantities: {code} has no {field}")
    return Term(code, field)


def _check(rule: LogicCheck, where: str) -> None:
    one_of(rule.kind, PLACEHOLDERS, "kind", where)
    one_of(rule.severity, SEVERITIES, "severity", where)
    for key, allowed in (("series", SERIES), ("kinds", INDICATOR_KINDS), ("fields", FIELDS),
                         ("but_not", indicators())):
        for value in getattr(rule, key):
            one_of(value, allowed, key, where)
    for key in ("tolerance", "least", "alike"):
        if not isinstance(getattr(rule, key), int | float):
            raise CatalogueError(f"{where}: {key} {getattr(rule, key)!r} is no number")
    if (rule.kind in NAMED) != bool(rule.quantities):
        raise CatalogueError(f"{where}: quantities belong to the kinds {', '.join(NAMED)} and to no other")
    if any(len(line) < 2 for line in rule.quantities):
        raise CatalogueError(f"{where}: quantities: a line has two terms at least")
    for _, name, _, _ in Formatter().parse(rule.message):
        if name is not None:
            one_of(name, PLACEHOLDERS[rule.kind], "message: placeholder", where)
