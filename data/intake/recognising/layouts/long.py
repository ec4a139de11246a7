"""The long export: one row a figure, with codes or names of area and indicator in columns (G8)."""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid
from data.intake.recognising import fields, surroundings
from data.intake.recognising.fields import below
from data.intake.recognising.layouts import rows, unread
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import areas, figures, indicators, period
from data.intake.vocabulary.units import unit as unit_of

COLUMNS: tuple[tuple[str, str], ...] = (
    ("year", r"^(?:年度|年份|年)$"),
    ("month", r"^(?:月份|月)$"),
    ("period", r"^(?:期间|报告期|统计期|数据期|年月)$"),
    ("area_code", r"^(?:地区|行政区划|区划)代码$"),
    ("area_name", r"^(?:地区|地区名称|旗市区|旗市区名称|单位名称)$"),
    ("indicator_code", r"^指标(?:代码|编码|编号)$"),
    ("indicator_name", r"^(?:指标|项目)(?:名称)?$"),
    ("unit", r"^(?:计量)?单位$"),
    ("target", r"^(?:年度|全年)?(?:目标|任务)(?:值|数)?$"),
    ("month_value", r"^(?:本月|当月)(?:值|完成|完成数|数)?$"),
    ("value", r"^(?:累计|累计值|累计完成|累计完成数|完成值|完成数|指标值|数值)$"),
    ("numerator", r"^分子(?:值)?$"),
    ("denominator", r"^分母(?:值)?$"),
    ("reported_completion", r"^完成率$"),
    ("explanation", r"原因|^说明$"),
)
NAMED_ONCE = ("area_name", "indicator_name")
FACT_FIELDS = (
    "target",
    "month_value",
    "value",
    "numerator",
    "denominator",
    "reported_completion",
    "explanation",
)


def frame(grid: Grid) -> tuple[int, dict[str, int]] | None:
    """The header row of a long export and its columns by role, or None."""
    for row in grid.by_row:
        columns: dict[str, int] = {}
        for cell in grid.row(row):
            role = _role(cell.text)
            if role:
                columns.setdefault(role, cell.col)
        if _is_long(columns) and _names_indicators(grid, row, columns):
            return row, columns
    return None


@lru_cache(maxsize=4096)
def _role(text: str) -> str | None:
    word = re.sub(r"[(].*?[)]", "", text)
    return next((name for name, pattern in COLUMNS if re.search(pattern, word)), None)


def _is_long(columns: dict[str, int]) -> bool:
    indicator = {"indicator_code", "indicator_name"} & columns.keys()
    area = {"area_code", "area_name"} & columns.keys()
    return bool(indicator and area and {"value", "target", "numerator"} & columns.keys())


def _names_indicators(grid: Grid, head: int, columns: dict[str, int]) -> bool:
    """Whether what stands below the indicators' heading are indicators; 项目 may head anything."""
    col = columns.get("indicator_name")
    if col is None or not grid.at(head, col).text.startswith("项目"):
        return True
    named = [cell for row in range(head + 1, grid.n_rows + 1) if not (cell := grid.at(row, col)).blank]
    return any(indicators.exact(cell.text) for cell in named)


def table(grid: Grid, found: tuple[int, dict[str, int]]) -> tuple[Table, Surroundings]:
    """The export as a table; every placement carries its own period where the row gives one."""
    head, columns = found
    around = surroundings.of_table(grid, 1, grid.n_rows, head, range(1, grid.n_cols + 1))
    result = Table(grid.sheet, "long", unit_line=around.unit_line)
    fact_cols = [columns[field] for field in FACT_FIELDS if field in columns]
    result.columns = {col: grid.at(head, col).raw for col in fact_cols}
    for row in range(head + 1, grid.n_rows + 1):
        if grid.row(row) and rows.ends_table(grid.row(row)[0]):
            break
        if grid.row(row):
            _place_row(grid, row, columns, result)
    return result, around


