"""四种说法 — last month's figure as published, as corrected, against today's target; and this month's.

A change of place is taken apart (`decomposition`) by putting these four in each other's place. Merits are
numbers that may be compared across areas and versions, the higher the better; NaN where there is no figure.
"""

import pandas as pd

from analytics.completion import with_actual, with_completion_rate
from analytics.composite import DECIMALS, WITH_FIGURES
from analytics.exact import order
from analytics.figure import with_figure

KEY = ["area", "indicator"]
TARGETS = ["target", "target_low", "target_high"]
VERSIONS = ["published", "corrected", "retargeted", "current"]


def of_indicator(then: pd.DataFrame, now: pd.DataFrame, period: str) -> pd.DataFrame:
    """Merits of one indicator, one row an area, in the four `VERSIONS`.

    `then`: last month's observations as known when its places were published, with the targets of then;
    `now`: those of last month and of `period` as known now, with today's. `corrected`: last month's figures
    as known now against the targets of then, `retargeted` the same against those of now. Merits are exact:
    equal figures have equal merits in whatever version (`analytics.exact.order`).
    """
    figures = with_figure(_completed(then, now, period))
    merit = order(figures) * figures["figure_direction"]
    return _table(merit.groupby([figures["area"], figures["version"]]).first())


def of_composite(then: pd.DataFrame, now: pd.DataFrame, period: str) -> pd.DataFrame:
    """Merits of all indicators of the frames together, as in `of_indicator`: their mean completion.

    The mean of `analytics.composite`, each completion capped at 1, to the decimal by which it is ranked.
    """
    rows = _completed(then, now, period)
    capped = rows["completion_rate"].clip(upper=1).where(rows["status"].isin(WITH_FIGURES))
    return _table(capped.groupby([rows["area"], rows["version"]]).mean().round(DECIMALS))


def _completed(then: pd.DataFrame, now: pd.DataFrame, period: str) -> pd.DataFrame:
    current = now["period"] == period
    last = now[~current]
    frames = [then, _against(then, last), last, now[current]]
    labelled = [frame.assign(version=name) for frame, name in zip(frames, VERSIONS, strict=True)]
    rows = pd.concat(labelled, ignore_index=True)
    return rows.pipe(with_actual).pipe(with_completion_rate)


def _against(then: pd.DataFrame, last: pd.DataFrame) -> pd.DataFrame:
    """Last month's rows as known now, held against the targets of then."""
    targets = then.set_index(KEY)[TARGETS].reindex(pd.MultiIndex.from_frame(last[KEY]))
    return last.assign(**{name: targets[name].to_numpy() for name in TARGETS})


def _table(merit: pd.Series) -> pd.DataFrame:
    return merit.unstack().reindex(columns=VERSIONS)  # noqa: PD010
