"""Readings written as text: what intake would have found, one line per indicator, blank for no such cell."""

import hashlib

from data.intake.facts import Absence, BenchmarkRow, Fact, Reading, TargetRow

KEYS = ("area", "period", "indicator")


def reading(text: str = "", *, form: str = "banner_monthly", area: str | None = "150725",
            period: str | None = "2010-07", **parts) -> Reading:
    """A reading of the table; columns area and period may be written, other columns are fields or `absence`.

    >>> reading('''
    ...     indicator | value | numerator | denominator | explanation
    ...     A01       | 95.6  | 956       | 1000        |
    ... ''')
    """
    facts, absences = [], []
    for row, line in enumerate(_lines(text), start=5):
        where = {"area": area, "period": period, **{name: line[name] for name in KEYS if name in line}}
        for column, (name, raw) in enumerate(line.items()):
            place = {**where, "sheet": "月报表", "cell": f"{'ABCDEFGHIJ'[column]}{row}", "raw": raw}
            if name == "absence" and raw:
                absences.append(Absence(kind=raw, **place))
            elif name not in KEYS and raw:
                value = raw if name == "explanation" else float(raw)
                facts.append(Fact(field=name, value=value, unit="", **place))
    return _whole(form, area, period, facts=tuple(facts), absences=tuple(absences), **parts)


def target_workbook(*tasks: tuple, period: str | None = None, **parts) -> Reading:
    """A target workbook of (indicator, area, window start, window end, value) rows, all of tier banner."""
    targets = tuple(
        TargetRow(indicator, area, start, end, tier="banner", value=value, carried_over=None, low=None,
                  high=None, plan=None, source="任务分解表", sheet="任务", cell=f"D{row}", raw=str(value))
        for row, (indicator, area, start, end, value) in enumerate(tasks, start=4)
    )
    facts = tuple(
        Fact(task.area, task.window_end, task.indicator, "target", task.value, unit="", sheet=task.sheet,
             cell=task.cell, raw=task.raw)
        for task in targets
    )
    return _whole("targets", None, period, facts=facts, targets=targets, **parts)


def benchmark(indicator: str, period: str, value: float | None, rank: int | None = None, n: int | None = None,
              scope: str = "region") -> BenchmarkRow:
    """One figure of the region's annex."""
    return BenchmarkRow(scope, indicator, period, value, None, None, rank, n, "内卫通报", "附件1", "C5")


def _whole(form, area, period, *, facts=(), absences=(), targets=(), benchmarks=(), content=None,
           **other) -> Reading:
    content = content or repr((form, area, period, facts, absences, targets, benchmarks)).encode()
    standard = {"file": f"{form}-{area}-{period}.xlsx", "verdict": "ready", "findings": (), "notes": "",
                "filled_on": None, "sha256": hashlib.sha256(content).hexdigest()}
    return Reading(form=form, area=area, period=period, facts=facts, absences=absences, targets=targets,
                   benchmarks=benchmarks, content=content, **{**standard, **other})


def _lines(text: str) -> list[dict[str, str]]:
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines() if line.strip()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
