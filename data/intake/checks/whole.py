"""What is to be said of the workbook as a whole: is it a correction, has it several tables, is it empty?"""

from __future__ import annotations

from collections.abc import Iterator

from data.intake.facts import Fact
from data.intake.findings import Finding
from data.intake.recognising.recognise import Recognised
from data.intake.vocabulary import period

CORRECTION = ("更正", "修正", "订正", "补报", "修改稿", "修改后", "重报")


def check(recognised: Recognised, file: str) -> list[Finding]:
    """That a title or the file's name calls it a correction, and that a sheet holds several tables."""
    titled = list(_titled_corrections(recognised))
    found = titled or _named_correction(recognised, file)
    if len(recognised.tables) > len({table.sheet for table, _ in recognised.tables}):
        sheet = recognised.tables[0][0].sheet
        found = [*found, Finding("note", "two_tables", f"“{sheet}”表里有不止一张表，已分别读入。", sheet)]
    return found


def _titled_corrections(recognised: Recognised) -> Iterator[Finding]:
    for table, around in recognised.tables:
        for cell, text in around.titles:
            if _says_correction(text):
                where = f"“{table.sheet}”表 {cell.address}"
                message = f"{where}：标题注明是更正表，将替换本月已上报的数，请先核对变动。"
                yield Finding("ask", "correction_of", message, table.sheet, cell.address)


def _named_correction(recognised: Recognised, file: str) -> list[Finding]:
    """The correction that only the file's name speaks of."""
    if not recognised.tables or not _says_correction(file):
        return []
    message = "文件名注明是更正表，将替换本月已上报的数，请先核对变动，并在标题写明“更正”。"
    at = next((cell.address for _, around in recognised.tables for cell, _ in around.titles), None)
    return [Finding("ask", "correction_of", message, recognised.tables[0][0].sheet, at)]


def _says_correction(text: str) -> bool:
    return any(word in text for word in CORRECTION)


def emptiness(recognised: Recognised, facts: tuple[Fact, ...]) -> list[Finding]:
    """Why there is nothing to load, where there is nothing."""
    refused = any(finding.severity == "refuse" for finding in recognised.findings)
    if not recognised.tables:
        message = "没有认出报表：找不到旗市区名称和指标名称。请用下发的模板填写后重新上报。"
        return [] if refused else [Finding("refuse", "no_table", message)]
    sheet = recognised.tables[0][0].sheet
    if recognised.form == "banner_monthly" and {fact.field for fact in facts} == {"target"}:
        message = f"“{sheet}”表只有目标，本月和累计都没有填，没有可以入库的完成数。"
        return [Finding("refuse", "no_values", message, sheet)]
    unknown = any(finding.code.endswith("_unknown") for finding in recognised.said)
    # A table of areas in which nothing is an indicator (population, beds) is no report, whatever its month.
    foreign = not any(table.placements or table.target_lines for table, _ in recognised.tables)
    if facts or (refused and not foreign):
        return []
    if unknown:
        message = f"“{sheet}”表的数一个都没有读入：名称与目录不符，请按各条提示改好名称后重新上报。"
        return [Finding("refuse", "no_table" if foreign else "nothing_recognised", message, sheet)]
    if refused:
        return []
    month = f"{period.named(recognised.period)}的" if recognised.period else ""
    message = f"“{sheet}”表是{month}空表，一个数都没有填，没有可以读入的内容。"
    return [Finding("refuse", "no_values", message, sheet)]
