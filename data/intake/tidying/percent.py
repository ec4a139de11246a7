"""Percent points or fractions: decided for each column (or row) of percentages, cell format first.

0.9699 shown as 97.0% and the text 97.0% decide themselves. Plain numbers are decided together: by recomputing
from the counts beside them where there are any, else by their middle value. What was decided against the
header, or cannot be decided, is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from statistics import median

from data.intake.recognising.placement import Placement
from data.intake.tidying.counts_beside import FRACTION_BELOW, numbers, vote
from data.intake.tidying.factors import Doubt, Factors, Read, cell_of, cell_subject
from data.intake.vocabulary import indicators, notebook
from data.intake.vocabulary.figures import Figure

# How far from a column's middle a figure may be to be one of its size.
NEAR = (0.5, 1.5)


def is_percent(placement: Placement) -> bool:
    """Whether the cell holds a percentage by its meaning."""
    if placement.field == "reported_completion":
        return True
    return placement.field in ("value", "target", "month_value") and indicators.is_percent(
        placement.indicator
    )


def factors(read: Iterable[Read], header: Callable[[Placement], str] = lambda place: "") -> Factors:
    """The factor of every percentage of a table; `header` gives the header of the column a cell is in."""
    read = list(read)
    result = Factors()
    series: dict[tuple, list[Read]] = {}
    for placement, figure in read:
        if figure.number is None or not is_percent(placement):
            continue
        if figure.percent:
            result.decide(placement, 1.0)
        elif placement.cell.is_number and placement.cell.shows_percent:
            _formatted(result, placement, figure)
        else:
            series.setdefault(placement.series, []).append((placement, figure))
    for last in (False, True):
        counts = numbers(result, read)
        for cells in series.values():
            if _of_completions(cells) == last:
                _decide(result, cells, counts, header(cells[0][0]))
    return result


def _of_completions(cells: list[Read]) -> bool:
    """Completions are decided last: value and target beside them must be in percent points by then."""
    return cells[0][0].field == "reported_completion"


def _formatted(result: Factors, placement: Placement, figure: Figure) -> None:
    """A cell in percent format holds a fraction, unless somebody typed 98.5 into it."""
    wrong, told = figure.number > 10, _told(placement)
    result.decide(placement, told or (1.0 if wrong else 100.0))
    if wrong and not told:
        message = f"单元格是百分比格式，却填了 {figure.number:g}，读作 {figure.number:g}%，请确认。"
        result.remarks.append(("ask", message, placement, round(figure.number / 100, 10)))
        result.doubts.append(Doubt(placement, 1.0))


def _told(placement: Placement, header: str = "") -> float | None:
    """The factor that somebody's answer on the column, or on this one cell, gives; None without one."""
    if not notebook.has("percent"):
        return None
    choice = (
        notebook.told_of_header("percent", header) if header
        else notebook.told("percent", cell_subject(placement))
    )  # fmt: skip
    return {"fraction": 100.0, "points": 1.0}.get(choice)


def _decide(result: Factors, cells: list[Read], counts: dict, header: str) -> None:
    votes = {cell_of(placement): vote(placement, figure, counts) for placement, figure in cells}
    known = [factor for factor in votes.values() if factor]
    # A column of 0, 0, 2.7 says nothing by its noughts: they are the same in points and fractions.
    middle = median([abs(figure.number) for _, figure in cells if figure.number] or [0.0])
    fractions = known.count(100.0) > len(known) / 2 if known else 0 < middle <= FRACTION_BELOW
    areas = [placement for placement, _ in cells if placement.row_kind == "area"]
    told = _told(areas[0], header) if areas else None
    usual = told or (100.0 if fractions else 1.0)
    if fractions and areas and not told:
        severity = "note" if known else "ask"
        result.doubts += [] if known else [Doubt(areas[0], usual, header)]
        message = "这一列（行）填的是小数，按百分数读入（0.95 读作 95%）。"
        result.remarks.append((severity, message, areas[0], None))
    for placement, figure in cells:
        answered, proven = _told(placement), votes[cell_of(placement)]
        own = answered or proven or _likely(figure.number, usual, middle)
        result.decide(placement, own)
        odd = own != usual or _suspicious(figure.number, usual, middle, bool(proven))
        if odd and placement.row_kind == "area" and not answered:
            shown = figure.number * own
            message = f"同列其他格写法不同，这里填了 {figure.number:g}，读作 {shown:g}%，请统一写法。"
            # only the counts beside it prove how a single cell is meant
            instead = round(shown / usual, 10) if own != usual and proven else None
            result.remarks.append(("ask", message, placement, instead))
            result.doubts.append(Doubt(placement, own))


def _likely(number: float, usual: float, middle: float) -> float:
    """The factor of an unproven cell: the column's, unless only the other makes it one of the column's size
    (0.98 among 97s, 98 among 0.97s). It is asked either way.
    """
    other = 1.0 if usual == 100.0 else 100.0
    shift = abs(number) * other / usual
    alike = middle and NEAR[0] <= shift / middle <= NEAR[1]
    return other if alike and _suspicious(number, usual, middle, proven=False) else usual


def _suspicious(number: float, usual: float, middle: float, proven: bool) -> bool:
    if proven or number == 0:
        return False
    if usual == 1.0:
        return abs(number) <= 1 and middle > 20
    return abs(number) > 10
