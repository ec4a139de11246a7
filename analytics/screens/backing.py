"""依据 — which figures stand behind a suspicion, to be drawn beside it?

`suspicion` is one row of `screening.suspicions`, `own` the reckoned rows of its area and indicator.
"""

import pandas as pd

from analytics.periods import ordinal
from analytics.screens import copy_of_last_month, falls, far_from_past, period_end
from analytics.screens.period_end import QUARTER_ENDS
from analytics.screens.runs import part

MONTHS = 13
ALONG = (falls.SCREEN, copy_of_last_month.SCREEN, far_from_past.SCREEN, period_end.SCREEN)


def along(own: pd.DataFrame, suspicion: pd.Series, *, months: int = MONTHS) -> pd.DataFrame:
    """period, `figure`: what the suspicion speaks of in the months around it, one after it included."""
    ahead = ordinal(own["period"]) - ordinal(pd.Series([suspicion["period"]])).iloc[0]
    rows = own[ahead.between(2 - months, 1)].sort_values("period")
    named = {"figure": rows["figure"], "month_value": rows["month_value"]}
    return pd.DataFrame({"period": rows["period"], "figure": named.get(suspicion["field"], part(rows))})


def odd_months(months: pd.DataFrame, suspicion: pd.Series) -> list[str]:
    """The months told apart: the odd one with the one it is held against, or all quarter ends."""
    if suspicion["screen"] == period_end.SCREEN:
        return [month for month in months["period"] if month[5:] in QUARTER_ENDS]
    return [month for month in (suspicion["other_period"], suspicion["period"]) if isinstance(month, str)]
