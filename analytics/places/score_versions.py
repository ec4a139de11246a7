"""四种说法的得分 — last month's score as published, as corrected, by today's targets; and this month's.

Ask `of_score(then, now, period)` for merits as `decomposition` takes them. What else a score is made of than
figures (in time, complete, explained) is told with the month: this month's belongs to `own` and `others`.
"""

from dataclasses import dataclass, replace

import pandas as pd

from analytics import standing
from analytics.places.versions import TARGETS, VERSIONS, against, by_version
from analytics.scoring import totals
from analytics.scoring.facts import facts
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet

# What of a target a score hangs on: the pace as well, by its plan and its window (and see `_as_then`).
JUDGED_BY = [*TARGETS, "planned_share", "window_start", "window_end"]


@dataclass(frozen=True)
class Told:
    """What was known at one time, and the scheme by which it is scored.

    `observations` (with the targets of that time), `submissions`, `explanations`, `corrections` are the
    store's frames; `items` the scheme's, None where no scheme held; `tie_break` as in `scoring.totals`.
    """

    observations: pd.DataFrame
    submissions: pd.DataFrame
    explanations: pd.DataFrame
    corrections: pd.DataFrame
    items: pd.DataFrame | None
    tie_break: tuple[tuple[str, str], ...] = ()


def of_score(then: Told, now: Told, period: str) -> pd.DataFrame:
    """Merits of the months' scores, one row an area, in the four `VERSIONS`; NaN where there is no score.

    `then`: last month as known when its places were published; `now`: last month and `period` as known now,
    by the scheme of `period`. `corrected`: last month as known now, late forms, corrections and reasons
    included, against the targets and by the scheme of then, which also say what was due and not reported;
    `retargeted`: the same by those of now. Merits are in the order of the score and, where equal, of what
    the scheme parts equal scores by.
    """
    current = now.observations["period"] == period
    last = now.observations[~current]
    as_then = replace(now, items=then.items, tie_break=then.tie_break)
    told = [
        then,
        replace(as_then, observations=_as_then(then.observations, last)),
        replace(now, observations=last),
        replace(now, observations=now.observations[current]),
    ]
    keys = pd.concat(
        [_keys(one).assign(version=name) for name, one in zip(VERSIONS, told, strict=True)], ignore_index=True
    )
    merit = totals.order(keys.drop(columns=["area", "version"]))
    return by_version(merit.groupby([keys["area"], keys["version"]]).first())


def _as_then(then: pd.DataFrame, last: pd.DataFrame) -> pd.DataFrame:
    """Last month as known now, by the targets of then: whether what nobody spoke of was due hangs on them."""
    judged = against(then, last, [*JUDGED_BY, "status"])
    unsaid = last["received_at"].isna() & judged["status"].notna()
    return judged.assign(status=last["status"].mask(unsaid, judged["status"]))


def _keys(told: Told) -> pd.DataFrame:
    """One row per area that has a score: what it is ranked by, in order, the lower the better."""
    if told.items is None or told.observations.empty:
        return pd.DataFrame({"area": pd.Series(dtype="str"), 0: pd.Series(dtype=float)})
    rows, codes = standing.with_progress(told.observations), list(told.items["indicator"].unique())
    period = [rows["period"].iloc[0]]
    beside = (told.submissions, told.explanations, told.corrections)
    measured = facts(rows, *(frame[frame["period"].isin(period)] for frame in beside), codes)
    lines = sheet(monthly(told.items, rows, measured), period)
    silent = totals.silent_areas(rows, measured, period)
    found = totals.totals(lines, measured, list(told.tie_break), silent).dropna(subset=["score"])
    by = totals.keys(found, measured, list(told.tie_break))
    # by their place: what parts equal scores may have other names in another month's scheme
    return by.set_axis(range(by.shape[1]), axis=1).assign(area=found["area"])
