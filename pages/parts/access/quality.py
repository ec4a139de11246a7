"""Data quality: the score of each area, and the figures that deserve a question, with their names.

Everything is screened once per data version, over all months; a page takes its month and area from it.
"""

import streamlit as st

from analytics.screens import copy_of_last_month, screening
from analytics.screens import quality as scoring
from data import catalogue
from pages.parts.access.opening import store, version
from pages.parts.access.rows import narrowed, reckoned

SAME = "same_quantity_differs"
PART = "part_gt_whole"


def quality(period: str | None = None, area: str | None = None):
    """Rows of `analytics.screens.quality.quality`, of a month, of an area."""
    return narrowed(_quality(version()), period=period, area=area)


def suspicions(period: str | None = None, area: str | None = None, screen: str | None = None):
    """Rows of `analytics.screens.screening.suspicions` with names, strongest first.

    Of an area also those it is only compared with. Adds `area_short`, `other_short`, `indicator_short`,
    `indicator_name`, `other_indicator_short`, `quantity` and `other_quantity` (what the fields count),
    `unit`, and `beside`, the denominator that stands with the figure.
    """
    found = narrowed(_suspicions(version()), period=period, screen=screen)
    return screening.about(found, area)


def screened(period: str):
    """Rows of `analytics.screens.screening.summary` of one month."""
    return screening.summary(narrowed(_judged(version()), period=period))


def standing_still(area: str, period: str):
    """The figures of an area that stand as the month before though they should have moved, surest first."""
    rows = narrowed(_standstills(version()), area=area, period=period)
    return rows.sort_values(["alone", "step"], ascending=False)


@st.cache_resource(show_spinner="正在筛查各月数据……", max_entries=2)
def _judged(version: int):
    tests = (_contradictions(version), screening.oddities(reckoned()))
    return screening.judged(screening.together(*tests))


@st.cache_resource(show_spinner=False, max_entries=2)
def _contradictions(version: int):
    return screening.contradictions(reckoned(), _lines("chain", PART), _bounded(), _lines("same", SAME))


@st.cache_resource(show_spinner=False, max_entries=2)
def _quality(version: int):
    return scoring.quality(reckoned(), _contradictions(version), store().corrections())


@st.cache_resource(show_spinner=False, max_entries=2)
def _suspicions(version: int):
    return _named(screening.suspicions(_judged(version)))


@st.cache_resource(show_spinner=False, max_entries=2)
def _standstills(version: int):
    rows = copy_of_last_month.standstills(reckoned())
    return rows[rows["still"]]


def _lines(kind: str, code: str) -> list[tuple]:
    """The quantities of the catalogue's rules of a kind, each (indicator, field), the smallest first."""
    rules = [rule for rule in catalogue.logic_checks() if rule.kind == kind and rule.code == code]
    lines = [line for rule in rules for line in rule.quantities]
    return [tuple((term.indicator, term.field) for term in line) for line in lines]


def _bounded() -> list[str]:
    """Indicators of which the numerator is a part of the denominator: none may lie above 100 %."""
    known = catalogue.indicators().values()
    return [i.code for i in known if i.kind == "rate" and i.unit == "%" and i.valid_range[1] <= 100]


def _named(found):
    indicators = catalogue.indicators()
    areas = {code: area.short for code, area in catalogue.areas().items()}
    shorts = {code: one.short for code, one in indicators.items()}
    named = found.assign(
        area_short=found["area"].map(areas), other_short=found["other_area"].map(areas),
        indicator_short=found["indicator"].map(shorts),
        indicator_name=found["indicator"].map({code: one.name for code, one in indicators.items()}),
        other_indicator_short=found["other_indicator"].map(shorts),
    )  # fmt: skip
    return _with_quantities(named)


def _with_quantities(found):
    shown = reckoned().drop_duplicates("indicator").set_index("indicator")["figure_unit"]
    figures = {(code, "figure"): unit for code, unit in shown.items()}
    names, units = _quantities("name"), figures | _quantities("unit")
    here = list(zip(found["indicator"], found["field"], strict=True))
    other = zip(found["other_indicator"], found["other_field"], strict=True)
    below = reckoned().set_index(["period", "area", "indicator"])["denominator"]
    cells = zip(found["period"], found["area"], found["indicator"], strict=True)
    return found.assign(
        quantity=[names.get(key) for key in here], other_quantity=[names.get(key) for key in other],
        unit=[units.get(key, "") for key in here], beside=[below.get(cell) for cell in cells],
    )  # fmt: skip


def _quantities(part: str) -> dict[tuple[str, str], str]:
    """A word (`name`, `unit`) of what each field of each indicator counts."""
    found = {}
    for code, one in catalogue.indicators().items():
        for field, quantity in (("numerator", one.numerator), ("denominator", one.denominator),
                                ("value", one.numerator), ("month_value", one.numerator)):  # fmt: skip
            if quantity is not None:
                found[code, field] = getattr(quantity, part)
    return found
