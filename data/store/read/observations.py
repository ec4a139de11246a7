"""Every banner's figure on every indicator in every month, with all that is needed to reckon with it."""

from datetime import datetime

import numpy as np
import pandas as pd

from data import periods
from data.store.read.defined import Defined, defined
from data.store.read.grid import Column, Grid
from data.store.read.judging import judged
from data.store.read.known import OF_FIGURES, due_days, known, moment

# Numbers only, from the first step on, months too: texts of so many rows would cost more than all the rest.
SAID = """
SELECT o.submission, o.period[1:4]::INTEGER * 12 + o.period[6:7]::INTEGER - 1 AS period, i.place AS indicator,
       b.place AS area, o.numerator, o.denominator, o.value, o.month_value, o.reported_completion,
       o.reported_target, o.absence
FROM observation o
JOIN (SELECT code, (row_number() OVER (ORDER BY code) - 1)::INTEGER AS place
      FROM area WHERE level = 'banner') b ON b.code = o.area
JOIN (SELECT code, (row_number() OVER (ORDER BY code) - 1)::INTEGER AS place
      FROM indicator WHERE {asked}) i ON i.code = o.indicator
WHERE {narrowed}"""

TOLD = """
SELECT period AS month, indicator, area AS banner, numerator, denominator, value,
       month_value AS month_value_reported, reported_completion, reported_target, received_at,
       first_received_at, coalesce(absence = 'not_applicable', false) AS not_applicable
FROM known"""

STATUSES = pd.Series(["nil", "reported", "not_applicable", "not_due", "not_reported"])
NIL, REPORTED, NOT_APPLICABLE, NOT_DUE, NOT_REPORTED = range(len(STATUSES))
QUARTER_ENDS = ("03", "06", "09", "12")

OF_BANNERS = ("area", "area_name", "area_short", "peer_group")
OF_INDICATORS = ("indicator", "indicator_name", "indicator_short", "domain", "section", "kind", "series",
                 "direction", "unit", "focus", "reach_unit", "band_slope")  # fmt: skip
FIGURES = ("numerator", "denominator", "value", "month_value_reported", "reported_completion",
           "reported_target")  # fmt: skip
COLUMNS = [
    "period", "area", "indicator", "area_name", "area_short", "peer_group", *OF_INDICATORS[1:], *FIGURES,
    "status", "target", "target_low", "target_high", "carried_over", "tier", "is_sample_target",
    "window_start", "window_end", "planned_share", "city_target", "city_target_low", "city_target_high",
    "days_late", "received_at",
]  # fmt: skip
ZERO = "0000-01"  # the month from which months are counted


def observations(store, first: str | None = None, last: str | None = None, *,
                 indicator: str | None = None, as_of: datetime | None = None) -> pd.DataFrame:  # fmt: skip
    """One row per (period, banner, indicator) for every month in which any banner's figures are in force.

    Rates are percent points, money yuan, counts single units; a missing number is NaN and never 0. `status`
    says what kind of missing it is: not_reported, not_applicable, not_due (no target covers the month, or the
    indicator moves only at quarter ends and this is none);
    nil is a zero that was reported. `target` is the most specific that covers the month (`tier` banner,
    city, region, national), otherwise the task printed in the form (`tier` "form"). `planned_share` is the
    share of the plan due by the end of the month. `city_target` of a count indicator without a task for
    the city is the sum of the banners' tasks. `days_late` counts from the 30th, or the month's last day, to
    the first receipt of the sheet: a correction makes no month late. With `indicator` only that one is read,
    in the months in which any banner spoke of it.
    """
    asked = {"first": first, "last": last, "indicator": indicator}
    asked = {name: value for name, value in asked.items() if value is not None}
    told = store.columns(_told(asked), **asked, as_of=moment(as_of))
    catalogue = store.kept(defined)
    grid, cells = _grid(catalogue, told, indicator)
    said = _meaning(grid) | _figures(grid, cells, told)
    targets = judged(store, grid, said, catalogue, as_of)
    columns = said | targets | _received(grid, cells, told)
    columns["status"] = _status(grid, cells, told, columns)
    return pd.DataFrame({name: columns[name] for name in COLUMNS}, copy=False)


