"""What every question about figures needs and only a deed changes: banners, indicators, targets in force.

Ask `store.kept(defined)`, so that it is read once for each state of the data.
"""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from data import periods
from data.store.read.known import HANDED_DOWN, OF_TARGETS, TARGETS, TURN, in_force, moment

BANNERS = """
SELECT code AS area, name AS area_name, short AS area_short, peer_group, parent AS city
FROM area WHERE level = 'banner' ORDER BY code"""

INDICATORS = """
SELECT code AS indicator, name AS indicator_name, short AS indicator_short, domain, section,
       kind, series, direction, unit, focus, reach_unit, band_slope, not_applicable
FROM indicator ORDER BY code"""

REACHED = f"WITH {HANDED_DOWN} SELECT holder, area FROM handed_down ORDER BY holder, area"

# In the order they are asked; those of counts reach nobody but their holder.
HELD = f"""
WITH {in_force(OF_TARGETS)}, {TARGETS}
SELECT t.indicator, t.area AS holder, i.kind <> 'count' AS reaches_down, t.tier, t.window_start, t.window_end,
       t.value, t.low, t.high, t.carried_over, t.sample, t.plan
FROM target_in_force t JOIN indicator i ON i.code = t.indicator ORDER BY {TURN}"""

NOBODY = np.array([], dtype=np.int64)


@dataclass(frozen=True)
class Reach:
    """Whom the holder of a target reaches, as places in a list of areas: all below it, or itself."""

    below: dict[str, np.ndarray]
    itself: dict[str, np.ndarray]

    def of(self, holder: str, down: bool) -> np.ndarray:
        """The places reached; none where the holder is not known or stands above the list alone."""
        return (self.below if down else self.itself).get(holder, NOBODY)


@dataclass(frozen=True)
class Defined:
    """`banners` and `indicators` with a row each, by their codes, and the `cities` that banners belong to.

    `of_city` is the place of each banner's city in `cities`, −1 for none; `banners_of` and `cities_of` say
    whom a holder's target reaches; `targets` are those `held` as known today.
    """

    banners: pd.DataFrame
    indicators: pd.DataFrame
    cities: pd.Index
    of_city: np.ndarray
    banners_of: Reach
    cities_of: Reach
    targets: pd.DataFrame


def defined(store) -> Defined:
    """Areas and indicators as they stand today, whatever moment a question asks for."""
    banners, reached = store.ask(BANNERS), store.ask(REACHED)
    cities = pd.Index(banners["city"].unique())
    of_city = cities.get_indexer(banners["city"])
    whom = (_reach(reached, pd.Index(codes)) for codes in (banners["area"], cities))
    return Defined(banners, store.ask(INDICATORS), cities, of_city, *whom, held(store, None))


def held(store, as_of: datetime | None) -> pd.DataFrame:
    """The targets in force at that moment, the one that is asked first at the top; `plan` a share a month.

    `first_month` and `last_month` are the window's months as numbers.
    """
    targets = store.ask(HELD, as_of=moment(as_of))
    first, last = (_ordinals(targets[name]) for name in ("window_start", "window_end"))
    return targets.assign(first_month=first, last_month=last)


def _ordinals(months: pd.Series) -> np.ndarray:
    codes, known = pd.factorize(months)
    return np.array([periods.index(month) for month in known], dtype=np.int64)[codes]


def _reach(reached: pd.DataFrame, codes: pd.Index) -> Reach:
    rows = reached.assign(place=codes.get_indexer(reached["area"])).query("place >= 0")
    return Reach(_by_holder(rows), _by_holder(rows[rows["holder"] == rows["area"]]))


def _by_holder(rows: pd.DataFrame) -> dict[str, np.ndarray]:
    numbers, holders = pd.factorize(rows["holder"])
    turns = np.argsort(numbers, kind="stable")
    each = np.split(rows["place"].to_numpy()[turns], np.cumsum(np.bincount(numbers))[:-1])
    return dict(zip(holders, each, strict=False))  # where none is reached, the split gives one empty piece
