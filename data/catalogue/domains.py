"""Who answers for what: the five domains with their promotion groups, their sections, and the offices.

Posts and offices only; persons' names are no part of the catalogue.
"""

from dataclasses import dataclass
from functools import cache

from data.catalogue.reading import FOLDER, build, read_yaml


@dataclass(frozen=True, slots=True)
class Domain:
    """One of the five tasks of the reform and the promotion group (推进组) in charge of it."""

    code: str
    name: str
    name_en: str
    short: str
    sections: tuple[str, ...]
    group_name: str
    leader_post: str
    deputy_posts: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the catalogue, the first letter of its indicators' codes."""

    code: str
    name: str
    short: str
    domain: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office of the bureau (kind 科室) or a unit under it (kind 单位)."""

    name: str
    kind: str


@cache
def domains() -> dict[str, Domain]:
    """The five domains by code, in order."""
    return _by_key(Domain, "domains", "code")


@cache
def sections() -> dict[str, Section]:
    """The six sections by code, in order; D and E both belong to domain D."""
    return _by_key(Section, "sections", "code")


@cache
def offices() -> dict[str, Office]:
    """Every office and unit that an indicator or a promotion group may name."""
    return _by_key(Office, "offices", "name")


def _by_key(kind: type, part: str, key: str) -> dict:
    rows = read_yaml(FOLDER / "domains.yaml")[part]
    found = [build(kind, row, f"domains.yaml, {part} {number}") for number, row in enumerate(rows, start=1)]
    return {getattr(item, key): item for item in found}
