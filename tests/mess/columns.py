"""Series beside those that count: last year's figures, growth, the month's figures, child rows (其中).

One may have a draft's groups widened. Only the month's figures and the quantities of a rate are facts.
"""

from __future__ import annotations

from random import Random

from data import catalogue
from tests.mess import known
from tests.mess.clean import group
from tests.mess.draft import Draft, Series

COMPARISONS = ("去年同期", "上年同期", "上年同期数", "去年同期累计")
GROUPED = ("areas down", "side by side", "one below the other", "sheet per domain", "sheet per month")


def comparisons(draft: Draft, draw: Random) -> None:
    """A column of last year's figures in some groups."""
    if draft.layout not in GROUPED:
        return
    draft.kinds.add("comparison columns")
    word = draw.choice(COMPARISONS)
    for found in draft.groups:
        if draw.random() < 0.7:
            unit = known.unit(found.code)
            added = Series(found.code, "beside value", word, unit, told=False)
            added.style = "points" if added.percent else "number"
            found.series.append(added)


def months(draft: Draft, draw: Random) -> None:
    """The month's own figures before the cumulative ones."""
    if draft.layout not in (*GROUPED, "long"):
        return
    draft.kinds.add("month columns")
    for found in draft.groups:
        held = {series.field for series in found.series}
        if known.kind(found.code) == "count" and "month_value" not in held:
            found.series.insert(1, group(found.code, ("month_value",)).series[0])


def rates_alone(draft: Draft, draw: Random) -> None:
    """Rates printed without the counts behind them."""
    if draft.layout not in GROUPED:
        return
    draft.kinds.add("rates without counts")
    for found in draft.groups:
        if known.kind(found.code) != "count":
            found.series = [one for one in found.series if one.field == "value"]


def shuffled(draft: Draft, draw: Random) -> None:
    """The columns of each indicator in another order."""
    if draft.layout in (*GROUPED, "region's annex"):
        draft.kinds.add("columns shuffled")
        for found in draft.groups:
            draw.shuffle(found.series)


def ranks(draft: Draft, draw: Random) -> None:
    """A column with the place of each line behind the figures of an indicator."""
    if draft.layout in (*GROUPED, "region's annex"):
        draft.kinds.add("ranks")
        word = draw.choice(("位次", "排名", "名次"))
        for found in draft.groups:
            if len(found.series) > 1:
                found.series.append(Series(found.code, "rank", word, "", told=False))


def one_in_title(draft: Draft, draw: Random) -> None:
    """One indicator alone, named in the title and nowhere else."""
    if draft.layout != "areas down" or len(draft.groups[0].series) < 3:
        return
    draft.kinds.add("indicator in title")
    draft.groups = draft.groups[:1]
    draft.header_rows = 1
    draft.topic = f"{draft.groups[0].name}进展情况统计表"
    draft.title = draft.title.replace("医改重点工作进展情况统计表", draft.topic)


def header_rows(draft: Draft, draw: Random) -> None:
    """A third header row with the domains, or one flat row with the indicator in every word."""
    if draft.layout not in ("areas down", "side by side") or draft.topic:
        return
    if draw.random() < 0.5:
        draft.kinds.add("three header rows")
        draft.header_rows = 3
        draft.groups.sort(key=lambda one: catalogue.indicators()[one.code].domain)
    elif _tell_apart(draft):
        draft.kinds.add("flat header")
        draft.header_rows = 1


def _tell_apart(draft: Draft) -> bool:
    """Whether no two rates of the form have a quantity of the same name."""
    every = [one for found in draft.groups for one in found.series]
    words = [one.word for one in every if one.field in ("numerator", "denominator")]
    return len(set(words)) == len(words)


def quantities(draft: Draft, draw: Random) -> None:
    """Rows with the counts behind each rate, below it and marked 其中, or above it."""
    if draft.layout not in ("areas across", "single area", "sheet per area"):
        return
    draft.kinds.add("其中 rows")
    mark = draw.choice(("其中：", "　　", "其中:", "  其中："))
    for found in draft.groups:
        if known.kind(found.code) == "rate" and draw.random() < 0.7:
            added = group(found.code, ("denominator", "numerator")).series
            for series in added:
                series.word = mark + draw.choice(known.quantity_names(series.code, series.field))
            found.series += added
