"""The month in every spelling, and in other places than the title: a second line, the sheet's or file's name.

One may have a draft's title drawn anew; the month it means never changes.
"""

from __future__ import annotations

from datetime import datetime
from random import Random

from data import catalogue
from tests.mess.draft import CITY, Draft

SIGNS = "〇一二三四五六七八九"
MONTHS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
TOPICS = (
    "医改重点工作进展情况统计表", "医药卫生体制改革监测指标完成情况", "医改任务进度表", "医改工作月报表",
)  # fmt: skip
SINGLE = (
    "{y}年{m}月", "{y}年{m}月份", "{y}年{m:02d}月", "{y} 年 {m} 月", "{c}年{k}月", "{c}年{k}月份",
    "{y}.{m:02d}", "{y}-{m:02d}", "{y}{m:02d}", "{y}/{m}", "截至{y}年{m}月底", "{y}年度{m}月",
    "{y}年{m}月末", "{f}年{g}月",
)  # fmt: skip
RANGES = (
    "{y}年1-{m}月", "{y}年1～{m}月", "{y}年1—{m}月份", "{y}年1月至{m}月", "{y}年1至{m}月", "{y}年一至{k}月",
)  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def spelled(period: str, draw: Random) -> str:
    """The month in one of twenty spellings."""
    year, month = int(period[:4]), int(period[5:])
    forms = SINGLE + (RANGES if month > 1 else ())
    chinese = "".join(SIGNS[int(digit)] for digit in str(year))
    return draw.choice(forms).format(
        y=year, m=month, c=chinese, k=MONTHS[month],
        f=str(year).translate(FULL_WIDTH), g=str(month).translate(FULL_WIDTH),
    )  # fmt: skip


def title(draft: Draft, draw: Random) -> None:
    """The title in other words and with its month spelled otherwise, before, behind or below them."""
    if draft.layout in ("long", "sheet per month"):
        return
    draft.kinds.add("period spellings")
    place, topic, month = _place(draft), draft.topic or draw.choice(TOPICS), spelled(draft.period, draw)
    forms = ("{p}{m}{t}", "{p}{t}（{m}）", "{m}{p}{t}", "{p}  {m}  {t}", "{p}{t}\n{m}")
    draft.title = draw.choice(forms).format(p=place, m=month, t=topic)
    if draw.random() < 0.25:
        day = datetime(int(draft.period[:4]), int(draft.period[5:]), 1)
        draft.title, draft.subtitle = f"{place}{topic}", draw.choice((f"（{month}）", f"{month}统计", day))


def in_one_column(draft: Draft, draw: Random) -> None:
    """The month of each row of an export in one column, in figures, in words or as a date."""
    if draft.layout == "long":
        draft.kinds.add("period in one column")
        year, month = int(draft.period[:4]), int(draft.period[5:])
        draft.columns = draw.choice(("报告期", "统计期", "期间", "数据期"))
        forms = (f"{year}年{month}月", draft.period, f"{year}{month:02d}", f"{year}.{month:02d}")
        draft.subtitle = draw.choice((*forms, datetime(year, month, 1)))


def without_year(draft: Draft, draw: Random) -> None:
    """七月份 in the title, and the year only in the day on which the sheet was filled in."""
    if draft.layout in ("long", "sheet per month", "sheet per area", "sheet per domain") or draft.nameless:
        return
    draft.kinds.add("month without year")
    month = int(draft.period[5:])
    form = draw.choice(("{m}月份", "{m}月", "1-{m}月" if month > 1 else "{m}月", "{k}月份"))
    named = form.format(m=month, k=MONTHS[month])
    draft.title, draft.subtitle = f"{_place(draft)}{named}{draft.topic or draw.choice(TOPICS)}", ""
    meta(draft, draw)


def elsewhere(draft: Draft, draw: Random) -> None:
    """No month in the title: the sheet's name has it, or only the file's, which a reader has to ask about."""
    if draft.layout in ("long", "sheet per area", "sheet per domain", "sheet per month"):
        return
    if "area in sheet name" in draft.kinds or "area in file name" in draft.kinds:
        return
    year, month = int(draft.period[:4]), int(draft.period[5:])
    draft.title, draft.subtitle = f"{_place(draft)}{draft.topic or draw.choice(TOPICS)}", ""
    if draw.random() < 0.5:
        draft.kinds.add("period in sheet name")
        draft.sheet_name = draw.choice((f"{year}年{month}月", f"{year}.{month}", f"{year}年{month}月份"))
    else:
        draft.kinds.add("period in file name")
        draft.reasons |= {"period_from_filename", "period_missing_year"}
        draft.file = f"{year}年{month}月医改报表.xlsx"


def meta(draft: Draft, draw: Random) -> None:
    """The lines 填报单位 and 填报日期 above the table."""
    if draft.layout == "long" or draft.nameless:
        return
    draft.kinds.add("metadata line")
    year, month = int(draft.period[:4]), int(draft.period[5:])
    later = (year + month // 12, month % 12 + 1)
    place = "" if draft.layout == "sheet per area" else _place(draft)
    sender = draw.choice(("填报单位（盖章）：{p}卫生局", "填报单位:{p}卫生局(章)", "填报单位：{p}医改办"))
    dates = ("填报日期：{y}年{m}月5日", "填报时间:{y}.{m}.5", "填报日期：{y}-{m:02d}-05")
    draft.meta = [sender.format(p=place), draw.choice(dates).format(y=later[0], m=later[1])]


def _place(draft: Draft) -> str:
    if draft.layout == "region's annex":
        return "全区"
    if draft.nameless:
        return ""
    city = (*CITY, "sheet per month", "three lines an area", "columns under each area")
    return "呼伦贝尔市" if draft.layout in city else catalogue.areas()[draft.area].name
