"""What is wrong with a workbook, said to its sender, and the verdict that follows.

A finding names sheet and cell wherever it can and says what to do. `refuse` means the workbook cannot be
loaded as it is, `ask` that somebody must answer first, `note` that it is worth knowing and loads anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from data import catalogue
from data.catalogue.logic_checks import SEVERITIES
from data.intake.reading.cells import ADDRESS, column

SEVERITY_NAMES = {"refuse": "必须改", "ask": "请确认", "note": "提示"}

# What distorts most first: whose figures and of which month, wrong figures, figures that are not there,
# doubtful ones, what is still owed, and last how something is written.
GRAVITY = (
    ("no_table", "no_values", "nothing_recognised", "period_missing", "period_conflict", "period_not_month",
     "period_sheet_mismatch", "period_missing_year", "area_conflict", "area_unknown",
     "area_duplicate", "area_misspelled", "indicator_conflict", "window_missing", "target_unread",
     "correction_of"),
    ("tenfold", "unit_scale_mixed", "copy_of_last_month", "same_as_neighbour", "negative_value",
     "value_out_of_range", "numerator_gt_denominator", "part_gt_whole", "month_gt_cumulative",
     "cumulative_decrease", "january_differs", "rate_gt_100", "rate_fraction_vs_percent", "rate_mismatch",
     "total_mismatch", "duplicate_facts_across_sheets", "carried_over_missing", "carried_over_exceeds"),
    ("formula_no_cache", "cell_error", "free_text_values", "value_with_remark", "indicator_unknown"),
    ("over_task", "stock_jump", "rate_jump", "parameter_changed", "target_changed", "month_step_differs",
     "same_quantity_differs", "visits_apart", "parts_sum_mismatch", "built_gt_task"),
    ("area_missing", "explanation_missing", "late"),
    ("total_rate_is_mean", "completion_capped", "cell_comment", "hidden_row", "hidden_column",
     "hidden_sheet", "two_tables", "area_alias", "area_whitespace", "comparison_period_column",
     "period_from_filename", "area_from_filename", "period_range_cumulative", "report_month",
     "period_several", "row_not_kept", "answer_used"),
)
WEIGHT = {code: weight for weight, codes in enumerate(GRAVITY) for code in codes}
DOUBTFUL = 3
SLIPS = ("tenfold", "unit_scale_mixed")
RECKONED = "rate_mismatch"

# More findings of one kind on one sheet are told together, and these many of the others' cells are named.
MANY, NAMED = 8, 5


@dataclass(frozen=True)
class Finding:
    """One fault or remark: a code for programs, a sentence for the sender, and the place it is about.

    `suggestion` is what should stand in the cell, where that is known for certain: written there and sent
    again, the finding is gone.
    """

    severity: str
    code: str
    message: str
    sheet: str | None = None
    cell: str | None = None
    area: str | None = None
    indicator: str | None = None
    suggestion: str | float | None = None

    @property
    def placeless(self) -> str:
        """The message without sheet and cell at its beginning, for where a column or the cell tells them.

        What the sentence is about then begins it, out of its brackets: `根河市，参合率：……`.
        """
        if not self.sheet:
            return self.message
        cell = rf" ?{re.escape(self.cell)}(?!\d)" if self.cell else ""
        said = re.sub(rf"^“{re.escape(self.sheet)}”表{cell}[：\s]*", "", self.message)
        return re.sub(r"^（(.*?)）：", r"\1：", said)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without repeats, what matters most first.

    By severity, then by how much the fault distorts (see `GRAVITY`), then focus indicators before others,
    then by place: sheets in the order they come up, cells by row and column. What was reckoned from a figure
    that may have slipped by a digit is no suggestion any more.
    """
    unique = tuple(dict.fromkeys(_certain(findings)))
    sheets = {sheet: number for number, sheet in enumerate(dict.fromkeys(one.sheet for one in unique))}
    return tuple(sorted(unique, key=lambda one: (
        SEVERITIES.index(one.severity), WEIGHT.get(one.code, DOUBTFUL), not _in_focus(one),
        sheets[one.sheet], *_place(one.cell),
    )))


def _certain(findings: Iterable[Finding]) -> list[Finding]:
    findings = list(findings)
    slipped = {_line(one) for one in findings if one.code in SLIPS}
    return [replace(one, suggestion=None) if one.code == RECKONED and _line(one) in slipped else one
            for one in findings]  # fmt: skip


def _line(finding: Finding) -> tuple[str | None, ...]:
    return finding.sheet, finding.area, finding.indicator


def _in_focus(finding: Finding) -> bool:
    indicator = catalogue.indicators().get(finding.indicator)
    return indicator is not None and indicator.focus


def _place(cell: str | None) -> tuple[int, int]:
    """Row and column of a cell such as C12, so that C9 comes before C12 and Z1 before AA1; 0 without one."""
    found = ADDRESS.match(cell or "")
    return (int(found[2]), column(found[1])) if found else (0, 0)


@dataclass(frozen=True)
class Group:
    """Findings that are told together: one message, with every finding (and its cell) kept beside it."""

    message: str
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> str:
        """refuse, ask or note: the same for all of them."""
        return self.findings[0].severity

    @property
    def code(self) -> str:
        """What sort of fault it is: the same for all of them."""
        return self.findings[0].code


def grouped(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """The findings as they are shown: more than `MANY` of one code and severity on one sheet are told once.

    Such a group stands where its first finding stood, says it in full, counts the others and names the
    first of their cells.
    """
    alike: dict[tuple, list[Finding]] = {}
    for one in findings:
        alike.setdefault((one.severity, one.code, one.sheet), []).append(one)
    shown: dict[int, Group] = {}
    for number, one in enumerate(dict.fromkeys(findings)):
        same = alike[one.severity, one.code, one.sheet]
        if len(same) <= MANY:
            shown[number] = Group(one.message, (one,))
        elif one is same[0]:
            shown[number] = Group(_together(same), tuple(same))
    return tuple(shown.values())


def _together(same: list[Finding]) -> str:
    first, *others = same
    named = "、".join(_where(one) for one in others[:NAMED])
    more = "等" if len(others) > NAMED else ""
    return f"{first.message}这张表里同样的问题还有 {len(others)} 处：{named}{more}。"


def _where(finding: Finding) -> str:
    """The cell, or the area where there is none (a row that is missing)."""
    area = catalogue.areas().get(finding.area)
    return finding.cell or (area.short if area else "")


def verdict(findings: Iterable[Finding]) -> str:
    """`refuse` if any finding refuses, else `ask` if any asks, else `ready`."""
    present = {finding.severity for finding in findings}
    for severity in ("refuse", "ask"):
        if severity in present:
            return severity
    return "ready"
