"""What was found in a workbook, counted as the upload page shows it: figures, written reasons, findings.

Readings and findings are taken as they come from intake, by the names of their fields. `个数` counts figures;
a written reason (`explanation`) is counted apart, because nobody ranks by it.
"""

from collections.abc import Iterable

SEVERITIES = {"refuse": "必须改", "ask": "请确认", "note": "提示"}
SYMBOLS = {"refuse": "■", "ask": "▲", "note": "●"}
# told to be a correction: giving the reason for it is the answer
CORRECTION = "correction_of"
ANSWERED = "answer_used"
# topic of a question → how the codes of the findings begin that it stands for
ASKED = {
    "area": "area_", "sender": "area_", "duplicate": "area_", "header": "indicator_", "period": "period_",
    "data_month": ("period_", "report_month"), "percent": "rate_fraction",
}  # fmt: skip


def figures(reading) -> int:
    """How many figures a workbook brings; written reasons are not figures."""
    return sum(fact.field != "explanation" for fact in reading.facts)


def reasons(reading) -> int:
    """How many written reasons a workbook brings."""
    return sum(fact.field == "explanation" for fact in reading.facts)


def severity_counts(findings: Iterable) -> dict[str, int]:
    """How many findings there are of each severity, nought included."""
    found = [finding.severity for finding in findings]
    return {severity: found.count(severity) for severity in SEVERITIES}


def shown(reading) -> list:
    """The findings as the page lists and counts them.

    What is put as a question is told by the question, and what an answer settled by the line of answers. An
    area is not called missing while it is asked whether a row is that area's.
    """
    return [one for one in reading.findings if one.code != ANSWERED and not _asked(reading, one)]


def to_confirm(reading) -> list:
    """The findings somebody has to look at and tick; giving the reason confirms that it is a correction."""
    return [one for one in shown(reading) if one.severity == "ask" and one.code != CORRECTION]


def _asked(reading, finding) -> bool:
    place = (finding.sheet, finding.cell)
    if finding.code == "area_missing":
        wanted = (one.options for one in reading.questions if one.topic == "area")
        return any(finding.area == option.choice for options in wanted for option in options)
    return finding.severity != "note" and any(
        (question.sheet, question.cell) == place and finding.code.startswith(ASKED[question.topic])
        for question in reading.questions
    )
