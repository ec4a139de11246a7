"""One example by its number: a clean form, random mess over it, its bytes, its truth.

One may ask for an example and for how a reading of it did. About a third of the kinds of mess that fit a form
come together in one sheet; one example in ten is the clean form.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.mess import (
    around,
    clean,
    columns,
    doubt,
    inside,
    lines,
    names,
    periods,
    places,
    saving,
    shape,
    typed,
)
from tests.mess.draft import LAYOUTS, Draft, Line
from tests.mess.layouts import across, divided, down, long, single, threefold
from tests.mess.model import Book

SEED = 2010_07_31
CLEAN = 0.1
# In this order: lines are counted only when they are chosen, styles only when all series are there.
OF_DRAFTS = (
    columns.rates_alone, columns.months, columns.comparisons, columns.ranks, names.indicators, names.words,
    names.headings, columns.shuffled, columns.one_in_title, columns.header_rows, columns.quantities,
    names.ordinals, names.areas, names.spaces, typed.markers, lines.left_out, lines.shuffled, lines.others,
    lines.subtotals, lines.total, doubt.misspelled, doubt.ambiguous, doubt.twice, typed.units, typed.styles,
    typed.percents, places.elsewhere, periods.title, periods.elsewhere, periods.meta,
    periods.without_year, periods.in_one_column,
)  # fmt: skip
OF_SHEETS = (
    inside.sections, inside.blank_rows, inside.continued, inside.over_figures, shape.beside_names,
    shape.unmerged, shape.broken, shape.numbered, shape.column_numbers, shape.foreign,
    shape.gap, around.dated, around.footed, around.annexed, shape.shifted, shape.hidden,
)  # fmt: skip
OF_BOOKS = (
    *map(shape.each, OF_SHEETS), shape.formulas, around.empty_sheets, around.hidden_sheet, around.explained,
    doubt.remarks, doubt.unfit,
)  # fmt: skip
LAID = {
    "areas across": across, "long": long, "three lines an area": threefold,
    "columns under each area": divided,
} | dict.fromkeys(
    ("single area", "three value columns", "sheet per area"), single
)


@dataclass(frozen=True)
class Example:
    """A workbook with what is known of it."""

    number: int
    book: Book
    content: bytes
    truth: saving.Truth

    @property
    def kinds(self) -> set[str]:
        return self.book.kinds or {"clean"}


def tidy(layout: str) -> Example:
    """The clean form of a layout, without any mess."""
    book = _book(clean.form(layout, Random(SEED)))
    return Example(0, book, saving.saved(book), saving.truth(book))


def example(number: int) -> Example:
    """The example of this number, on any machine the same."""
    draw = Random(f"{SEED} {number}")
    made = clean.form(LAYOUTS[number % len(LAYOUTS)], draw)
    share = 0.0 if draw.random() < CLEAN else draw.uniform(0.1, 0.45)
    if made.layout == "sheet per area":
        made.lines = [Line("area", made.lines[0].name, [area]) for area in _areas(made, draw)]
    for change in OF_DRAFTS:
        if draw.random() < share:
            change(made, draw)
    book = _book(made)
    for change in OF_BOOKS:
        if draw.random() < share and not (book.coding and change is shape.formulas):
            change(book, draw)
    if len(book.sheets) == 1 and draw.random() < share / 2:
        _as_text(book, draw)
    return Example(number, book, saving.saved(book), saving.truth(book))


def _areas(made: Draft, draw: Random) -> list[str]:
    others = [line.areas[0] for line in clean.form("areas down", Random(0)).lines]
    rest = [area for area in others if area != made.area]
    return [made.area, *draw.sample(rest, draw.randint(2, 5))]


def _book(made: Draft) -> Book:
    sheets = LAID.get(made.layout, down).sheets(made)
    marked = {"kinds": made.kinds, "reasons": made.reasons, "unsure": made.unsure}
    return Book(made.layout, made.period, sheets, made.file, **marked)


def _as_text(book: Book, draw: Random) -> None:
    """The same sheet as comma-separated text; the sheet's name and what a format hides are gone."""
    if book.kinds & {"period in sheet name", "area in sheet name", "percent as unrounded"}:
        return
    book.coding = draw.choice(("gb18030", "utf-8-sig", "utf-8"))
    book.kinds.add(f"csv {book.coding}")
    book.file = book.file.replace(".xlsx", ".csv")
