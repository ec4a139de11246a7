"""What nobody could read for certain: misspelt and ambiguous areas, areas twice, remarks, errors, no result.

One may have some of a draft's or book's facts put in doubt. A reader has to ask about them; they are neither
asked for nor held against it.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from data import catalogue
from tests.mess.draft import CITY, Draft, Line
from tests.mess.model import Book, Cell

SEVERAL = {"鄂旗": ("150723", "150724"), "新旗": ("150726", "150727"), "新巴尔虎旗": ("150726", "150727")}
BROKEN = ("#DIV/0!", "#REF!", "#N/A")
# With a figure in doubt the sums, the rates and the comparisons around it may be in doubt as well.
AROUND = {
    "total_mismatch", "rate_mismatch", "month_gt_cumulative", "tenfold", "numerator_gt_denominator",
    "value_out_of_range", "part_gt_whole",
}  # fmt: skip


def misspelled(draft: Draft, draw: Random) -> None:
    """One area with a sign left out of its full name or another one in it."""
    lines = [line for line in _listed(draft) if len(catalogue.areas()[line.areas[0]].name) >= 4]
    if not lines or draw.random() < 0.5:
        return
    line = draw.choice(lines)
    name = catalogue.areas()[line.areas[0]].name
    at = draw.randint(1, len(name) - 2)
    line.name = name[:at] + draw.choice(("", "哈")) + name[at + 1 :]
    _doubt(draft, line, "area misspelt", {"area_misspelled", "area_unknown"})


def ambiguous(draft: Draft, draw: Random) -> None:
    """One area by a name that may mean two."""
    name = draw.choice(list(SEVERAL))
    lines = [line for line in _listed(draft) if line.areas[0] in SEVERAL[name]]
    if lines and draw.random() < 0.5:
        line = draw.choice(lines)
        line.name = name
        _doubt(draft, line, "area ambiguous", {"area_unknown"})


def twice(draft: Draft, draw: Random) -> None:
    """One area listed again with the figures of another."""
    lines = _listed(draft)
    if draft.layout != "long" and len(lines) > 2 and draw.random() < 0.5:
        line, other = draw.sample(lines, 2)
        draft.lines.append(Line("other", line.name, other.areas, 1.0))
        _doubt(draft, line, "area twice", {"area_duplicate", "duplicate_facts_across_sheets"})


def _listed(draft: Draft) -> list[Line]:
    if draft.layout not in (*CITY, "long"):
        return []
    return [line for line in draft.lines if line.kind == "area" and line.areas[0] not in draft.unsure]


def _doubt(draft: Draft, line: Line, kind: str, reasons: set[str]) -> None:
    draft.kinds.add(kind)
    draft.unsure.add(line.areas[0])
    draft.reasons |= reasons | AROUND


def remarks(book: Book, draw: Random) -> None:
    """Words beside a figure in its cell: 约120, 120（含结转）."""
    book.kinds.add("remarks in cells")
    book.reasons |= {"value_with_remark"} | AROUND
    for cell in _figures(book, draw):
        cell.value = draw.choice(("约{}", "{}（含结转）", "{}左右")).format(cell.value)
        cell.look = "General"


def unfit(book: Book, draw: Random) -> None:
    """Error values, and formulas whose result was never stored."""
    if book.coding:
        return
    book.kinds.add("errors and formulas without results")
    book.reasons |= {"cell_error", "formula_no_cache", "no_values"} | AROUND
    for cell in _figures(book, draw):
        cell.value = draw.choice((*BROKEN, "=1+1"))


def _figures(book: Book, draw: Random) -> list[Cell]:
    """A few figures, put in doubt."""
    found = [
        cell for sheet in book.sheets for cell in sheet.figures()
        if isinstance(cell.value, int | float) and not cell.formula and "%" not in cell.look
    ]  # fmt: skip
    chosen = draw.sample(found, min(len(found), draw.randint(1, 4)))
    for cell in chosen:
        cell.told = replace(cell.told, sure=False)
    return chosen
