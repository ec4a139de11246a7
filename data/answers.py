"""What somebody answered about a workbook that could not be decided from the workbook alone.

An answer belongs to a form and its sender, so that next month the same words need not be asked about again.
What was asked about is named by `topic` and `subject`, never by a cell: next month it may stand elsewhere.
Topics are area, header, percent, sender, period, data_month and duplicate. Intake asks and applies, the store
keeps; this lies beside both, so that opening the store does not bring in the reading of workbooks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NO_HEADER = "（无表头）"
# What is never kept: next month the same question has another answer.
FOR_ONE_WORKBOOK = ("period", "duplicate")
CELL = re.compile(r"![A-Z]{1,3}\d+$")


def lasts(topic: str, subject: str) -> bool:
    """Whether an answer on this may be kept: none on a month, a single cell or a column without header."""
    return topic not in FOR_ONE_WORKBOOK and subject != NO_HEADER and not CELL.search(subject)


@dataclass(frozen=True)
class Answer:
    """What was chosen, for which form and sender (both empty: for the workbook at hand, whoever sent it)."""

    topic: str
    subject: str
    choice: str
    form: str = ""
    sender: str = ""
