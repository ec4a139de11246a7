"""Several areas and months as one long sheet, and what was known before it, both written as text."""

from data.intake.facts import Reading
from data.store.read.earlier import Earlier, Task
from tests.support.sheets import read

# Columns A to I; the first line given is row 2.
HEAD = "地区名称 | 年度 | 月份 | 指标代码 | 目标值 | 本月值 | 累计值 | 分子 | 分母\n"


def sheet(text: str) -> Reading:
    """The reading of the lines below `HEAD`."""
    return read(HEAD + "\n".join(line.strip() for line in text.strip().splitlines()))


def known(text: str, *tasks: tuple) -> Earlier:
    """The lines as what the store knew; a task is (area, indicator, period, value, carried over)."""
    figures = {
        (fact.area, fact.indicator, fact.period, fact.field): fact.value
        for fact in (sheet(text).facts if text else ()) if fact.field != "explanation"
    }
    return Earlier(figures, {
        (area, indicator, period): Task(value, carried, "banner", "2010-01", "2011-03")
        for area, indicator, period, value, carried in tasks
    })
