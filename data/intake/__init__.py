"""From a workbook to facts and findings: read → recognise → tidy → check, one stage a module.

`check(source, name)` gives a `Reading` and never raises for a bad input; `check_many` does so with many at
once, `unpacked` takes a zip of workbooks apart, `sheets` gives the picture of a workbook and `marked` the
workbook with its findings at their cells. All of these work in a limited child process; `timed_check` reads
in this one and says how long each stage took. `with_history` holds a reading against what the store knew
before, `grouped` gives its findings as they are shown.
`FORM_NAMES` has the Chinese name of every form.
"""

from data.intake.checking import FORM_NAMES, timed_check
from data.intake.facts import FIELDS, Absence, BenchmarkRow, Fact, Mapped, Reading, TargetRow
from data.intake.findings import Finding, Group, grouped
from data.intake.guarded import check, check_many, marked, sheets, unpacked
from data.intake.history import with_history
from data.intake.questions import Option, Question

__all__ = [
    "FIELDS", "FORM_NAMES", "Absence", "BenchmarkRow", "Fact", "Finding", "Group", "Mapped", "Option",
    "Question", "Reading", "TargetRow", "check", "check_many", "grouped", "marked", "sheets", "timed_check",
    "unpacked", "with_history",
]  # fmt: skip
