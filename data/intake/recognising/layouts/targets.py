"""The target workbook: indicators down the side with their window, areas across, 其中：上年结转 below
cohort tasks.

One may ask for the table of a transposed sheet whose header names the assessment window; every task becomes a
placement of the field `target` whose period is the window's last month, and a line for the store.
"""

from __future__ import annotations

from dataclasses import dataclass

from data import catalogue
from data.catalogue import Bounds
from data.intake.facts import TargetRow
from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid
from data.intake.recognising import surroundings
from data.intake.recognising.fields import Meaning
from data.intake.recognising.layouts import rows, unread
from data.intake.recognising.layouts.across import Frame, data_rows
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import areas, figures, indicators, period
from data.intake.vocabulary.units import scale_for
from data.intake.vocabulary.words import plain, without_brackets

NOTHING = Bounds()


@dataclass(frozen=True)
class Task:
    """What one row says of all its areas: indicator, window, plan curve, source, unit, and the carry-over
    row.
    """

    row: int
    meaning: Meaning
    window: tuple[str, str]
    plan: str | None
    source: str
    carried_row: int | None


def is_targets(frame: Frame) -> bool:
    """Whether a transposed header belongs to a target workbook."""
    return {"window_start", "window_end"} <= frame.roles.keys()


def table(grid: Grid, frame: Frame) -> tuple[Table, Surroundings]:
    """The target workbook as a table; its tasks are in `target_lines`."""
    around = surroundings.of_table(grid, 1, grid.n_rows, frame.row, range(1, grid.n_cols + 1))
    result = Table(grid.sheet, "targets", unit_line=around.unit_line)
    body = rows.meanings(grid, data_rows(grid, frame), frame.label_cols, frame.roles.get("unit"))
    carried = _carried_rows(body)
    result.rows = {row: meaning.header for row, meaning in body.items()}
    for row, meaning in body.items():
        if meaning.indicator and meaning.field == "value":
            _read_task(grid, frame, result, row, meaning, carried.get(row))
        elif meaning.field in ("carried_over", "child", "skip"):
            continue
        elif unread.has_numbers(grid, row, frame.areas):
            result.findings.append(unread.row(grid.sheet, rows.name_cell(grid, row, frame.label_cols)))
    return result, around


def _carried_rows(body: dict[int, Meaning]) -> dict[int, int]:
    found, own = {}, None
    for row, meaning in body.items():
        if meaning.field == "value":
            own = row
        elif meaning.field == "carried_over" and own:
            found[own] = row
    return found


def _read_task(
    grid: Grid, frame: Frame, table: Table, row: int, meaning: Meaning, carried: int | None
) -> None:
    window = tuple(_month(grid.at(row, frame.roles[role])) for role in ("window_start", "window_end"))
    if None in window or window[0] > window[1]:
        place = grid.at(row, frame.roles["window_start"])
        message = f"“{grid.sheet}”表 {place.address}：考核起止月份读不出，请写成“2010年1月”；本行未读入。"
        table.findings.append(
            Finding("ask", "window_missing", message, grid.sheet, place.address, None, meaning.indicator)
        )
        return
    source = str(grid.at(row, frame.roles["source"]).value or "") if "source" in frame.roles else ""
    plan = _plan(grid.at(row, frame.roles["plan"]), window) if "plan" in frame.roles else None
    task = Task(row, meaning, window, plan, source, carried)
    lines = (_line(grid, table, task, col, label) for col, label in frame.areas.items())
    table.target_lines += [line for line in lines if line]


def _month(cell: Cell) -> str | None:
    found = period.mention(cell.value)
    return found.period if found else None


def _plan(cell: Cell, window: tuple[str, str]) -> str | None:
    """The code of the plan curve a cell names by code or by name, or the months' shares typed into it."""
    by_name = {plain(curve.name): code for code, curve in catalogue.plan_curves().items()}
    code = cell.text if cell.text in catalogue.plan_curves() else by_name.get(cell.text)
    return code or (cell.text if catalogue.typed_shares(cell.text, *window) else None)


def _line(grid: Grid, table: Table, task: Task, col: int, label: areas.Label) -> TargetRow | None:
    cell, code = grid.at(task.row, col), _area(label)
    asked = _asked(cell, table, task.meaning)
    if code is None or asked is None:
        _say_unread(cell, table, task.meaning, code)
        return None
    if asked == NOTHING:
        return None
    value, low, high = asked.figures
    carried = _carried_over(grid.at(task.carried_row, col), table, task.meaning) if task.carried_row else None
    tier = "banner" if areas.is_banner(code) else areas.level(code)
    return TargetRow(
        task.meaning.indicator, code, *task.window, tier, value, carried, low, high,
        task.plan, task.source, grid.sheet, cell.address, cell.raw,
    )  # fmt: skip


def _area(label: areas.Label) -> str | None:
    return "150700" if label.kind == "total" else label.code


def _asked(cell: Cell, table: Table, meaning: Meaning) -> Bounds | None:
    """What one task cell asks for: 300, 75左右, 2-3个, 不低于90%; nothing where it is blank or a stroke.

    None where words stand in it that are no target.
    """
    indicator = indicators.get(meaning.indicator)
    figure = figures.figure(cell.value)
    if figure.number is not None and (cell.is_number or not figure.remark):
        return Bounds(figure.number).scaled(_factor(cell, table, meaning, own_unit=figure.own_unit))
    if figure.missing:
        return NOTHING
    asked = (plain(cell.text), without_brackets(plain(cell.text)))  # 300（含结转50）: a task with a remark
    read = (catalogue.bounds(words, indicator.unit, indicator.direction) for words in asked)
    said = next((found for found in read if found), None)
    return said and said.scaled(_factor(cell, table, meaning))


def _carried_over(cell: Cell, table: Table, meaning: Meaning) -> float | None:
    figure = figures.figure(cell.value)
    if figure.number is None:
        return None
    return Bounds(figure.number).scaled(_factor(cell, table, meaning, own_unit=figure.own_unit)).value


def _factor(cell: Cell, table: Table, meaning: Meaning, *, own_unit: bool = False) -> float:
    """What the written number is multiplied by: 100 for a share shown as %, a thousand for 千."""
    unit = meaning.unit
    if unit and unit.name == "%":
        return 100.0 if cell.is_number and cell.shows_percent else 1.0
    expected = indicators.get(meaning.indicator).unit
    if own_unit:
        return 1.0
    return unit.scale if unit else scale_for(expected, table.unit_line)


def _say_unread(cell: Cell, table: Table, meaning: Meaning, area: str | None) -> None:
    if cell.blank:
        return
    message = (
        f"“{table.sheet}”表 {cell.address}“{cell.text}”读不出是多少，本格未读入。"
        "请写成一个数，或“75左右”“75±2”“2-3”“不低于90”这样的目标。"
    )
    table.findings.append(
        Finding("ask", "target_unread", message, table.sheet, cell.address, area, meaning.indicator)
    )
