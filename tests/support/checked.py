"""As much of a checked workbook as the sentences of the upload page look at, made by hand."""

from dataclasses import dataclass, field
from types import SimpleNamespace

from data.intake import Finding

CHANGES = ("inserted", "changed", "unchanged", "withdrawn", "rejected")


@dataclass
class Reading:
    """A workbook that is ready to load, unless something else is said."""

    verdict: str = "ready"
    facts: list = field(default_factory=list)
    findings: list = field(default_factory=list)
    questions: list = field(default_factory=list)
    sha256: str = "a"
    file: str = "表.xlsx"
    form: str | None = "banner_monthly"
    period: str | None = "2010-07"
    report_period: str | None = None
    area: str | None = None


def fact(name: str = "value", area: str = "150725", indicator: str = "A01"):
    return SimpleNamespace(field=name, area=area, indicator=indicator)


def finding(severity: str, cell: str | None = "F13", code: str = "rate_gt_100", sheet: str | None = "表1",
            message: str = "建档人数大于常住人口", suggestion=None, area: str | None = None):
    return Finding(severity, code, message, sheet, cell, area, suggestion=suggestion)


def question(topic: str = "area", cell: str | None = "A13", lasting: bool = True, subject: str = "鄂旗",
             choices: tuple[str, ...] = ()):  # fmt: skip
    options = [SimpleNamespace(choice=choice) for choice in choices]
    return SimpleNamespace(
        topic=topic, subject=subject, cell=cell, sheet="表1", lasting=lasting, options=options
    )


def outcome(**counts):
    return SimpleNamespace(**{**dict.fromkeys(CHANGES, 0), "already_known": False, **counts})