def _place_row(grid: Grid, row: int, columns: dict[str, int], table: Table) -> None:
    cells = {role: _named_above(grid, row, columns, role) for role in columns}
    if not any(_has_figure(cells.get(field)) for field in FACT_FIELDS):
        return
    beside = _is_institution(cells)
    area, indicator = _area(cells, table), _indicator(cells, table)
    if (area is None and not beside) or indicator is None:
        return
    kind = "other" if beside else "area" if areas.is_banner(area) else "total"
    for field in FACT_FIELDS:
        if field in cells:
            named = below(indicator, "累计完成").field if field == "value" else field
            table.placements.append(
                Placement(
                    cells[field], kind, area, indicator, named, _unit(cells),
                    (grid.sheet, "column", field, indicator),
                    _period(cells),
                )
            )  # fmt: skip


def _named_above(grid: Grid, row: int, columns: dict[str, int], role: str) -> Cell:
    """The cell of a row; a name that is written once counts for the rows below it, until the next name."""
    col = columns[role]
    own = grid.seen(row, col)
    if role not in NAMED_ONCE or not own.blank:
        return own
    other = next((columns[name] for name in NAMED_ONCE if name != role and name in columns), None)
    if other is None or grid.at(row, other).blank:
        return own
    above = (cell for at in range(row - 1, 0, -1) if not (cell := grid.at(at, col)).blank)
    found = next(above, own)
    return own if _role(found.text) == role else found


def _has_figure(cell: Cell | None) -> bool:
    return cell is not None and not cell.blank


def _unit(cells: dict[str, Cell]):
    return unit_of(cells["unit"].text) if "unit" in cells else None


def _is_institution(cells: dict[str, Cell]) -> bool:
    """Whether a row is 市直, 林管局 and the like: it may be in the total and is no area."""
    return "area_name" in cells and areas.label(cells["area_name"].text).kind == "institution"


def _area(cells: dict[str, Cell], table: Table) -> str | None:
    code = re.sub(r"(?:\.0+)$", "", cells["area_code"].text)[:6] if "area_code" in cells else ""
    label = areas.label(cells["area_name"].text) if "area_name" in cells else areas.Label("blank")
    named = "150700" if label.kind == "total" else label.code
    coded = code if code in areas.codes() else None
    if coded and named and coded != named:
        where = cells["area_code"]
        message = f"“{table.sheet}”表 {where.address}：地区代码与地区名称不是同一个地区，本行未读入，请改正。"
        table.findings.append(Finding("ask", "area_conflict", message, table.sheet, where.address))
        return None
    if not (coded or named) and label.kind not in ("skipped", "subtotal"):
        cell = cells.get("area_name") or cells["area_code"]
        shown = label if label.kind in unread.AREA_SENTENCES else areas.Label("unknown")
        if shown.kind == "institution" and any(cell.text in told.message for told in table.findings):
            return None
        table.findings.append(unread.area(table.sheet, cell, shown))
    return coded or named


def _indicator(cells: dict[str, Cell], table: Table) -> str | None:
    coded = indicators.exact(cells["indicator_code"].text) if "indicator_code" in cells else None
    named = indicators.exact(cells["indicator_name"].text) if "indicator_name" in cells else None
    if coded and named and coded != named:
        where = cells["indicator_code"]
        message = f"“{table.sheet}”表 {where.address}：指标代码与指标名称不是同一个指标，本行未读入，请改正。"
        table.findings.append(Finding("ask", "indicator_conflict", message, table.sheet, where.address))
        return None
    cell = cells.get("indicator_name") or cells["indicator_code"]
    if not (coded or named or fields.told(cell.raw)):
        table.findings.append(unread.row(table.sheet, cell))
    return coded or named


def _period(cells: dict[str, Cell]) -> str | None:
    if "period" in cells:
        found = period.mention(cells["period"].value)
        return found.period if found else None
    if "year" not in cells or "month" not in cells:
        return None
    year, month = (
        figures.figure(re.sub(r"[年月份度]", "", cells[part].text)).number for part in ("year", "month")
    )
    if year is None or month is None or not 1 <= month <= 12:
        return None
    return f"{int(year):04d}-{int(month):02d}"
