"""How the catalogue's text files become objects: strictly, so that a slip names its file and key.

YAML mappings and CSV rows go into frozen dataclasses by keyword. Lists become tuples; nothing is guessed.
"""

import csv
import difflib
import re
from dataclasses import MISSING, fields
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent


class CatalogueError(ValueError):
    """A definition that cannot be taken as it stands; the message names the file and the key."""


class _Loader(yaml.CSafeLoader):
    """YAML in which only true and false are truth values, and no key may stand twice."""

    # Without this, YAML 1.1 reads the key `on` of a review as True.
    yaml_implicit_resolvers = {  # noqa: RUF012 - the parent class declares it so
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
        for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"key {key!r} twice", node.start_mark)
        return super().construct_mapping(node, deep)


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def read_yaml(path: Path):
    """The content of a YAML file. Raises CatalogueError naming the file and line when it does not parse."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as fault:
        raise CatalogueError(f"{path.name}: not readable as YAML: {fault}") from fault


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file as text, keyed by its header; a row of another length is an error."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise CatalogueError(f"{path.name}, row {number}: not as many cells as the header has")
    return rows


def build(kind: type, mapping: dict, where: str):
    """`mapping` as an object of the dataclass `kind`.

    Raises CatalogueError naming `where` and the key that is misspelt, missing or not a mapping at all.
    """
    if not isinstance(mapping, dict):
        raise CatalogueError(f"{where}: expected keys and values, found {mapping!r}")
    known = {field.name: field for field in fields(kind)}
    for key in mapping:
        if key not in known:
            raise CatalogueError(f"{where}: unknown key {key!r}{_nearest(key, known)}")
    missing = [name for name, field in known.items() if name not in mapping and field.default is MISSING]
    if missing:
        raise CatalogueError(f"{where}: missing key {missing[0]!r}")
    return kind(**{key: _frozen(value) for key, value in mapping.items()})


def one_of(value, allowed, key: str, where: str) -> None:
    """Raises CatalogueError unless `value` is among the `allowed` ones."""
    if value not in allowed:
        raise CatalogueError(f"{where}: {key} {value!r} is none of {', '.join(map(str, allowed))}")


def _nearest(key: str, known) -> str:
    near = difflib.get_close_matches(str(key), known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def _frozen(value):
    return tuple(value) if isinstance(value, list) else value
