"""Which areas there are: the autonomous region, its twelve leagues, our city and the city's 13 banners.

Codes are GB/T 2260 as of 2010; the rows are in `areas.csv`, the aliases a clerk must ask about in
`ambiguous_aliases.csv`.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.catalogue.reading import FOLDER, CatalogueError, build, one_of, read_csv

LEVELS = ("region", "league", "city", "banner")
PEER_GROUPS = ("城市", "林区", "农区", "牧区")


@dataclass(frozen=True, slots=True)
class Area:
    """One administrative area.

    `short` is the name on charts (at most four characters), `aliases` are other names that sheets print.
    `population` is the 2010 census in persons, `rural_share` an estimate (0 to 1) for sample data only;
    `contact_post` the leader who looks after the banner. `valid_to` is empty while the area exists.
    """

    code: str
    name: str
    name_en: str
    short: str
    level: str
    parent: str | None
    aliases: tuple[str, ...]
    population: int | None
    population_source: str
    peer_group: str | None
    rural_share: float | None
    contact_post: str | None
    valid_from: str
    valid_to: str | None


@cache
def areas() -> dict[str, Area]:
    """Every area by its code, as `areas.csv` lists them."""
    return read_areas(FOLDER / "areas.csv")


def read_areas(path: Path) -> dict[str, Area]:
    """The areas of one file by code. Raises CatalogueError naming the area and the key at fault."""
    found: dict[str, Area] = {}
    for row in read_csv(path):
        area = _area(row, f"{path.name}, {row.get('code')}")
        if area.code in found:
            raise CatalogueError(f"{path.name}: {area.code} stands there twice")
        found[area.code] = area
    return found


@cache
def banners() -> tuple[Area, ...]:
    """The 13 areas that report, in order of their codes."""
    return tuple(area for _, area in sorted(areas().items()) if area.level == "banner")


@cache
def ambiguous_aliases() -> dict[str, tuple[str, ...]]:
    """Names that may mean several areas, or one area only by custom, with the codes to choose from.

    A sheet that prints one of them gets a question; none of them is ever taken silently.
    """
    rows = read_csv(FOLDER / "ambiguous_aliases.csv")
    return {row["alias"]: tuple(row["codes"].split(";")) if row["codes"] else () for row in rows}


def _area(row: dict[str, str], where: str) -> Area:
    one_of(row.get("level"), LEVELS, "level", where)
    one_of(row.get("peer_group"), ("", *PEER_GROUPS), "peer_group", where)
    empty_is_none = ("parent", "peer_group", "contact_post", "valid_to")
    return build(Area, {
        **row,
        **{key: row.get(key) or None for key in empty_is_none},
        "aliases": tuple(row["aliases"].split(";")) if row["aliases"] else (),
        "population": int(row["population"]) if row["population"] else None,
        "rural_share": float(row["rural_share"]) if row["rural_share"] else None,
    }, where)
