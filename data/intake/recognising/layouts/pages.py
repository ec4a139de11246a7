"""A table that goes on below under the same header, as a printed second page does.

One may ask whether a table is the next page of the one above it, and have it added to that one, so that a
total counts the areas of both.
"""

from __future__ import annotations

from data.intake.recognising.placement import Table
from data.intake.vocabulary.words import plain

# Said of a column, whatever pages it runs over.
ONCE = ("comparison_period_column", "fund_not_kept", "parts_added")


def goes_on(first: Table, page: Table) -> bool:
    """Whether a table is the next page of the one above: the same columns, other areas, one total."""
    both = all(any(place.row_kind == "total" for place in one.placements) for one in (first, page))
    return _header(first) == _header(page) and not set(first.listed) & set(page.listed) and not both


def _header(table: Table) -> dict[int, str]:
    return {place.cell.col: plain(table.columns.get(place.cell.col, "")) for place in table.placements}


def append(first: Table, page: Table) -> None:
    """Add a page's figures, areas and remarks to the first; what is said of a column is said once."""
    first.placements += page.placements
    first.findings += [finding for finding in page.findings if finding.code not in ONCE]
    first.listed += page.listed
