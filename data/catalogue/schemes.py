"""How areas are scored out of a hundred (百分制): one versioned scheme a file, `schemes/reform_100.yaml`.

Ask `schemes()` for all by code, `scheme_for(period)` for the one that holds in a month; its items as
a table are in `frames`. What a rule does is known to the reckoning alone; here it is only read, strictly: a
misspelt key names itself.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

from data.catalogue.reading import FOLDER, CatalogueError, build, one_of, read_yaml
from data.catalogue.scheme_items import OF_AREAS, Dimension, Item, check_item, read_item, spread

FOR_EVER = "9999-12"
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class TieBreak:
    """What parts equal scores: an area's measure, and whether the higher or the lower goes first."""

    measure: str
    better: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scoring scheme and the months it holds for.

    `sample` says that no document bears it out. `window` is the whole time of assessment that may be scored
    at its end.
    """

    code: str
    name: str
    version: int
    valid_from: str
    valid_to: str | None
    window: tuple[str, str] | None
    source: str
    sample: bool
    dimensions: tuple[Dimension, ...]
    items: tuple[Item, ...]
    tie_break: tuple[TieBreak, ...]

    def holds(self, period: str) -> bool:
        """Whether the scheme is in force in a month."""
        return self.valid_from <= period and (self.valid_to is None or period <= self.valid_to)


@cache
def schemes() -> dict[str, Scheme]:
    """Every scheme by code. Raises CatalogueError naming the file and the key, or two of one beginning."""
    found = [read_scheme(path) for path in sorted((FOLDER / "schemes").glob("*.yaml"))]
    check_beginnings(found)
    return {scheme.code: scheme for scheme in found}


def scheme_for(period: str) -> Scheme | None:
    """The scheme in force in a month, the one that began last; None where there is none."""
    return latest(list(schemes().values()), period)


def latest(found: list[Scheme], period: str) -> Scheme | None:
    """Of those that hold in a month the one that began last: a new file replaces an old one as it stands."""
    holding = [scheme for scheme in found if scheme.holds(period)]
    return max(holding, key=lambda scheme: scheme.valid_from, default=None)


def check_beginnings(found: list[Scheme]) -> None:
    """Raises CatalogueError where two schemes begin in the same month, as neither would be the later one."""
    for one, other in combinations(found, 2):
        if one.valid_from == other.valid_from:
            raise CatalogueError(f"schemes: {one.code} and {other.code} begin in the same month")


def read_scheme(path: Path) -> Scheme:
    """The scheme in one file. Raises CatalogueError naming the file, the item and the key that is wrong."""
    text = read_yaml(path)
    if isinstance(text, dict):
        text = {**text, **_parts(text, path.name)}
    scheme = build(Scheme, text, path.name)
    if scheme.code != path.stem:
        raise CatalogueError(f"{path.name}: code {scheme.code!r} is not the file's name")
    _check_order(scheme, path.name)
    _check_dimensions(scheme, path.name)
    for item in scheme.items:
        check_item(item, scheme.dimensions, f"{path.name}, {item.code}")
    for parting in scheme.tie_break:
        one_of(parting.measure, OF_AREAS, "tie_break: measure", path.name)
        one_of(parting.better, ("higher", "lower"), "tie_break: better", path.name)
    return replace(scheme, items=tuple(spread(scheme.items, scheme.dimensions, path.name)))


def _parts(text: dict, where: str) -> dict:
    rows = enumerate(text.get("items") or [], start=1)
    items = [read_item(row, f"{where}, item {number}") for number, row in rows]
    known = {"dimensions": Dimension, "tie_break": TieBreak}
    listed = {key: [build(kind, row, f"{where}, {key}") for row in text.get(key) or []]
              for key, kind in known.items()}  # fmt: skip
    return {**listed, "items": items}


def _check_order(scheme: Scheme, where: str) -> None:
    until = scheme.valid_to or FOR_EVER
    for key, months in (("valid_from, valid_to", (scheme.valid_from, until)), ("window", scheme.window)):
        if months is not None and not (all(map(MONTH.fullmatch, months)) and months[0] <= months[-1]):
            raise CatalogueError(f"{where}: {key}: {months!r} are no two months in order, as in '2010-07'")


def _check_dimensions(scheme: Scheme, where: str) -> None:
    for what in (scheme.dimensions, scheme.items):
        codes = [one.code for one in what]
        twice = [code for code in codes if codes.count(code) > 1]
        if twice or not codes:
            raise CatalogueError(f"{where}: {f'{twice[0]} stands twice' if twice else 'nothing to score'}")
    for dimension in scheme.dimensions:
        if not dimension.weight > 0:
            raise CatalogueError(f"{where}, {dimension.code}: weight {dimension.weight!r} is not positive")
