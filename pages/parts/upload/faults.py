"""What is wrong with a workbook: every finding with its cell and what to do, those of one cause together."""

from analytics.sentences.intake import findings as words
from analytics.sentences.intake import found as intake_found
from data import catalogue, intake
from pages.parts import blocks, tables, viewer
from pages.parts.plain_text import plain, unbroken
from pages.parts.upload import scrolling, severities

# what is torn into two lines for want of one sign looks shabby
SHORT = 7


def show(reading) -> None:
    """The list, what matters most first; nothing where all there is to say is put as questions."""
    found = intake_found.shown(reading)
    if not found and reading.questions:
        return
    blocks.heading(words.title(found), words.hint(found))
    whose = catalogue.areas()[reading.area].name if reading.area else ""
    rows = words.rows([group.findings for group in intake.grouped(found)], whose)
    if not len(rows):
        return
    rows = words.narrow(rows) if viewer.phone() else words.beside(rows)
    columns = {name: tables.left(rows[name].map(_shown)) for name in rows}
    first = rows.columns[0]  # it begins with the shape
    columns[first] = tables.left(columns[first].texts, [severities.colour(text) for text in rows[first]])
    scrolling.show(columns, "检查出的问题", tall=words.is_long(rows))


def _shown(text: str) -> str:
    return " ".join(unbroken(part) if len(part) <= SHORT else plain(part) for part in text.split(" "))
