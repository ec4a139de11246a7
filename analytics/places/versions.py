"""四种说法 — last month's figure as published, as corrected, against today's target; and this month's.

A change of place is taken apart (`decomposition`) by putting these four in each other's place. Merits are
numbers that may be compared across areas and versions, the higher the better; NaN where there is no figure.
The four of a score are in `score_versions`.
"""

import pandas as pd

from analytics.completion import with_actual, with_completion_rate
from analytics.composite import DECIMALS, WITH_FIGURES
from analytics.exact import order
from analytics.figure import with_figure

KEY = ["area", "indicator"]
TARGETS = ["target", "target_low", "target_high"]
VERSIONS = ["published", "corrected", "retargeted", "current"]


def told(then: pd.DataFrame, now: pd.DataFrame, period: str) -> pd.DataFrame:
    """The rows of all indicators in the four `VERSIONS` (`version`), each with its completion and figure.

    `then`: last month's observations as known when its places were published, with the targets of then;
    `now`: those of last month and of `period` as known now, with today's. `corrected`: last month's figures
    as known now against the targets of then, `retargeted` the same against those of now.
    """
    current = now["period"] == period
    last = now[~current]
    frames = [then, against(then, last), last, now[current]]
    labelled = [frame.assign(version=name) for frame, name in zip(frames, VERSIONS, strict=True)]
    rows = pd.concat(labelled, ignore_index=True)
    return rows.pipe(with_actual).pipe(with_completion_rate).pipe(with_figure)


def of_indicators(rows: pd.DataFrame) -> pd.DataFrame:
    """Merits of every indicator of `told` rows: one row per `indicator` and `area`, in the four `VERSIONS`.

    Exact: equal figures have equal merits in whatever version (`analytics.exact.order`).
    """
    merit = order(rows) * rows["figure_direction"]
    return by_version(merit.groupby([rows["indicator"], rows["area"], rows["version"]]).first())


def of_scopes(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """Merits of all indicators together, per value of the column `by` and `area`: their mean completion.

    The mean of `analytics.composite`, each completion capped at 1, to the decimal by which it is ranked.
    """
    capped = rows["completion_rate"].clip(upper=1).where(rows["status"].isin(WITH_FIGURES))
    return by_version(capped.groupby([rows[by], rows["area"], rows["version"]]).mean().round(DECIMALS))


def of_indicator(then: pd.DataFrame, now: pd.DataFrame, period: str) -> pd.DataFrame:
    """`of_indicators` of frames of one indicator (`told`), one row an area."""
    return of_indicators(told(then, now, period)).droplevel(0)


def of_composite(then: pd.DataFrame, now: pd.DataFrame, period: str) -> pd.DataFrame:
    """`of_scopes` of all indicators of the frames (`told`) in one, one row an area."""
    return of_scopes(told(then, now, period).assign(scope="all"), "scope").droplevel(0)


def against(then: pd.DataFrame, last: pd.DataFrame, names: list[str] = TARGETS) -> pd.DataFrame:
    """Last month's rows as known now, held against the targets of then: `names` are taken from there."""
    targets = then.set_index(KEY)[names].reindex(pd.MultiIndex.from_frame(last[KEY]))
    return last.assign(**{name: targets[name].to_numpy() for name in names})


def by_version(merit: pd.Series) -> pd.DataFrame:
    """Merits under a last key `version` as one column a version, in the order of `VERSIONS`."""
    return merit.unstack().reindex(columns=VERSIONS)  # noqa: PD010 - a Series has no pivot
