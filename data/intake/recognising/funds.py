"""The words of fund sheets: which rate a fund feeds, and what 应到位, 实到位 and 到位率 are of it.

One may ask for the rate whose money a fund's name is (新农合基金, 基本公共卫生服务经费), for what a header
path below a fund holds, and which words of a fund sheet the catalogue keeps nothing of (中央, 支出, 结余).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from data.intake.vocabulary import indicators
from data.intake.vocabulary.words import label

ARRIVED, ARRIVAL = "到位率", "到位"
MONEY = re.compile(r"(?:补助资金|补助经费|专项资金|资金|经费|基金|补助|补贴)$")
DUE = re.compile(r"^(?:应(?:到位|筹集?|补助|发放?|拨付?)|应到)(?:资金|经费|基金|补助|金额|总额|数|额)*$")
GOT = re.compile(r"^(?:(?:实际?|已|累计)?到位|实到)(?:资金|经费|基金|补助|金额|总额|数|额)*$")
RATE = re.compile(r"^(?:资金|经费|基金)?到位(?:率|比例)$")
TIER = re.compile(
    r"^(?:中央|国家|自治区|区级?|市级?|盟市级?|地方|旗县?级?|县级?|旗市区级?|旗县(?:市区)?级?|个人|农牧民个人|其他)"
    r"(?:财政|配套|补助|资金|投入|自筹|缴费|筹资)*$"
)
KEPT_NOWHERE = re.compile(r"支出|结余|拨付|滞留|配套|缺口|欠拨|下达|投入")
WHOLE = re.compile(r"^(?:合计|小计|总计|计|总额)$")
ORDER = (("value", RATE), ("denominator", DUE), ("numerator", GOT))


@cache
def funds() -> dict[str, str]:
    """A fund's name without its word for money, with the code of the rate it feeds."""
    found: dict[str, set[str]] = {}
    for name, code in indicators.names().items():
        fund = name.removesuffix(ARRIVED)
        if fund == name or not _of_money(code):
            continue
        if len(stem := MONEY.sub("", fund)) >= 2:
            found.setdefault(stem, set()).add(code)
    return {stem: codes.pop() for stem, codes in found.items() if len(codes) == 1}


def _of_money(code: str) -> bool:
    """Whether a 到位率 is one of money granted, not of goods delivered."""
    due = indicators.get(code).denominator
    return due is not None and any(re.match("应", name) for name in (due.name, *due.aliases))


def feeding(name: str) -> str | None:
    """The code of the rate that a fund's money feeds, or None."""
    written = indicators.key(label(name))
    return funds().get(written) or funds().get(MONEY.sub("", written))


def in_title(text: str) -> str | None:
    """The fund that a title on money's arrival names (2010年8月新农合统筹基金到位情况表), or None."""
    if ARRIVAL not in text:
        return None
    written = indicators.key(text)
    return next((stem for stem in sorted(funds(), key=len, reverse=True) if stem in written), None)


def field_of(words: Sequence[str]) -> str | None:
    """What the words below (or beside) a fund are: value, denominator, numerator, or part (of one tier
    of the budget, or money of which the catalogue keeps nothing).
    """
    keys = [indicators.key(word) for word in words]
    if not keys:
        return None
    if any(map(TIER.match, keys)) or KEPT_NOWHERE.search(keys[-1]):
        return "part"
    leaf = next((key for key in reversed(keys) if not WHOLE.match(key)), "")
    return next((field for field, pattern in ORDER if pattern.match(leaf)), None)


def of_path(parts: Sequence[str]) -> tuple[str, str] | None:
    """Code and field of a header path that begins at a fund, or None."""
    for depth, part in enumerate(parts[:-1]):
        code = feeding(part)
        field = field_of(parts[depth + 1 :]) if code else None
        if field:
            return code, field
    return None
