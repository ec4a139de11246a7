"""Rows for the pages of one area or one indicator, with the Chinese names that charts print.

Ask `section()` for the part of the catalogue to read and `in_section` for its rows, `on_map` for one row
per area, `composites` and `peers` for what all indicators together say.
"""

from analytics import placing
from data import catalogue
from pages.parts import access, address, filters


def section() -> str:
    """领域: the focus indicators first, then the six sections, so that no chart holds all 90 rows."""
    sections = {code: section.short for code, section in catalogue.sections().items()}
    names = {access.FOCUS: "重点指标"} | sections
    return filters.choose("section", "领域", list(names), names.get, width=150)


def in_section(rows, section: str):
    """The rows of a section, or the focus indicators, that apply to their area, with `section_name`."""
    chosen = rows[rows["focus"]] if section == access.FOCUS else rows[rows["section"] == section]
    names = {code: section.name for code, section in catalogue.sections().items()}
    applies = chosen[~chosen["status"].isin(["not_applicable", "not_due"])]
    return applies.assign(section_name=applies["section"].map(names))


def composites(by: str, period: str):
    """Composite rows of a month, over the scope chosen on 总览: so the pages agree with one another."""
    return access.composite(by, address.held_scope(), period)


def on_map(choice: str, period: str):
    """One row per area, best first: of an indicator, of 综合 (`all`) or of a domain (its code)."""
    if choice in catalogue.indicators():
        rows = access.reckoned(period, choice)
    else:
        named = composites("all" if choice == filters.ALL else "domain", period)
        rows = placing.of_composite(named[named["scope"] == choice])
    return rows.sort_values(["rank", "area"], na_position="last")


def peers(whole, area: str):
    """The composite rows of the areas in the same peer group, the area itself among them."""
    group = catalogue.areas()[area].peer_group
    return whole[whole["peer_group"] == group]


def last_three(period: str) -> list[str]:
    """The chosen month and the two reported months before it."""
    return [known for known in access.periods() if known <= period][-3:]
