"""Stores filled with three months that hardly end: what is said after a month was published may change it.

Forms of a month come in time, as the next one begins, or long after; targets are said, revised and withdrawn
all along. The same seed gives the same store.
"""

from datetime import timedelta
from random import Random
from uuid import UUID

from tests.oracle.raw_histories import (
    AREAS,
    START,
    _areas,
    _handed_in,
    _indicator,
    _moved,
    _observation,
    _targets,
)

MONTHS = ("2010-01", "2010-02", "2010-03")
CODES = ("A01", "A02", "A03", "B01", "B02", "B03")
DAYS_LATER = (0, 0, 5, 40, 70)


def fill(store, seed: int) -> None:
    """Put such a history into an empty store, in the place of the catalogue it opened with."""
    random = Random(seed)
    with store.transaction() as cursor:
        for table in ("area", "indicator", "target"):
            cursor.execute(f"DELETE FROM {table}")
        _areas(cursor)
        indicators = [_indicator(cursor, random, code) for code in CODES]
        for version in range(30):
            _targets(cursor, random, indicators, version)
            cursor.execute("UPDATE target SET known_from = ?, withdrawn = ? WHERE version = ?",
                           [START + timedelta(days=random.randint(-5, 100)), random.random() < 0.15, version])
        for number in range(40):
            _sheet(cursor, random, number)


def _sheet(cursor, random: Random, number: int) -> None:
    name, turn = UUID(int=number + 1), random.randrange(len(MONTHS))
    at = START + timedelta(days=30 * turn + random.choice(DAYS_LATER))
    form, area = random.choice([("banner_monthly", random.choice(AREAS))] * 4 + [("city_projects", None)])
    _handed_in(cursor, name, form, area, MONTHS[turn], at, 1)
    _moved(cursor, random, name, at, number)
    keys = {(area or random.choice(AREAS), random.choice(CODES)) for _ in range(24)}
    for holder, code in sorted(keys):
        _observation(cursor, random, name, holder, code, MONTHS[turn])
