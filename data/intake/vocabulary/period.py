"""Which month a text speaks of, in every spelling that sheets use.

One may ask for the months named in a text, with or without a year: 2010年7月, 2010年1~7月, 2010.7, 201007,
二〇一〇年七月份, 截至7月底, 上半年, 三季度. A range that begins in January is cumulative and stands for
its last month. A day (2010年8月5日) is a date, never a period, unless a text runs to a month's last days
(截至2010年7月31日).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from data.intake.vocabulary.words import plain

DIGITS = str.maketrans("〇○◯Oo零一二三四五六七八九", "000000123456789")
CHINESE_YEAR = re.compile(r"[二一][〇○◯零0Oo九][〇○◯零0Oo一二三四五六七八九]{2}(?=年)")
NUMERAL = r"(?<![一二三四五六七八九十])(十[一二]|[一二三四五六七八九十])"
# A month before 月, the first of a range (一至七月, 一—七月), 前七个月 and 第七期.
CHINESE_MONTH = re.compile(
    rf"{NUMERAL}(?=(?:月|[-~至到]+(?:十[一二]|[一二三四五六七八九十]|\d{{1,2}})月|个月|期))"
)
MONTH_NUMBERS = {name: number for number, name in enumerate("一二三四五六七八九十", 1)} | {
    "十一": 11,
    "十二": 12,
}

YEAR = r"(?P<year>(?:19|20)\d\d)"
END = r"(?P<end>1[0-2]|0?[1-9])"
START = r"(?P<start>1[0-2]|0?[1-9])"
# A day makes it a date; 自2010年1月起 is where something begins, not the month it speaks of.
DAY = r"(?!\d{1,2}[日号]|份?起)"
SHORT_YEAR = re.compile(r"(?<![\d.年/-])(?:')?([01]\d)年(?=(?:1[0-2]|0?[1-9])(?:月|[-~至到]))")
# 2010年7月1日至31日 is a month spelled out by its days; so is 7月1日-7月31日.
BY_DAYS = re.compile(r"(1[0-2]|0?[1-9])月0?1日?[-~至到]+(?:(?:(?:19|20)\d\d年)?\1月)?(?:2[89]|3[01])日")
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{YEAR}年{START}月?份?起?[-~至到]+(?:{YEAR.replace('year', 'year2')}年)?{END}月{DAY}",
        rf"{YEAR}[.年/-]{START}[-~至到]+{END}月{DAY}",
        rf"{YEAR}年度?{END}月{DAY}",
        rf"(?<!\d){YEAR}[./_]0?{START}[-~至到]+0?{END}(?![\d./-])月?",
        rf"(?<!\d){YEAR}[./_-]{END}(?![\d]|[./_-]\d)月?",
        rf"(?<!\d){YEAR}(?P<end>0[1-9]|1[0-2])(?!\d)",
        rf"(?<!\d){START}月?[-~至到]+{END}月{DAY}",
        rf"(?<![\d.]){END}月{DAY}",
    )
)
LONGER = {
    "一季度": 3, "1季度": 3, "二季度": 6, "2季度": 6, "上半年": 6, "三季度": 9, "3季度": 9,
    "四季度": 12, "4季度": 12, "下半年": 12, "全年": 12, "半年报": 6, "年报表": 12,
}  # fmt: skip
DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:年|(?P<mark>[./-]))(?P<month>\d{1,2})(?(mark)(?P=mark)|月)(?P<day>\d{1,2})"
    r"(?(mark)[日号]?|[日号])"
)

DATA_MONTH = re.compile(
    r"(?:(?:数据|统计|资料|指标|数值)(?:均?[为系是])?(?:截[至止]到?|时间|时期|时段|期间?|范围|月份|区间|所属期)[:为至是到]*"
    r"|填报的?(?:数据)?[是为系](?=.{0,20}(?:数据|累计|数))|数据所属期[:])(.+)$"
)
FIRST_MONTHS = re.compile(r"前(1[0-2]|[2-9])个?月")
# Some forms close on the 25th; a day before that is when somebody wrote, not what the figures cover.
FIRST_CLOSING_DAY = 25
UNTIL = re.compile(
    rf"(?:(?:截[至止]到?|日[-~至到]+)(?:{YEAR}年)?(?=\d)|(?<!\d)(?=\d{{1,2}}月\d\d日止))"
    rf"{END}月(?P<day>\d{{1,2}})日"
)


@dataclass(frozen=True)
class Mention:
    """One month named in a text: `year` None where only the month is given, `start` the first month of a
    range.
    """

    year: int | None
    month: int
    start: int | None = None
    whole: bool = True

    @property
    def period(self) -> str | None:
        """The month as 2010-07; None where the year is not said."""
        return f"{self.year}-{self.month:02d}" if self.year else None


def mention(value: object) -> Mention | None:
    """The period a title, header, sheet name or date cell names first, or None."""
    if isinstance(value, datetime | date):
        return Mention(value.year, value.month)
    whole = BY_DAYS.sub(r"\1月", SHORT_YEAR.sub(r"20\1年", arabic(plain(value))))
    text = FIRST_MONTHS.sub(r"1-\1月", DATE.sub(" ", whole))
    for pattern in PATTERNS:
        found = pattern.search(text)
        if found:
            return _mention(found.groupdict(), text)
    return _longer(text) or _until(whole)


def _until(text: str) -> Mention | None:
    """The month that ends on the day a text runs to (截至2010年7月31日, 2010年1月1日至7月31日)."""
    found = UNTIL.search(text)
    if found is None or int(found["day"]) < FIRST_CLOSING_DAY:
        return None
    year = found["year"] or _year(text)
    return Mention(int(year) if year else None, int(found["end"]))


def arabic(text: str) -> str:
    """The text with Chinese years and months written in digits."""
    text = CHINESE_YEAR.sub(lambda found: found[0].translate(DIGITS), text.replace("元月", "1月"))
    return CHINESE_MONTH.sub(lambda found: str(MONTH_NUMBERS[found[0]]), text)


def _mention(parts: dict, text: str) -> Mention:
    year = parts.get("year2") or parts.get("year") or _year(text)
    start = parts.get("start")
    return Mention(int(year) if year else None, int(parts["end"]), int(start) if start else None)


def _longer(text: str) -> Mention | None:
    for name in sorted(LONGER, key=len, reverse=True):
        if name in text:
            year = _year(text)
            return Mention(int(year) if year else None, LONGER[name], 1, whole=False)
    return None


def _year(text: str) -> int | None:
    found = re.search(r"(?<!\d)((?:19|20)\d\d)年", text)
    return int(found[1]) if found else None


def data_month(value: object) -> Mention | None:
    """The month that a line says its figures are of, apart from the report's own: 数据截至9月底,
    2011年10月填报的是2011年1-9月的累计数据. None where it says nothing of the kind.
    """
    text = plain(value)
    found = DATA_MONTH.search(text) if "月" in text or "." in text else None
    return mention(found[1][:30]) if found else None


def year(value: object) -> int | None:
    """The year a text names, with or without a month."""
    if isinstance(value, datetime | date):
        return value.year
    return _year(arabic(plain(value)))


def day(value: object) -> date | None:
    """The date a text holds, such as 填报日期：2010年8月5日, or None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = DATE.search(arabic(plain(value)))
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:  # 2010年2月30日 is typed now and then
        return None


def named(period: str) -> str:
    """A period as people write it: 2010-07 is 2010年7月."""
    return f"{period[:4]}年{int(period[5:])}月"
