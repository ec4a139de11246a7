"""An area that one table lists twice, once somebody has said which of its rows (or columns) counts.

One may ask for the subject of such an answer, and have a table keep only the figures that count.
"""

from __future__ import annotations

from data.intake.reading import cells
from data.intake.recognising.placement import Placement, Table
from data.intake.vocabulary import notebook


def subject(sheet: str, area: str) -> str:
    """What an answer on an area listed twice is about: that area on that sheet."""
    return f"{sheet}/{area}"


def settle(table: Table) -> None:
    """Leave out the figures of a row (or column) that was said not to count; the choice is a label cell."""
    if not notebook.has("duplicate"):
        return
    for area in dict.fromkeys(place.area for place in table.placements if place.area):
        choice = notebook.told("duplicate", subject(table.sheet, area))
        own = [place for place in table.placements if place.area == area]
        counted = _lines(own, choice) if choice else ()
        if counted:
            table.placements = [
                place for place in table.placements if place.area != area or _line(place) in counted
            ]


def _lines(own: list[Placement], label: str) -> set[int]:
    """The lines that belong to a label cell: its own, and those below it under the same merged name.

    These hold other quantities than the first; a line with the same ones is the area listed again.
    """
    row, col = cells.place(label)
    held: dict[int, set[tuple]] = {}
    for place in own:
        held.setdefault(_line(place), set()).add((place.indicator, place.field))
    first = col if any("row" in place.series for place in own) else row
    if first not in held:
        return set()
    counted, said, line = {first}, set(held[first]), first + 1
    while said.isdisjoint(held.get(line, said)):
        counted.add(line)
        said |= held[line]
        line += 1
    return counted


def _line(place: Placement) -> int:
    """The row a figure stands in or, in a transposed sheet, the column."""
    return place.cell.col if "row" in place.series else place.cell.row
