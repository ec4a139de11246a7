"""Whose form it is: the area of a single-area form, and the sender under whom answers are remembered.

One may ask for the area a table names itself, have the tables that name none settled by the rest of the
workbook or by the file name, and ask for the sender of the whole. The file name is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from data.intake.findings import Finding
from data.intake.recognising.placement import Surroundings, Table
from data.intake.recognising.surroundings import REPORTING
from data.intake.vocabulary import areas, notebook, period
from data.intake.vocabulary.words import plain

DATED = re.compile(
    r"(?:19|20)\d\d[.\-_/年](?:1[0-2]|0?\d)[-~至到](?:1[0-2]|0?\d)月?份?|"
    r"(?:截[至止]到?)?(?:\d{2,4}年度?)?(?:(?:1[0-2]|0?\d)月?(?:份)?[-~至到]+)?(?:1[0-2]|0?\d)月(?:份|底|末)?"
    r"(?:(?:3[01]|[12]?\d)日)?|\d{4}年度?|(?:19|20)\d\d[.\-_/]?(?:1[0-2]|0?\d)(?!\d)|[一二三四1-4]季度|[上下]半年|[()]"
    r"|(?:计量|金额|数据)?单位[:].*$"
)


def of_table(table: Table, around: Surroundings) -> str | None:
    """The area a single-area form is from: title, 填报单位 or sheet name; None where it names none."""
    if told := notebook.told("sender", table.sheet):
        return told
    titled = _banners(text for _, text in around.titles if not REPORTING.search(text))
    reporting = _banners([around.reporting])
    sheet = _banners([table.sheet]) or {code for code in (areas.known(table.sheet),) if areas.is_banner(code)}
    if titled and reporting and not titled & reporting:
        _conflict(table, "refuse", titled | reporting, "标题与填报单位不是同一个地区")
    elif len(titled) == 1 and len(sheet) == 1 and titled != sheet:
        _conflict(table, "ask", titled | sheet, "标题与工作表名不是同一个地区")
    for found in (titled & reporting, titled, reporting, sheet):
        if len(found) == 1:
            return next(iter(found))
    return None


def _banners(texts: Iterable[str]) -> set[str]:
    return {code for text in texts for code in areas.within(text) if areas.is_banner(code)}


def _conflict(table: Table, severity: str, codes: set[str], what: str) -> None:
    names = "、".join(areas.name(code) for code in sorted(codes))
    message = f"“{table.sheet}”表的{what}（{names}），请改正后重新上报。"
    table.findings.append(Finding(severity, "area_conflict", message, table.sheet))


def settle(
    tables: Sequence[tuple[Table, Surroundings]], covers: Iterable[Surroundings], name: str | None
) -> None:
    """Fill in the area of forms that name none: the only one in the workbook, else in the file's name."""
    single = [pair for pair in tables if pair[0].form == "banner_monthly"]
    named = {table.area for table, _ in single if table.area}
    for cover in covers:
        named |= _banners(text for _, text in cover.titles) | _banners([cover.reporting])
    for table, around in single:
        if table.area is None:
            # A sheet named 鄂旗 is not the workbook's one other area: it has a name, only not a certain one.
            only = len(named) == 1 and not areas.label(table.sheet).candidates
            table.area = next(iter(named)) if only else _of_file(table, around, name)


def _of_file(table: Table, around: Surroundings, name: str | None) -> str | None:
    codes = [code for code in areas.within(name or "") if areas.is_banner(code)]
    if len(codes) == 1:
        message = f"“{table.sheet}”表内没有写明地区，按文件名读作{areas.name(codes[0])}，请确认。"
        at = around.titles[0][0].address if around.titles else None
        table.findings.append(Finding("ask", "area_from_filename", message, table.sheet, at, codes[0]))
        return codes[0]
    message = f"“{table.sheet}”表看不出是哪个旗市区，请在标题或“填报单位”写明全称后重新上报。"
    table.findings.append(Finding("refuse", "area_unknown", message, table.sheet))
    return None


def sender(tables: Sequence[tuple[Table, Surroundings]], covers: Sequence[Surroundings] = ()) -> str:
    """Whose workbook it is: the code of its one area, else the 填报单位, else the title without its month."""
    if not tables:
        return ""
    owners = {table.area for table, _ in tables}
    if len(owners) == 1 and (only := owners.pop()):
        return only
    around = [*(around for _, around in tables), *covers]
    office = next((one.office for one in around if one.office), "")
    return office or next((found for one in around if (found := _title(one))), "")


def _title(around: Surroundings) -> str:
    """The first title that is more than its month."""
    for _, text in around.titles:
        if len(rest := DATED.sub("", period.arabic(plain(text)))) >= 4:
            return rest
    return ""
