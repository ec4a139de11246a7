"""How numbers, months and places are written, everywhere alike.

Ask for a finished piece of text: `percent(74.23)` → `74.2%`, `points(-3.2)` → `3.2 个百分点`,
`place(10, 13)` → `第 10 / 13 位`. Spaces inside a piece are non-breaking so that Chinese line breaking cannot
tear a number from its unit. For display only: never put these texts into data or exports.
"""

import math
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"
JOINER = "\u2060"
NONE = "—"
_WIDE = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）"}
_CJK = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_HALF = re.compile(rf"(?<=[{_CJK}])[,:;()]|[,:;()](?=[{_CJK}])")
_LOOSE = re.compile(r"(?<=\d) (?=[\u4e00-\u9fff])")
_LINK = re.compile(r"(\]\([^)]*\)|https?://\S+|:\w+\[[^\]]*\](?:\{[^}]*\})?)")


def missing(x: object) -> bool:
    """Whether there is no number to write (None, NaN, NA)."""
    # by its text, because comparing pandas' NA with anything answers NA
    return str(x) in ("None", "nan", "<NA>", "NaT")


def _minus(text: str) -> str:
    return text.replace("-", "−")


def _rounded(x: float, decimals: int) -> Decimal:
    # Halves go up as in the sender's Excel: Python alone would make 93.5 of a typed 93.55.
    typed = Decimal(str(round(float(x), 9)))
    # adding zero turns −0.0 into 0.0: a rounded nothing has no sign
    return typed.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0


def number(x: float, decimals: int = 1) -> str:
    """A number with thousands comma, fixed decimals and a true minus; `—` when there is none."""
    return NONE if missing(x) else _minus(f"{_rounded(x, decimals):,.{decimals}f}")


def as_printed(x: float, decimals: int = 1) -> float:
    """The number that `number` writes, for columns that are sorted as numbers and written elsewhere."""
    return float("nan") if missing(x) else float(_rounded(x, decimals))


def decimals_apart(figures: Iterable[float], least: int = 1, most: int = 4) -> int:
    """The fewest decimals, from `least` to `most`, with which different figures look different.

    Else two areas on different places would seem to have the same score.
    """
    known = {round(float(x), 9) for x in figures if not missing(x)}
    apart = (n for n in range(least, most) if len({number(x, n) for x in known}) == len(known))
    return next(apart, most)


def percent(x: float, decimals: int = 1) -> str:
    """A rate or completion in percent points: `93.6%`."""
    return NONE if missing(x) else number(x, decimals) + "%"


def points(x: float) -> str:
    """The size of a difference of two rates, without sign: `2.1 个百分点`."""
    return NONE if missing(x) else f"{number(abs(x))}{NBSP}个百分点"


def signed(x: float, decimals: int = 1) -> str:
    """A difference standing alone: `+0.7`, `−66.7`, `0.0`."""
    if missing(x):
        return NONE
    return ("+" if _rounded(x, decimals) > 0 else "") + number(x, decimals)


def signed_points(x: float) -> str:
    """A signed difference of rates with its unit: `−5.9 个百分点`."""
    return NONE if missing(x) else f"{signed(x)}{NBSP}个百分点"


def count(n: float, unit: str = "") -> str:
    """Things counted, with unit: `6,201 人`. Part of a thing still to do is a whole thing: rounded up."""
    if missing(n):
        return NONE
    # a float one hair above a whole number is that number, not one more
    whole = math.ceil(round(float(n), 6))
    return _minus(f"{whole:,}") + (NBSP + unit if unit else "")


def scale(amount: float, unit: str) -> tuple[int, str]:
    """Divisor and unit in which an amount is printed: money in 万元 from ten thousand up."""
    return (10_000, "万元") if unit == "元" and amount >= 10_000 else (1, unit)


def things(amount: float, unit: str) -> str:
    """What is still to be done: `6,201 人`, part of a thing rounded up; `12.3 万元`."""
    if missing(amount):
        return NONE
    divisor, printed = scale(amount, unit)
    return count(amount, printed) if divisor == 1 else f"{number(amount / divisor)}{NBSP}{printed}"


def figure(x: float, unit: str) -> str:
    """An indicator's own figure: `93.6%`, `8.5 日`, `3,024 元`, one decimal below a hundred."""
    if unit == "%":
        return percent(x)
    return NONE if missing(x) else f"{number(x, 0 if abs(x) >= 100 else 1)}{NBSP}{unit}".rstrip()


def difference(x: float, unit: str) -> str:
    """The size of a difference of two figures: percent points for rates, else the unit itself."""
    return points(x) if unit == "%" else figure(abs(x) if not missing(x) else x, unit)


def place(rank: float, n: float) -> str:
    """A place in running text: `第 10 / 13 位`; the second number is how many were compared."""
    return NONE if missing(rank) else f"第{NBSP}{int(rank)}{NBSP}/{NBSP}{int(n)}{NBSP}位"


def absence(status: object) -> str:
    """Why a row has no figure: 不适用, 未到考核期, 未报; a count that came without any task has 没有目标."""
    words = {"not_applicable": "不适用", "not_due": "未到考核期", "reported": "没有目标", "nil": "没有目标"}
    return words.get(status, "未报")


def change(places: float) -> str:
    """A change of place, positive = moved up: `↑2`, `↓3`, `平`; arrows never speak of pace."""
    if missing(places):
        return NONE
    return "平" if places == 0 else f"{'↑' if places > 0 else '↓'}{abs(int(places))}"


def month(period: str) -> str:
    """`2010年10月`, never torn at a line's end."""
    year, of_year = period.split("-")
    return f"{year}年{int(of_year)}月"


def month_short(period: str) -> str:
    """`10月`, for axes and titles."""
    return f"{int(period.split('-')[1])}月"


def month_axis(period: str) -> str:
    """`10月`; January carries its year on a second line."""
    year, of_year = period.split("-")
    return f"{int(of_year)}月" + (f"<br>{year}" if of_year == "01" else "")


def day(moment: object) -> str:
    """`10月30日` of a date or timestamp."""
    return f"{moment.month}月{moment.day}日"


def together(text: str) -> str:
    """The same text with no place to break it: for labels and chips."""
    return JOINER.join(text.replace(" ", NBSP))


def enumerate_names(names: list[str], limit: int = 5) -> str:
    """`甲、乙、丙`, cut after `limit` names with how many there are in all."""
    shown = "、".join(names[:limit])
    return shown if len(names) <= limit else f"{shown}等{NBSP}{len(names)}{NBSP}个"


def fullwidth(text: str) -> str:
    """Half-width `, : ; ( )` beside Chinese become full-width; numbers, codes and links stay as they are."""
    pieces = _LINK.split(text)
    return "".join(p if i % 2 else _HALF.sub(lambda m: _WIDE[m.group()], p) for i, p in enumerate(pieces))


def displayed(text: str) -> str:
    """A sentence as it goes on the screen: full-width punctuation, numbers tied to the unit after them."""
    return _LOOSE.sub(NBSP, fullwidth(text))
