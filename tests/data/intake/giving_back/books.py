"""Workbooks for these tests: opened, changed and saved again, marked and read."""

import io

import openpyxl

from data.intake.checking import check
from data.intake.giving_back.marked import marked
from tests.support.sheets import saved

LIST = "校验结果"


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def changed(content, change):
    """The workbook after `change(book)`."""
    book = opened(content)
    change(book)
    return saved(book)


def marked_of(content, name="月报.xlsx"):
    """The marked workbook of what `content` is found to hold."""
    reading = check(content, name)
    return marked(content, name, reading.findings, reading.form, reading.period)


def told(reading):
    """What must not change by marking."""
    return reading.facts, reading.findings, reading.absences, reading.targets, reading.verdict, reading.notes


def listed(content):
    """The rows of the list of findings, as tuples of texts below its head."""
    rows = [tuple(row) for row in opened(content)[LIST].iter_rows(values_only=True)]
    head = next(at for at, row in enumerate(rows) if row[0] == "序号")
    return rows[head + 1 :]
