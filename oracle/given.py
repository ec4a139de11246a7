"""Given: what the other road is handed in, because no table of the store holds it.

Ask `rows(shown)` for the tables of `recompute.GIVEN`: the scoring schemes and the rules of logic as the
catalogue's files say them, and the answers of the pages that are proved rather than found again.
"""

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pandas as pd

from data import catalogue
from data.catalogue import frames
from data.periods import shift
from oracle.recompute import GIVEN

FOR_EVER = "9999-12"
NAMED = {"full_points": "full", "veto_above": "limit"}
SAID = {"look": "moves", "outlook_look": "outlook looked at", "said_needed": "needed", "said_lift": "lift",
        "said_chance": "drawn chances", "said_band": "bands", "said_run": "groups",
        "places_look": "places looked at", "said_score_band": "score bands", "said_score_run": "score groups",
        "said_revision": "targets on trial", "weight_on_trial": "weights on trial"}


def rows(shown: Mapping[str, pd.DataFrame]) -> dict[str, list[tuple]]:
    """The rows of every table in the columns of GIVEN; `shown` as `shown.frames` gives it."""
    said = {table: _lines(shown[name], table) for table, name in SAID.items() if name in shown}
    highest = list(ceilings().items())
    worlds = {"world": list(_worlds(shown))}
    return {**_schemes(), "logic_pair": _logic(), "ceiling": highest, **_listed(), **said, **worlds}


def chains() -> list[list[tuple[str, str]]]:
    """The rules 部分不大于整体: quantities (indicator, field) from the smallest to the largest."""
    return _quantities("chain", "part_gt_whole")


def pairs() -> list[list[tuple[str, str]]]:
    """The rules 一数两说: two quantities that are one and the same."""
    return _quantities("same", "same_quantity_differs")


def bounded() -> list[str]:
    """The indicators that cannot lie above 100 %."""
    known = catalogue.indicators().values()
    return [one.code for one in known if one.kind == "rate" and one.unit == "%" and one.valid_range[1] <= 100]


def ceilings() -> dict[str, float]:
    """The highest figure each rate can have, by code of the indicator."""
    return {one.code: one.valid_range[1] for one in catalogue.indicators().values() if one.kind == "rate"}


def _worlds(shown: Mapping[str, pd.DataFrame]) -> Iterator[tuple]:
    """The worlds in which last month is ranked for its places to be taken apart, and those of trials.

    Today's targets and scheme are a world of their own only where another scheme held last month.
    """
    for period in shown["moves"]["period"].unique() if "moves" in shown else ():
        last = shift(period, -1)
        yield "move", "published", last, period, period, None
        yield "move", "corrected", last, None, period, None
        if catalogue.scheme_for(last) != catalogue.scheme_for(period):
            yield "move", "retargeted", last, None, None, period
    for period in shown["revised"]["period"].unique() if "revised" in shown else ():
        yield "revised", "revised", period, None, None, None
    for period in shown["tried"]["period"].unique() if "tried" in shown else ():
        yield "score_tried", "weighed", period, None, None, None


def _quantities(kind: str, code: str) -> list[list[tuple[str, str]]]:
    rules = [rule for rule in catalogue.logic_checks() if (rule.kind, rule.code) == (kind, code)]
    return [[(term.indicator, term.field) for term in line] for rule in rules for line in rule.quantities]


def _logic() -> list[tuple]:
    parts = [((code, "numerator"), (code, "denominator")) for code in sorted(bounded())]
    parts += [pair for chain in chains() for pair in pairwise(chain)]
    same = [tuple(pair) for pair in pairs()]
    return [
        (turn, kind, *one, *other)
        for kind, found in (("part", dict.fromkeys(parts)), ("same", same))
        for turn, (one, other) in enumerate(found)
    ]


def _listed() -> dict[str, list[tuple]]:
    """The indicators, whom each may concern, and the offices, as the catalogue's files name them."""
    known = catalogue.indicators().values()
    sides = [(one.code, one.lead_office, "lead") for one in known]
    sides += [(one.code, office, "supporting") for one in known for office in one.supporting_offices]
    return {
        "listed_indicator": [
            (one.code, one.section, one.domain, one.kind, frames.SIGNS[one.direction]) for one in known
        ],
        "may_have_target": [
            (area.code, one.code, area.code in one.not_applicable)
            for one in known for area in catalogue.banners()
        ],
        "answering": sides,
        "group_office": [
            (one.code, office) for one in catalogue.domains().values() for office in one.offices
        ],
    }  # fmt: skip


def _schemes() -> dict[str, list[tuple]]:
    items, windows, parting = [], [], []
    for code, scheme in catalogue.schemes().items():
        same = {"scheme": code, "valid_from": scheme.valid_from, "valid_to": scheme.valid_to or FOR_EVER}
        items += _lines(frames.scheme_frame(scheme).assign(**same), "scheme_item")
        parting += [(code, place, one.measure, one.better) for place, one in enumerate(scheme.tie_break)]
        if scheme.window is not None:
            windows.append((code, *scheme.window))
    return {"scheme_item": items, "tie_break": parting, "scheme_window": windows}


def _lines(frame: pd.DataFrame, table: str) -> list[tuple]:
    """The rows of a frame in the columns of the table; what a scheme does not use is missing."""
    names = [NAMED.get(name, name) for name in GIVEN[table]]
    asked = frame.reindex(columns=names).drop_duplicates()
    return [tuple(map(_said, line)) for line in asked.itertuples(index=False)]


def _said(value: object) -> object:
    """Plain values for DuckDB: no NaN and none of pandas' own kinds of missing."""
    if value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    return value.item() if hasattr(value, "item") else value
