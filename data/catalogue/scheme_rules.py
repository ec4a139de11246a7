"""The rule of a scored item, as its file writes it: a kind and the parameters that kind needs, no other."""

from dataclasses import dataclass, fields

from data.catalogue.reading import CatalogueError, one_of

# What each kind must be given, and what it may be given besides.
PARAMETERS = {
    "completion": ((), ()),
    "proportional": (("target",), ()),
    "linear": (("target", "per_unit"), ("floor", "better")),
    "tiers": (("tiers",), ("better",)),
    "lower": (("target",), ()),
    "band": (("low", "high", "per_unit"), ("floor",)),
    "bonus": (("per_unit", "cap"), ("target",)),
    "veto": (("limit", "effect"), ()),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """How a measured value becomes points; `kind` decides which of the parameters are given.

    `completion`: by the indicator's own target, direction and band. `proportional`: full × value ÷ `target`,
    at most full. `linear`: `per_unit` points off for each unit that the value is worse than `target`, not
    below `floor`. `tiers`: lines (from which value, which share of full). `lower`: full × `target` ÷ value.
    `band`: `per_unit` off for each unit outside `low` … `high`. `bonus`: `per_unit` for each unit above
    `target`, at most `cap`. `veto`: above `limit` the `effect`, total or dimension, is 0.
    """

    kind: str
    target: float | None = None
    per_unit: float | None = None
    floor: float = 0.0
    better: str = "higher"
    tiers: tuple[tuple[float, float], ...] | None = None
    low: float | None = None
    high: float | None = None
    cap: float | None = None
    limit: float | None = None
    effect: str | None = None


def check_rule(rule: Rule, where: str) -> None:
    """Raises CatalogueError unless the rule has what its kind needs, nothing else, and sane numbers."""
    one_of(rule.kind, PARAMETERS, "rule: kind", where)
    one_of(rule.better, ("higher", "lower"), "rule: better", where)
    needed, besides = PARAMETERS[rule.kind]
    given = {field.name for field in fields(Rule)[1:] if getattr(rule, field.name) != field.default}
    for name in needed:
        if getattr(rule, name) is None:
            raise CatalogueError(f"{where}: rule {rule.kind}: missing key {name!r}")
    for name in sorted(given - set(needed) - set(besides)):
        raise CatalogueError(f"{where}: rule {rule.kind} knows no {name!r}")
    _check_numbers(rule, where)


def _check_numbers(rule: Rule, where: str) -> None:
    for name in ("per_unit", "cap"):
        value = getattr(rule, name)
        if value is not None and not value > 0:
            raise CatalogueError(f"{where}: rule: {name} {value!r} is not positive")
    if rule.kind in ("proportional", "lower") and not rule.target > 0:
        raise CatalogueError(f"{where}: rule: target {rule.target!r} is not positive")
    if rule.floor < 0:
        raise CatalogueError(f"{where}: rule: floor {rule.floor!r} is below 0")
    if rule.kind == "band" and not rule.low <= rule.high:
        raise CatalogueError(f"{where}: rule: low {rule.low!r} is above high {rule.high!r}")
    if rule.kind == "veto":
        one_of(rule.effect, ("total", "dimension"), "rule: effect", where)
    if rule.tiers is not None:
        _check_tiers(rule, where)


def _check_tiers(rule: Rule, where: str) -> None:
    if any(len(line) != 2 for line in rule.tiers) or not rule.tiers:
        raise CatalogueError(f"{where}: rule: tiers are pairs of a value and a share")
    ordered = sorted(rule.tiers, reverse=rule.better == "lower")
    shares = [share for _, share in ordered]
    twice = len({at for at, _ in ordered}) < len(ordered)
    if twice or shares != sorted(shares) or not all(0 <= share <= 1 for share in shares):
        raise CatalogueError(f"{where}: rule: tiers must rise with the value, their shares from 0 to 1")
