"""Percent points or fractions: decided for each column (or row) of percentages, cell format first.

0.9699 shown as 97.0% and the text 97.0% decide themselves. Plain numbers are decided together: by recomputing
from the counts beside them where there are any, else by their middle value. What was decided against the
header, or cannot be decided, is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from statistics import median

from data.intake.findings import Finding
from data.intake.recognising.placement import Placement
from data.intake.vocabulary import indicators, notebook
from data.intake.vocabulary.figures import Figure

Read = tuple[Placement, Figure]
FRACTION_BELOW = 1.5
IN_POINTS = "completion in points"
# How far from a column's middle a figure may be to be one of its size.
NEAR = (0.5, 1.5)


@dataclass(frozen=True)
class Doubt:
    """What could not be decided for certain: a whole column (or row), or one cell of it (`header` empty)."""

    place: Placement
    factor: float
    header: str = ""

    @property
    def subject(self) -> str:
        """What an answer on it is about: the header as written, or the sheet and the cell."""
        return self.header or cell_subject(self.place)


def cell_subject(place: Placement) -> str:
    """One cell as the subject of an answer."""
    return f"{place.series[0]}!{place.cell.address}"


@dataclass
class Factors:
    """For each plain number under a percentage: by what it is multiplied, and what has to be said of it."""

    by_cell: dict[tuple, float] = field(default_factory=dict)
    remarks: list[tuple[str, str, Placement, float | None]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def of(self, placement: Placement) -> float:
        """100 for a fraction, 1 for percent points."""
        return self.by_cell.get(_id(placement), 1.0)

    def findings(self, sheet: str) -> list[Finding]:
        return [
            Finding(
                severity, "rate_fraction_vs_percent", f"“{sheet}”表 {place.cell.address}：{message}", sheet,
                place.cell.address, place.area, place.indicator, instead,
            )
            for severity, message, place, instead in self.remarks
        ]  # fmt: skip


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
            result.by_cell[_id(placement)] = 1.0
        elif placement.cell.is_number and placement.cell.shows_percent:
            _formatted(result, placement, figure)
        else:
            series.setdefault(placement.series, []).append((placement, figure))
    for last in (False, True):
        counts = _counts(result, read)
        for cells in series.values():
            if _of_completions(cells) == last:
                _decide(result, cells, counts, header(cells[0][0]))
    return result


def _of_completions(cells: list[Read]) -> bool:
    """Completions are decided last: value and target beside them must be in percent points by then."""
    return cells[0][0].field == "reported_completion"


def _counts(decided: Factors, read: list[Read]) -> dict[tuple, dict[str, float | None]]:
    """The numbers beside each other, by area and indicator; percentages as far as they are decided."""
    counts: dict[tuple, dict[str, float | None]] = {}
    for placement, figure in read:
        number = figure.number and figure.number * decided.of(placement)
        counts.setdefault(_group(placement), {})[placement.field] = number
    for placement, points in _completions_in_points(decided, read):
        counts[_group(placement)][IN_POINTS] = points
    return counts


def _completions_in_points(decided: Factors, read: list[Read]) -> Iterator[tuple[Placement, float]]:
    """The completions that are certain to be percent points: decided, or in a column that others prove so."""
    printed: dict[tuple, list[Read]] = {}
    for placement, figure in read:
        if placement.field == "reported_completion" and figure.number:
            printed.setdefault(placement.series, []).append((placement, figure))
    for cells in printed.values():
        plain = [abs(figure.number) for placement, figure in cells if _id(placement) not in decided.by_cell]
        in_points = bool(plain) and median(plain) > FRACTION_BELOW
        for placement, figure in cells:
            if in_points or _id(placement) in decided.by_cell:
                yield placement, figure.number * decided.of(placement)


def _formatted(result: Factors, placement: Placement, figure: Figure) -> None:
    """A cell in percent format holds a fraction, unless somebody typed 98.5 into it."""
    wrong, told = figure.number > 10, _told(placement)
    result.by_cell[_id(placement)] = told or (1.0 if wrong else 100.0)
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
    votes = {_id(placement): _vote(placement, figure, counts) for placement, figure in cells}
    known = [vote for vote in votes.values() if vote]
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
        answered = _told(placement)
        proven = votes[_id(placement)]
        own = answered or proven or _likely(figure.number, usual, middle)
        result.by_cell[_id(placement)] = own
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


def _vote(placement: Placement, figure: Figure, counts: dict) -> float | None:
    """What the counts beside a percentage say it is written as, or None where they do not tell."""
    group = counts[_group(placement)]
    over, under = (
        ("value", "target") if placement.field == "reported_completion" else ("numerator", "denominator")
    )
    top, bottom = group.get(over), group.get(under)
    if placement.field == "target" or not figure.number:
        return None
    if placement.field == "value" and not (top and bottom):
        top, bottom = _of_target(group), 1.0
    if not top or not bottom:
        return None
    fraction = top / bottom
    near = {100.0: abs(figure.number / fraction - 1), 1.0: abs(figure.number / (100 * fraction) - 1)}
    best = min(near, key=near.get)
    return best if near[best] < 0.25 else None


def _of_target(group: dict[str, float | None]) -> float | None:
    """The rate, as a fraction, that the target in points and the completion beside it make."""
    target, done = group.get("target"), group.get(IN_POINTS)
    return target * done / 10_000 if target and done and target > FRACTION_BELOW else None


def _group(placement: Placement) -> tuple:
    """What belongs together: the cells of one area (or one total line) and one indicator."""
    line = None if placement.area else placement.cell.row
    if (
        placement.series[:1]
        and len(placement.series) > 1
        and placement.series[1] == "row"
        and not placement.area
    ):
        line = placement.cell.col
    return placement.row_kind, placement.area, line, placement.indicator, placement.period


def _id(placement: Placement) -> tuple:
    return placement.cell.row, placement.cell.col
