"""Clean forms: which month, areas and indicators a form of each layout shows, with nothing odd about it.

One may ask for a clean draft of a layout, and for the tidy group of one indicator.
"""

from __future__ import annotations

from random import Random

from data import catalogue
from data.sample.paths import MONTHS
from tests.mess import known
from tests.mess.draft import CITY, CITY_CODE, REGION_CODE, ROW_FIELDS, Draft, Group, Line, Series

WIDE = ("long", "sheet per month", "three lines an area", "columns under each area")
COUNTED = ("target", "value", "reported_completion")
SHEETS = ("areas down", "side by side", "one below the other", "region's annex", "sheet per month")
RATED = ("denominator", "numerator", "value")


def form(layout: str, draw: Random) -> Draft:
    """A tidy form of this layout: who and what it shows is drawn, nothing is odd about it."""
    period = draw.choice(MONTHS[2:] if layout == "sheet per month" else MONTHS)
    groups = _groups(layout, draw, period)
    if layout in CITY or layout in WIDE:
        lines = [Line("area", catalogue.areas()[code].name, [code]) for code in known.AREAS]
        place = "呼伦贝尔市"
    elif layout == "region's annex":
        lines, place = _leagues(draw), "全区"
    else:
        area = catalogue.areas()[draw.choice(known.AREAS)]
        lines, place = [Line("area", area.name, [area.code])], area.name
    month = f"{period[:4]}年{int(period[5:])}月"
    made = Draft(layout, period, lines, groups, f"{place}{month}医改重点工作进展情况统计表")
    if layout == "sheet per month":
        made.reasons.add("stock_jump")  # the sample's own figures move by a quarter now and then
    return made


def _leagues(draw: Random) -> list[Line]:
    """The region first, then its leagues: each a multiple of our city, which stands among them."""
    leagues = [area for area in catalogue.areas().values() if area.level == "league"]
    found = [Line("league", area.name, list(known.AREAS), draw.randint(1, 5), area.code) for area in leagues]
    found.append(Line("league", "呼伦贝尔市", list(known.AREAS), 1, CITY_CODE))
    whole = sum(line.factor for line in found)
    return [Line("league", "全区合计", list(known.AREAS), whole, REGION_CODE), *found]


def _groups(layout: str, draw: Random, period: str) -> list[Group]:
    if layout in ("three lines an area", "columns under each area"):
        return _drawn(draw, period, ("count",), 2, 6, COUNTED)
    if layout == "three value columns":
        return _drawn(draw, period, ("count",), 6, 12, ("month_value", "value"))
    if layout in SHEETS:
        return _drawn(draw, period, ("count", "rate", "average"), 2, 5, None)
    if layout == "areas across":
        return _drawn(draw, period, ("count", "rate", "average"), 5, 14, ("value",))
    if layout == "long":
        return _drawn(draw, period, ("count", "rate"), 3, 6, ("target", "value"))
    return _drawn(draw, period, ("count", "rate"), 5, 14, ROW_FIELDS)


def _drawn(draw: Random, period: str, kinds: tuple[str, ...], least: int, most: int, fields) -> list[Group]:
    # A workbook of three months shows what can be told in each of them.
    months = MONTHS[max(0, MONTHS.index(period) - 2) :][:3]
    fitting = [set(known.codes(kinds, month)) for month in months]
    codes = [code for code in known.codes(kinds, period) if all(code in one for one in fitting)]
    chosen = draw.sample(codes, draw.randint(least, most))
    return [group(code, fields or (COUNTED if known.kind(code) == "count" else RATED)) for code in chosen]


def group(code: str, fields: tuple[str, ...]) -> Group:
    """The tidy group of an indicator: full names, plain units."""
    if known.kind(code) != "count":
        fields = tuple(name for name in fields if name != "month_value")
    made = [Series(code, name, _word(code, name), known.unit(code, name)) for name in fields]
    for series in made:
        series.style = "points" if series.percent else "number"
    return Group(code, known.indicator_names(code)[0], made)


def _word(code: str, name: str) -> str:
    task = "年度任务数" if known.kind(code) == "count" else "年度目标(%)"
    words = {"target": task, "month_value": "本月完成", "reported_completion": "完成率"}
    if name in ("numerator", "denominator"):
        return known.quantity_names(code, name)[0]
    if name == "value":
        if known.kind(code) == "count":
            return "累计完成"
        return "比率" if known.unit(code) == "%" else known.indicator_names(code)[0]
    return words[name]
