"""Which area a name means: the 13 banners, the city, the leagues and the autonomous region, or a total row.

One may ask what a row or column label is, and which areas a title or a 填报单位 line speaks of. A name that
may mean several areas is never decided here, a close spelling is proposed and never taken.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from data import catalogue
from data.intake.vocabulary import notebook
from data.intake.vocabulary.words import label as compared
from data.intake.vocabulary.words import plain, without_brackets

TOTAL = re.compile(
    r"^(?:全市|全旗|全盟|总|全区|全县|各?旗市区|个旗市区|地区|城乡)?(?:合计|总计|共计|总数|累计|平均|平均值|均值|平均数|汇总)(?:数|行)?$"
)
SUBTOTAL = re.compile(
    r"^.{0,6}小计$|^(?:城市|城区|市区|林区|农区|牧区|农牧区|旗县|岭[东西南北])(?:旗市区?|旗县|地区)?(?:合计|计)$"
)
SYSTEM = (
    r"(?:林管局|林业(?:管理)?局?|森工(?:集团)?(?:公司)?|农垦(?:管理)?局?"
    r"|(?:林业|农垦)(?:集团)?(?:总?公司|集团|总局))"
)
INSTITUTION = re.compile(
    r"^(?:呼伦贝尔)?(?:市|盟)(?:直|本级|属|级)(?:单位|机构|属|医疗(?:卫生)?(?:单位|机构))*(?:合计)?$"
    rf"|^(?:内蒙古)?(?:大兴安岭|呼伦贝尔|海拉尔|岭南|岭北)*{SYSTEM}(?:系统|(?:职工|中心|总)?医院)?(?:合计)?$"
)
MARKED = re.compile(r"^\d{1,2}(?!\d)|[*※#△]+$")
OFFICE = re.compile(r"(?:卫生局|卫生和计划生育局|医改办|医改领导小组办公室|卫生系统|人民政府|盖章|公章).*$")
SKIPPED = re.compile(
    r"^(?:注|备注|说明|填表说明|数据来源|单位负责人|负责人|审核人|填表人|制表人?|联系电话|报出日期|填报)"
)
MARKS = re.compile(r"[、,/()]")
NAMES_OF_AREA_COLUMN = re.compile(
    r"^(?:项目)?(?:地区|区域|区划|单位|(?=.*[盟旗县])[盟旗县市区]{2,5})(?:名称)?$|^名称$"
)


@dataclass(frozen=True)
class Label:
    """What a label is: kind ∈ area, total, subtotal, average, institution, ambiguous, misspelled, unknown,
    blank, or skipped where somebody said that it is no area. An institution (市直, 林管局, 农垦) reports
    beside the areas and is none of them.
    """

    kind: str
    code: str | None = None
    candidates: tuple[str, ...] = ()


@cache
def names() -> dict[str, str]:
    """Every name and alias of every area, as it is compared, with the area's code."""
    known: dict[str, str] = {}
    for area in catalogue.areas().values():
        for name in (area.name, area.short, *area.aliases):
            known.setdefault(plain(name), area.code)
    return {name: code for name, code in known.items() if name not in ambiguous()}


@cache
def ambiguous() -> dict[str, tuple[str, ...]]:
    """Names that may mean several areas (鄂旗), each with the codes it may mean."""
    return {plain(name): codes for name, codes in catalogue.ambiguous_aliases().items()}


def codes() -> tuple[str, ...]:
    """The codes of all areas."""
    return tuple(catalogue.areas())


def level(code: str) -> str:
    """region, league, city or banner."""
    return catalogue.areas()[code].level


def is_banner(code: str | None) -> bool:
    """Whether the code is that of a banner, city or district (旗市区)."""
    return code is not None and level(code) == "banner"


def spelling(text: object) -> str:
    """A name as it is compared: without brackets, running number and footnote mark."""
    return MARKED.sub("", without_brackets(compared(text)))


def known(text: object) -> str | None:
    """The code of the area a name says exactly, or None; quick enough for every cell of a sheet."""
    if notebook.has("area") and (choice := notebook.told("area", spelling(text))):
        return None if choice == notebook.SKIP else choice
    return _known(text)


def of_office(text: object) -> str | None:
    """The code of the area a name says, or whose office it is (海拉尔区卫生局)."""
    return known(text) or known(OFFICE.sub("", spelling(text)))


@lru_cache(maxsize=4096, typed=True)
def _known(text: object) -> str | None:
    return names().get(spelling(text))


def label(text: str) -> Label:
    """What a row or column label says it is."""
    if notebook.has("area") and (choice := notebook.told("area", spelling(text))):
        return Label("skipped") if choice == notebook.SKIP else Label("area", choice)
    return _label(text)


@lru_cache(maxsize=4096, typed=True)
def _label(text: str) -> Label:
    written = spelling(text)
    if not written:
        return Label("blank")
    for name in (written, OFFICE.sub("", written)):
        if name in ambiguous():
            return Label("ambiguous", candidates=ambiguous()[name])
        if name in names():
            return Label("area", names()[name])
    if TOTAL.match(written):
        return Label("average" if "平均" in written or "均值" in written else "total")
    if SUBTOTAL.match(written):
        return Label("subtotal")
    if INSTITUTION.match(written):
        return Label("institution")
    return _close(written)


def _close(written: str) -> Label:
    """A misspelt area, or nothing known. Short aliases are left out: one wrong sign of two means nothing."""
    long_names = [name for name in names() if len(name) >= 3]
    near = difflib.get_close_matches(written, long_names, n=3, cutoff=0.66)
    codes = tuple(dict.fromkeys(names()[name] for name in near))
    return Label("misspelled", candidates=codes) if codes else Label("unknown")


def is_heading(text: str) -> bool:
    """Whether a cell heads a column of areas (旗市区, 盟市, 地区 …)."""
    named = (MARKS.sub("", plain(text)), MARKS.sub("", without_brackets(plain(text))))
    return any(NAMES_OF_AREA_COLUMN.match(name) for name in named)


def is_aside(text: str) -> bool:
    """Whether a row begins a note or a signature line, which never is an area."""
    return bool(SKIPPED.match(text))


def within(text: object) -> tuple[str, ...]:
    """The codes of the areas a title speaks of, the most local ones only (a banner hides its city)."""
    rest, found = plain(text), []
    for name in sorted(names(), key=len, reverse=True):
        if len(name) > 1 and name in rest:
            rest = rest.replace(name, "　")
            found.append(names()[name])
    unique = tuple(dict.fromkeys(found))
    for wanted in ("banner", "city", "league", "region"):
        of_level = tuple(code for code in unique if level(code) == wanted)
        if of_level:
            return of_level
    return ()


def name(code: str) -> str:
    """The area's full Chinese name."""
    return catalogue.areas()[code].name