def _told(asked: dict[str, str]) -> str:
    narrowed = {"first": "o.period >= $first", "last": "o.period <= $last",
                "indicator": "o.indicator = $indicator"}  # fmt: skip
    narrowing = " AND ".join(narrowed[name] for name in asked) or "true"
    said = SAID.format(asked=_one(asked.get("indicator")), narrowed=narrowing)
    return f"WITH {known(said, OF_FIGURES)} {TOLD}"


def _one(indicator: str | None) -> str:
    return "true" if indicator is None else "code = $indicator"


def _grid(catalogue: Defined, told: dict[str, Column], indicator: str | None) -> tuple[Grid, np.ndarray]:
    """The grid of the months that were told of, and the cell of each line told."""
    months, indicators = np.unique(told["month"]), catalogue.indicators
    if indicator is not None:
        indicators = indicators[indicators["indicator"] == indicator].reset_index(drop=True)
    grid = Grid([periods.shift(ZERO, int(month)) for month in months], indicators, catalogue.banners)
    line = np.searchsorted(months, told["month"]) * len(indicators) + told["indicator"]
    return grid, line * len(grid.banners) + told["banner"]


def _meaning(grid: Grid) -> dict[str, Column]:
    shared = {name: grid.of_indicators(grid.indicators[name]) for name in OF_INDICATORS}
    banners = {name: grid.of_banners(grid.banners[name]) for name in OF_BANNERS}
    return {"period": grid.of_months(grid.months)} | banners | shared


def _figures(grid: Grid, cells: np.ndarray, told: dict[str, Column]) -> dict[str, Column]:
    return {name: grid.laid(cells, told[name]) for name in FIGURES}


def _received(grid: Grid, cells: np.ndarray, told: dict[str, Column]) -> dict[str, Column]:
    due_on = due_days(grid.months)
    came_on = told["first_received_at"].astype("datetime64[D]")
    days = (came_on - due_on[grid.month(cells)]).astype(int)
    days_late = np.maximum(days, 0).astype(float)
    return {"days_late": grid.laid(cells, days_late), "received_at": grid.laid(cells, told["received_at"])}


def _status(grid: Grid, cells: np.ndarray, told: dict[str, Column], columns: dict[str, Column]) -> Column:
    # A numerator alone is no figure yet; with a denominator it is one, and 0 of something is a zero.
    value, part, whole = (columns[name] for name in ("value", "numerator", "denominator"))
    figure = np.where(np.isnan(value), np.where(np.isnan(whole), np.nan, part), value)
    spoken, exempt = np.zeros(grid.size, bool), _exempt(grid)
    spoken[cells] = True
    exempt[cells] |= told["not_applicable"]
    quarterly = grid.of_indicators(grid.indicators["series"] == "step-quarter")
    quarter_end = grid.of_months(np.array([month.endswith(QUARTER_ENDS) for month in grid.months], bool))
    kinds = np.select(
        [figure == 0, ~np.isnan(figure), exempt, quarterly & ~quarter_end,
         columns["is_judged"] | spoken],
        [NIL, REPORTED, NOT_APPLICABLE, NOT_DUE, NOT_REPORTED],
        NOT_DUE,
    )  # fmt: skip
    return STATUSES.array.take(kinds)


def _exempt(grid: Grid) -> np.ndarray:
    """Whether the indicator never applies to the banner, a value a cell."""
    never = [grid.banners["area"].isin(list(codes)).to_numpy() for codes in grid.indicators["not_applicable"]]
    return np.tile(np.concatenate([np.array([], bool), *never]), len(grid.months))
