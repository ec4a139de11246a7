"""Last month's workbook of the same sheet, to show what has changed in the sheet itself."""

from typing import TYPE_CHECKING

from data.store.read.known import IN_FORCE, moment

if TYPE_CHECKING:
    from data.intake.facts import Reading

# Two city sheets are the same one when at least half of all their indicators are in both: their sender is
# not kept with the submission.
SAME_SHEET = 0.5

PREVIOUS = f"""
WITH {IN_FORCE},
candidate AS (
    SELECT f.submission, f.workbook, f.accepted_at, f.version, s.period
    FROM in_force f JOIN submission s USING (submission)
    WHERE s.form = $form AND s.area IS NOT DISTINCT FROM $area AND s.workbook <> $sha256
      AND coalesce(s.period <= $period, true)
),
said AS (
    SELECT DISTINCT e.submission, e.indicator FROM evidence e JOIN candidate USING (submission)
),
likeness AS (
    SELECT submission, count(*) FILTER (list_contains($indicators, indicator)) AS common, count(*) AS own
    FROM said GROUP BY submission
)
SELECT w.name, w.bytes
FROM candidate c JOIN workbook w ON w.sha256 = c.workbook LEFT JOIN likeness l USING (submission)
WHERE $area IS NOT NULL OR l.common >= $same_sheet * (l.own + len($indicators) - l.common)
ORDER BY c.period DESC NULLS LAST, c.accepted_at DESC, c.version DESC LIMIT 1"""


def previous_workbook(store, reading: "Reading") -> tuple[str, bytes] | None:
    """The file name and bytes of the accepted workbook of the same form and area that came before.

    Of the same month or an earlier one, the latest; never the very same bytes. A city sheet has no area of
    its own: it must speak of mostly the same indicators. None where there is no such workbook.
    """
    spoken = {row.indicator for row in (*reading.facts, *reading.absences, *reading.mapping) if row.indicator}
    found = store.rows(PREVIOUS, form=reading.form, area=reading.area, period=reading.period,
                       sha256=reading.sha256, indicators=sorted(spoken), same_sheet=SAME_SHEET,
                       as_of=moment(None))
    return found[0] if found else None
