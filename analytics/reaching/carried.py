"""照现速度 — where would everybody stand at the end of the window if all kept their recent pace?

The projection of the methods paper (预计年末 = x + recent three-month mean × months left), for the
numerator and for the denominator: a rate whose denominator grows is not reached by today's missing
number.
"""

from collections.abc import Collection

import pandas as pd

from analytics.completion import RATIO_KINDS, unit_scale, with_actual, with_completion_rate
from analytics.exact import counts, is_task
from analytics.figure import shows_completion, with_figure
from analytics.gap import DECIMALS
from analytics.monthly import stands_alone, with_month_value, with_recent_per_month


def carried(
    history: pd.DataFrame,
    period: str,
    *,
    ceiling: float | dict[str, float] | None = None,
    standing: Collection[str] = (),
) -> pd.DataFrame:
    """The rows of `period` as they would stand when their windows end, figures reckoned anew.

    `history`: reckoned rows, the months before included; every indicator is carried to the end of its
    own window. Counts grow by `recent_per_month` × `months_left`, denominators by the mean of their own
    last three monthly changes; both to whole things. A negative or unknown pace carries nothing, and so
    do a month's own figures (`flow`), which start anew each month, tasks, bands, and figures without
    counts. A share stops at `ceiling` (one, or by indicator), in the figure's unit: nobody is carried
    past what is possible. Of the areas `standing` only denominators grow, and what less is better of.

    A denominator starts anew with its numerator only where the whole target is due at once (`pace` 1:
    住院分娩率 stands at 95 % from January on). Where it is due bit by bit (基金到位率), the denominator is
    the year's base, and its first level is no month's growth.
    """
    now = history["period"] == period
    rows, wholes = history[now], _whole_per_month(history)[now]
    return _reckoned(_at_the_end(rows, wholes, ceiling, ~rows["area"].isin(standing)))


def carried_and_standing(
    history: pd.DataFrame, period: str, *, ceiling: float | dict[str, float] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """`carried` of everybody, and the same with all areas `standing`; dearer by little than one of them."""
    now = history["period"] == period
    rows, wholes = history[now], _whole_per_month(history)[now]
    ways = [_at_the_end(rows, wholes, ceiling, pd.Series(adds, index=rows.index)) for adds in (True, False)]
    both = _reckoned(pd.concat(ways, keys=["carried", "standing"]))
    return both.loc["carried"], both.loc["standing"]


def _at_the_end(
    rows: pd.DataFrame, wholes: pd.Series, ceiling: float | dict[str, float] | None, adds: pd.Series
) -> pd.DataFrame:
    """The counts grown: numerators and values where `adds`, or where less is better."""
    moves = counts(rows)["whole"].notna() & (rows["direction"] != 0) & (rows["series"] != "flow")
    ratio, task = rows["kind"].isin(RATIO_KINDS) & moves, is_task(rows) & (rows["direction"] > 0) & moves
    denominator = _grown(rows, "denominator", wholes).where(ratio, rows["denominator"])
    adds = adds | (rows["direction"] < 0)
    numerator = _grown(rows, "numerator", rows["recent_per_month"]).where(ratio & adds, rows["numerator"])
    if ceiling is not None:
        highest = rows["indicator"].map(ceiling) if isinstance(ceiling, dict) else ceiling
        most = (highest * denominator / unit_scale(rows)).floordiv(1).clip(lower=rows["numerator"])
        numerator = numerator.mask(ratio & ~shows_completion(rows) & (numerator > most), most)
    value = _grown(rows, "value", rows["recent_per_month"]).where(task & adds, rows["value"])
    return rows.assign(numerator=numerator, denominator=denominator, value=value)


def _reckoned(grown: pd.DataFrame) -> pd.DataFrame:
    return grown.pipe(with_actual).pipe(with_completion_rate).pipe(with_figure)


def _grown(rows: pd.DataFrame, column: str, per_month: pd.Series) -> pd.Series:
    more = per_month.clip(lower=0).fillna(0) * rows["months_left"].fillna(0)
    # a third of a thing three times is one thing, whatever the floats say
    return rows[column] + more.round(DECIMALS).round()


def _whole_per_month(history: pd.DataFrame) -> pd.Series:
    # the month values of the denominators, by the same rules of series and window as those of the numerators
    wholes = history.assign(numerator=history["denominator"], month_value_reported=float("nan"))
    base = stands_alone(history) & (history["pace"] < 1)
    months = with_month_value(wholes)["month_value"].mask(base)
    return with_recent_per_month(wholes.assign(month_value=months))["recent_per_month"]
