"""The catalogue as frames, for reckoning: which indicator concerns which area and office; a scheme's items.

A new frame at every call, so that nobody's change to it reaches another. Not handed on by `data.catalogue`:
the children that read workbooks start without pandas.
"""

import pandas as pd

from data.catalogue.areas import banners
from data.catalogue.domains import domains
from data.catalogue.indicators import indicators
from data.catalogue.scheme_items import line
from data.catalogue.schemes import Scheme

SIGNS = {"higher": 1, "lower": -1, "band": 0}


def indicator_frame() -> pd.DataFrame:
    """One row per indicator in order of codes: its short name, section, domain, kind, unit and direction."""
    return pd.DataFrame([
        {"indicator": one.code, "indicator_short": one.short, "section": one.section, "domain": one.domain,
         "kind": one.kind, "unit": one.unit, "direction": SIGNS[one.direction]}
        for one in indicators().values()
    ])  # fmt: skip


def grid_frame() -> pd.DataFrame:
    """One row per banner and indicator; `exempt` where the indicator does not apply to the banner."""
    return pd.DataFrame([
        {"area": area.code, "area_short": area.short, "indicator": one.code, "indicator_short": one.short,
         "section": one.section, "kind": one.kind, "exempt": area.code in one.not_applicable}
        for one in indicators().values() for area in banners()
    ])  # fmt: skip


def owner_frame() -> pd.DataFrame:
    """One row per indicator and office that answers for it, `role` lead or supporting."""
    return pd.DataFrame([
        {"indicator": one.code, "indicator_short": one.short, "domain": one.domain, "office": office,
         "role": role}
        for one in indicators().values() for office, role in _offices(one)
    ])  # fmt: skip


def _offices(indicator) -> list[tuple[str, str]]:
    return [(indicator.lead_office, "lead"), *((name, "supporting") for name in indicator.supporting_offices)]


def group_frame() -> pd.DataFrame:
    """One row per domain and office of the promotion group that answers for it."""
    rows = [(domain.code, office) for domain in domains().values() for office in domain.offices]
    return pd.DataFrame(rows, columns=["domain", "office"])


def scheme_frame(scheme: Scheme) -> pd.DataFrame:
    """One row per item in order: item, item_name, dimension, dimension_name, measure, indicator, full …

    `full` is the item's points (0 of a bonus or a veto), `indicator` empty where the whole area is
    measured; the rule's parameters stand in columns of their names, `rule` is its kind.
    """
    names = {dimension.code: dimension.name for dimension in scheme.dimensions}
    return pd.DataFrame([line(item, names) for item in scheme.items])


def tie_break(scheme: Scheme) -> list[tuple[str, str]]:
    """What parts equal scores by a scheme, in its order: measure, and which end of it is better."""
    return [(one.measure, one.better) for one in scheme.tie_break]
