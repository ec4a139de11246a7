"""Tried: what 得分 says of other weights of the scheme's dimensions, which nobody keeps.

Ask `frames(asked)` for the table "tried", of the month looked at closely: the first dimension is given half
its points, the second twice as many, the last none, the others keep theirs.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.scoring import monthly, sheet, totals, trial
from data import catalogue
from data.catalogue.frames import scheme_frame, tie_break
from oracle.figures import Table
from oracle.shown.asked import Asked

MONTH = "month"
FIGURES = ("trial_score", "trial_rank", "trial_change")

TABLES = (Table("tried", ("area", "period"), FIGURES),)
ON_TRIAL = "weights on trial"


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The table, and under ON_TRIAL the weights; nothing in a month without a scheme."""
    period = asked.close
    held = catalogue.scheme_for(period)
    if held is None:
        return {}
    weights = _weights(held.dimensions)
    items = trial.with_weights(scheme_frame(held), weights)
    found = asked.scores.facts_of(period)
    lines = sheet.sheet(monthly.monthly(items, asked.rows, found), [period])
    silent = totals.silent_areas(asked.rows, found, [period])
    tried = totals.totals(lines, found, tie_break(held), silent)
    on_trial = pd.DataFrame(weights.items(), columns=["dimension", "points"])
    return {
        "tried": trial.compared(asked.scores.totals_of(period, MONTH), tried).assign(period=period),
        ON_TRIAL: on_trial.assign(scheme=held.code, period=period),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same table recomputed."""
    return {"tried": answers["score_tried"]}


def _weights(dimensions: list) -> dict[str, float]:
    first, second, last = dimensions[0], dimensions[1 % len(dimensions)], dimensions[-1]
    tried = {last.code: 0.0, second.code: 2.0 * second.weight, first.code: 0.5 * first.weight}
    return dict(sorted(tried.items()))
