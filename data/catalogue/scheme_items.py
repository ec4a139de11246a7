"""The lines of a score sheet as a scheme's file writes them: read, checked, and their weights shared out."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from data.catalogue.indicators import indicators
from data.catalogue.reading import CatalogueError, build, one_of
from data.catalogue.scheme_rules import Rule, check_rule

# What may be measured: of one indicator, or of an area's month as a whole.
OF_INDICATORS = ("completion", "actual", "pace_gap_points")
OF_AREAS = ("behind_points", "on_pace", "days_late", "figures_at_fault", "unexplained", "rectified",
            "quality_score", "focus_completion", "received")  # fmt: skip
OVERS = ("end", "mean")
UNWEIGHTED = ("bonus", "veto")


@dataclass(frozen=True, slots=True)
class Dimension:
    """A side of the work that is scored (目标完成, 报送及时 …) and its full points."""

    code: str
    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a score sheet.

    `weight` is its full points; left out, the items of a dimension without one share what is left equally. A
    bonus or a veto has none. An item of several `indicators` stands for one each, named by the indicator.
    `over` is what counts in a span of months: its `end`, or the `mean` of the months' points.
    """

    code: str
    name: str
    dimension: str
    measure: str
    over: str
    rule: Rule
    weight: float | None = None
    unit: str = ""
    indicators: tuple[str, ...] = ()


def read_item(row: dict, where: str) -> Item:
    """One item as written. Raises CatalogueError naming `where` and the key that is wrong."""
    if isinstance(row, dict) and row.get("rule") is not None:
        row = {**row, "rule": build(Rule, _in_pairs(row["rule"]), f"{where}, rule")}
    return build(Item, row, where)


def check_item(item: Item, dimensions: Sequence[Dimension], where: str) -> None:
    """Raises CatalogueError unless all that the item names exists and its rule and weight are sane."""
    one_of(item.dimension, [dimension.code for dimension in dimensions], "dimension", where)
    one_of(item.over, OVERS, "over", where)
    one_of(item.measure, OF_INDICATORS if item.indicators else OF_AREAS, "measure", where)
    for code in item.indicators:
        one_of(code, indicators(), "indicators", where)
    if len(set(item.indicators)) < len(item.indicators):
        raise CatalogueError(f"{where}: indicators: one stands twice")
    check_rule(item.rule, where)
    if (item.rule.kind == "completion") != (item.measure == "completion"):
        raise CatalogueError(f"{where}: rule completion belongs to measure completion, and only to it")
    if item.weight is not None and (item.rule.kind in UNWEIGHTED or not item.weight > 0):
        raise CatalogueError(f"{where}: weight {item.weight!r} is not positive, or a bonus or veto has one")


def spread(items: Sequence[Item], dimensions: Sequence[Dimension], where: str) -> list[Item]:
    """The items with every weight written out, an item of several indicators as one item each.

    Raises CatalogueError where the weights of a dimension's items do not make up its own.
    """
    single = [one for item in items for one in _each(item)]
    found = []
    for dimension in dimensions:
        counted = [one for one in single
                   if one.dimension == dimension.code and one.rule.kind not in UNWEIGHTED]  # fmt: skip
        open_ones = [one for one in counted if one.weight is None]
        left = dimension.weight - sum(one.weight for one in counted if one.weight is not None)
        if not counted or (left > 1e-9) != bool(open_ones) or left < -1e-9:
            raise CatalogueError(f"{where}, {dimension.code}: its items' weights do not add up to its weight")
        share = left / len(open_ones) if open_ones else 0.0
        for one in single:
            if one.dimension == dimension.code:
                empty = 0.0 if one.rule.kind in UNWEIGHTED else share
                weight = empty if one.weight is None else float(one.weight)
                if one.rule.floor >= weight > 0:
                    raise CatalogueError(f"{where}, {one.code}: floor is not below its weight")
                found.append(replace(one, weight=weight))
    return found


def line(item: Item, names: dict[str, str]) -> dict:
    """The item as a row of `Scheme.frame`; `names` are the dimensions' by code."""
    rule = {field.name: getattr(item.rule, field.name) for field in fields(Rule) if field.name != "kind"}
    return {
        "item": item.code, "item_name": item.name, "dimension": item.dimension,
        "dimension_name": names[item.dimension], "measure": item.measure,
        "indicator": item.indicators[0] if item.indicators else "", "unit": item.unit, "over": item.over,
        "full": item.weight, "rule": item.rule.kind,
        **{key: float("nan") if value is None else value for key, value in rule.items()},
    }  # fmt: skip


def _each(item: Item) -> list[Item]:
    if not item.indicators:
        return [item]
    known, many = indicators(), len(item.indicators)
    weight = None if item.weight is None else item.weight / many
    return [replace(item, code=f"{item.code}_{code}", name=known[code].short if many > 1 else item.name,
                    unit=known[code].unit, indicators=(code,), weight=weight)
            for code in item.indicators]  # fmt: skip


def _in_pairs(rule):
    steps = rule.get("tiers") if isinstance(rule, dict) else None
    return rule if steps is None else {**rule, "tiers": [tuple(step) for step in steps]}
