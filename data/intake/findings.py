"""What is wrong with a workbook, said to its sender, and the verdict that follows.

A finding names sheet and cell wherever it can and says what to do. `refuse` means the workbook cannot be
loaded as it is, `ask` that somebody must answer first, `note` that it is worth knowing and loads anyway.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SEVERITIES = ("refuse", "ask", "note")


@dataclass(frozen=True)
class Finding:
    """One fault or remark: a code for programs, a sentence for the sender, and the place it is about."""

    severity: str
    code: str
    message: str
    sheet: str | None = None
    cell: str | None = None
    area: str | None = None
    indicator: str | None = None


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without repeats, what matters most first, otherwise in the order they were made."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda finding: SEVERITIES.index(finding.severity)))


def verdict(findings: Iterable[Finding]) -> str:
    """`refuse` if any finding refuses, else `ask` if any asks, else `ready`."""
    present = {finding.severity for finding in findings}
    for severity in ("refuse", "ask"):
        if severity in present:
            return severity
    return "ready"
