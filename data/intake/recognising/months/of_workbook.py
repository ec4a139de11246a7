"""Which month a workbook speaks of: its titles first, then sheet names, the file name, the filling date.

One may ask for the workbook's month and what has to be said about it. A sheet that disagrees with the others,
or a file name that disagrees with the title, is asked about; the title counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from data.intake.findings import Finding
from data.intake.recognising.months import claims as named
from data.intake.recognising.months import several
from data.intake.recognising.months.claims import Claim, Pairs
from data.intake.recognising.months.conflicts import conflicts, of_claim
from data.intake.recognising.months.untitled import proposed
from data.intake.recognising.placement import Surroundings
from data.intake.vocabulary import notebook, period

Covers = Sequence[tuple[str, Surroundings]]
PERIOD = "报告期"  # the subject of an answer on the month of the whole workbook


def workbook(tables: Pairs, name: str | None, covers: Covers = ()) -> tuple[str | None, list[Finding]]:
    """The month of a workbook as 2010-07, or None, and the remarks on it; `covers` are its sheets without a
    table. Tables of several months in series get their own `period`.
    """
    if not tables:
        return None, []
    if told := notebook.told("period", PERIOD):
        return told, []
    if of_rows := _of_rows(tables):
        return of_rows, []
    claims = [claim for table, around in tables if (claim := named.of_title(table, around))]
    claims = claims or [claim for sheet, around in covers if (claim := named.of_cover(sheet, around))]
    claims = claims or [claim for table, _ in tables if (claim := named.of_header(table))]
    findings: list[Finding] = []
    claims = [named.with_year(claim, tables, name, findings) for claim in claims]
    claimed = [(claim.table, month) for claim in claims if claim.table and (month := claim.mention.period)]
    if claimed and several.are_series(claimed):
        return _series(claims, tables, claimed)
    complete = Counter(month for claim in claims if (month := claim.mention.period))
    if not complete:
        return proposed(tables, name, findings)
    chosen = complete.most_common(1)[0][0]
    return chosen, findings + conflicts(claims, tables, name, chosen)


def _series(claims: list[Claim], tables: Pairs, claimed: list) -> tuple[str, list[Finding]]:
    """Every sheet its own month; the workbook is known by the latest."""
    own = {table.sheet: month for table, month in claimed}
    latest = max(own.values())
    for table, _ in tables:
        table.period = own.get(table.sheet, latest)
    months = "、".join(period.named(month) for month in sorted(set(own.values())))
    message = f"工作簿里有 {months} 的表，各表的数记入各自的月份。"
    remarks = [finding for claim in claims for finding in of_claim(claim, claim.mention.period or latest)]
    return latest, [Finding("note", "period_several", message, claims[0].sheet), *remarks]


def _of_rows(tables: Pairs) -> str | None:
    """Long exports and target workbooks carry their months row by row; the latest stands for the workbook."""
    if any(table.form not in ("targets", "long") for table, _ in tables):
        return None
    rows = [placement.period for table, _ in tables for placement in table.placements if placement.period]
    rows += [line.window_end for table, _ in tables for line in table.target_lines]
    return max(rows, default=None)
