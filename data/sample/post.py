"""Who sends what on which day: the sample's post, with its late, missing and corrected reports.

One may ask for everything that was received, in order (`orders`), and have one order's workbook built.
"""

from __future__ import annotations

import calendar as months
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from openpyxl import Workbook

from data import catalogue, periods
from data.sample.banner_form import Slip, banner_form
from data.sample.chance import chance
from data.sample.city_form import city_form
from data.sample.oddities import EXCHANGED, Exchange
from data.sample.paths import MONTHS
from data.sample.printed import Truth
from data.sample.region_form import region_form
from data.sample.target_form import shifted_form, target_form
from data.sample.targets import SHIFT

LATE = {("150723", "2010-06"): 5, ("150723", "2010-10"): 12}
MISSING = (("150727", "2010-08"),)
SLIP = Slip("150784", "2010-09", "C10a")
CORRECTED_AFTER = timedelta(days=10)
SLIPPED = "完成数多写了一个零，现更正"
SHIFTED_FILE = "2010年医改目标任务分解表（9月调整）.xlsx"
# after August's reports were in: July's places as published and as they stand now differ by it
SHIFTED_AT = datetime(2010, 9, 3, 15, 10)
SHIFTED = "领导小组会议议定：鄂伦春旗施工期短，200户改厕任务调剂给牙克石市"


@dataclass(frozen=True)
class Order:
    """One workbook to be written: its file, when and from whom it came, and how it is made.

    `reason` is what its office wrote of a change to what it had said before.
    """

    file: str
    received_at: datetime
    by: str
    build: Callable[[], tuple[Workbook, Truth]]
    reason: str = ""


def due(period: str) -> datetime:
    """The last day for a month's report: the 30th, or the last day of February, at noon."""
    year, month = int(period[:4]), int(period[5:])
    return datetime(year, month, min(30, months.monthrange(year, month)[1]), 12)


def orders() -> list[Order]:
    """Everything received in the sample period, the earliest first."""
    found = [
        Order("2010年医改目标任务分解表.xlsx", datetime(2010, 1, 15, 9, 30), "市医改办", target_form),
        Order(f"{SHIFT.period}/{SHIFTED_FILE}", SHIFTED_AT, "市医改办", shifted_form, SHIFTED),
    ]
    for period in MONTHS:
        found += of_month(period)
    return sorted(found, key=lambda order: (order.received_at, order.file))


def of_month(period: str) -> list[Order]:
    """The post about one month: the banners' forms, the city's sheet, and later the region's annex."""
    found = [_banner(area.code, period) for area in catalogue.banners() if (area.code, period) not in MISSING]
    if period == SLIP.period:
        found.append(_correction())
    found += [_put_right(slip) for slip in EXCHANGED if slip.period == period and slip.put_right]
    found.append(_city(period))
    if period != MONTHS[-1]:
        # The region writes a month behind, so the last month's annex lies outside the sample.
        found.append(_region(period))
    return found


def received(area: str, period: str) -> datetime:
    """When an area's form came in: one to three days before it was due, or as late as `LATE` says."""
    draw = chance("received", area, period)
    if (area, period) in LATE:
        return due(period) + timedelta(days=LATE[area, period], hours=-2)
    hours, minutes = draw.randint(-5, 3), draw.randint(0, 59)
    return due(period) - timedelta(days=draw.randint(1, 3), hours=hours, minutes=minutes)


def _banner(area: str, period: str) -> Order:
    when = received(area, period)
    slip = SLIP if (SLIP.area, SLIP.period) == (area, period) else None
    short = catalogue.areas()[area].short
    file = f"{period}/{short}{int(period[5:])}月医改月报.xlsx"
    return Order(file, when, f"{short}卫生局", partial(banner_form, area, period, day(when), slip))


def _correction() -> Order:
    when = received(SLIP.area, SLIP.period) + CORRECTED_AFTER
    short = catalogue.areas()[SLIP.area].short
    return Order(_corrected(SLIP.area, SLIP.period), when, f"{short}卫生局",
                 partial(banner_form, SLIP.area, SLIP.period, day(when)), SLIPPED)  # fmt: skip


def _put_right(slip: Exchange) -> Order:
    build = partial(banner_form, slip.area, slip.period, day(slip.put_right), put_right=True)
    sender = f"{catalogue.areas()[slip.area].short}卫生局"
    return Order(_corrected(slip.area, slip.period), slip.put_right, sender, build, slip.reason)


def _corrected(area: str, period: str) -> str:
    return f"{period}/{catalogue.areas()[area].short}{int(period[5:])}月医改月报（更正）.xlsx"


def _city(period: str) -> Order:
    when = due(period) + timedelta(hours=5)
    absent = tuple(area for area, month in (*LATE, *MISSING) if month == period)
    file = f"{period}/重大公共卫生服务项目{int(period[5:])}月进展情况.xlsx"
    return Order(file, when, "市妇幼保健所", partial(city_form, period, day(when), absent))


def _region(period: str) -> Order:
    when = due(periods.shift(period, 1)) - timedelta(days=5, hours=2)
    file = f"{period}/自治区通报附件（{period[:4]}年{int(period[5:])}月）.xlsx"
    return Order(file, when, "自治区卫生厅", partial(region_form, period))


def day(when: datetime) -> str:
    """A date as forms print it: 2010年9月29日."""
    return f"{when.year}年{when.month}月{when.day}日"
