"""From a workbook to facts and findings: read → recognise → tidy → check, one stage a module.

`check(source, name)` gives a `Reading` and never raises for a bad input; `timed_check` also says how long
each stage took. `FORM_NAMES` has the Chinese name of every form.
"""

from data.intake.checking import FORM_NAMES, check, timed_check
from data.intake.facts import FIELDS, Absence, BenchmarkRow, Fact, Reading, TargetRow
from data.intake.findings import Finding

__all__ = [
    "FIELDS", "FORM_NAMES", "Absence", "BenchmarkRow", "Fact", "Finding", "Reading", "TargetRow", "check",
    "timed_check",
]  # fmt: skip
