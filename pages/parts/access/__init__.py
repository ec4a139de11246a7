"""The one doorway from the pages to the store: frames and facts, kept until the data version rises.

Ask for reckoned rows (`reckoned`, `city`, `composite`), for what was sent and why (`submissions`,
`explanations`, `evidence`), or for what the store is (`periods`, `version`, `is_sample`). The upload page
asks what a checked workbook would change (`compare`), loads it (`submit`) and keeps answers (`remember`).
When another process holds the database, `trouble` says so in one plain sentence.
"""

from pages.parts.access.opening import is_sample, latest_received, periods, store, trouble, version
from pages.parts.access.received import (
    answers,
    changes_accepted,
    compare,
    forget,
    previous_mapping,
    remember,
    submit,
    with_history,
)
from pages.parts.access.rows import FOCUS, city, composite, reckoned
from pages.parts.access.told import (
    answer_list,
    benchmarks,
    evidence,
    explanations,
    plan,
    submissions,
    targets,
)

__all__ = [
    "FOCUS",
    "answer_list",
    "answers",
    "benchmarks",
    "changes_accepted",
    "city",
    "compare",
    "composite",
    "evidence",
    "explanations",
    "forget",
    "is_sample",
    "latest_received",
    "periods",
    "plan",
    "previous_mapping",
    "reckoned",
    "remember",
    "store",
    "submissions",
    "submit",
    "targets",
    "trouble",
    "version",
    "with_history",
]
