"""Score doubt: which places of 得分 chance leaves open, and who cannot be told apart, as shown.

Ask `frames(asked)` for the tables "score bands" and "score groups" of the month looked at closely, over every
span whose scores can be drawn.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.places import bands, groups, score_draws
from analytics.scoring import sheet
from data import catalogue
from data.catalogue.frames import scheme_frame, tie_break
from oracle.figures import Table
from oracle.shown.asked import Asked
from oracle.shown.scoring import months, spans_of

TABLES = (
    Table("score bands", ("span", "area", "period"), ("rank", *bands.COLUMNS)),
    Table("score groups", ("span", "area", "last_area", "period"), ("rank_first", "rank_last", "n_areas")),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names; without rows where no scheme holds."""
    period = asked.close
    spans = spans_of(period) if catalogue.scheme_for(period) else []
    drawn = [_drawn(asked, span) for span in spans]
    found = list(zip(*(told for told in drawn if told), strict=True)) or [(), ()]
    return {table.name: _together(of_spans, table) for table, of_spans in zip(TABLES, found, strict=True)}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {"score bands": answers["score_band"], "score groups": answers["score_run"]}


def _drawn(asked: Asked, span: str) -> tuple[pd.DataFrame, pd.DataFrame] | None:
    """The bands and the groups from the draws that the page makes; None where there are none."""
    of, period = asked.scores, asked.close
    held, within = catalogue.scheme_for(period), months(period, span)
    rows = asked.rows[asked.rows["period"].isin(within)]
    placed = of.totals_of(period, span).dropna(subset=["rank"])
    lines = sheet.before_vetoes(of.monthly_of(period), within)
    told = of.facts_of(period)
    merits = score_draws.merits(scheme_frame(held), rows, lines, placed, told, tie_break(held))
    if merits is None:
        return None
    runs = groups.groups(placed, bands.ahead(merits))
    ends = {"area": runs["areas"].str[0], "last_area": runs["areas"].str[-1]}
    return tuple(frame.assign(span=span, period=period)
                 for frame in (bands.bands(placed, merits), runs.assign(**ends)))  # fmt: skip


def _together(found: tuple[pd.DataFrame, ...], table: Table) -> pd.DataFrame:
    columns = [*table.keys, *table.figures]
    filled = [one[columns] for one in found if len(one)]
    frame = pd.concat(filled or [pd.DataFrame(columns=columns)])
    return frame.astype(dict.fromkeys(table.figures, "Float64"))
