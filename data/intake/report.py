"""A reading told to a program (one JSON object) or to a person (a few Chinese lines)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict

from data.intake.checking import FORM_NAMES
from data.intake.facts import Reading
from data.intake.findings import SEVERITY_NAMES
from data.intake.vocabulary.period import named

VERDICT_NAMES = {"ready": "可以入库", "ask": "核对后可以入库", "refuse": "不能入库"}


def as_json(reading: Reading) -> str:
    """The reading as one line of JSON, with the keys that the command line promises."""
    return json.dumps(
        {
            "file": reading.file,
            "sha256": reading.sha256,
            "form": reading.form,
            "period": reading.period,
            "verdict": reading.verdict,
            "facts": [asdict(fact) for fact in reading.facts],
            "findings": [asdict(finding) for finding in reading.findings],
            "kind": reading.kind,
            "report_period": reading.report_period,
            "questions": [asdict(question) for question in reading.questions],
        },
        ensure_ascii=False,
    )


def summary(reading: Reading) -> str:
    """The reading as lines for a person: file, form, month, verdict, how much, and every finding."""
    form = FORM_NAMES.get(reading.form, "未认出")
    month = named(reading.period) if reading.period else "月份不明"
    areas = len({fact.area for fact in reading.facts})
    head = f"{reading.file}：{form}，{month}，{VERDICT_NAMES[reading.verdict]}"
    amount = f"  读到 {len(reading.facts)} 个数据、{areas} 个地区，缺报或不适用 {len(reading.absences)} 项"
    lines = [f"  [{SEVERITY_NAMES[finding.severity]}] {finding.message}" for finding in reading.findings]
    return "\n".join([head, amount, *lines])


def closing(readings: list[Reading]) -> str:
    """One line for many files: how many of each verdict."""
    counts = Counter(reading.verdict for reading in readings)
    parts = [f"{name} {counts[verdict]} 个" for verdict, name in VERDICT_NAMES.items() if counts[verdict]]
    return f"共 {len(readings)} 个文件：" + "，".join(parts)
