"""抽取的考核数 — what would the items of a scheme have measured, had chance made other figures?

Ask `Figures(…).values(line)` with a line of the score sheet.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.places.draws import actuals, cells, completions
from analytics.scoring.facts import gap_points, lag, scored

# What is measured of an area as a whole and follows from its figures.
BY_FIGURES = ("behind_points", "on_pace", "focus_completion")
SEAT = ["period", "area", "indicator"]


class Figures:
    """The drawn figures of a span: one array of draws for every figure with chance that is scored."""

    def __init__(self, lines: pd.DataFrame, rows: pd.DataFrame, generator: np.random.Generator, draws: int):
        """`lines` and `rows` as in `score_draws.of_score`; drawn month by month, area by area, in order."""
        last = rows[(rows["period"] == lines["last"].iloc[0]) & rows["area"].isin(lines["area"])]
        judged = pd.MultiIndex.from_frame(lines.loc[lines["applicable"] & (lines["indicator"] != ""), SEAT])
        used = pd.concat([last, rows[pd.MultiIndex.from_frame(rows[SEAT]).isin(judged)]])
        used = used.drop_duplicates(SEAT).sort_values(SEAT, ignore_index=True)
        found = cells(used).assign(**{name: used[name] for name in [*SEAT, "pace"]})
        found = found[found["method"].notna()]
        self.draws = draws
        self.cells = {(cell.period, cell.area, cell.indicator): cell for cell in found.itertuples()}
        self.actuals = {seat: actuals(cell, generator, draws).astype(float)
                        for seat, cell in self.cells.items()}  # fmt: skip
        self.paced = dict(list(scored(last).groupby("area")))
        self.measures = {area: self._of_area(paced) for area, paced in self.paced.items()}

    def values(self, line: Mapping) -> np.ndarray | None:
        """What the line's item measured in each draw; None where it stands still."""
        if not line["applicable"]:
            return None
        if line["indicator"] == "":
            return self.measures.get(line["area"], {}).get(line["measure"])
        seat = tuple(line[name] for name in SEAT)
        if seat not in self.actuals:
            return None
        if line["measure"] != "pace_gap_points":
            return self.actuals[seat]
        return gap_points(self._completion(seat), self.cells[seat].pace)

    def _completion(self, seat: tuple) -> np.ndarray:
        return completions(self.cells[seat], self.actuals[seat])

    def _of_area(self, paced: pd.DataFrame) -> dict[str, np.ndarray]:
        """The measures of one area's month as a whole, from all that can be held against a pace."""
        done = np.repeat(paced["done"].to_numpy(dtype=float)[None, :], self.draws, axis=0)
        for at, seat in enumerate(paced[SEAT].itertuples(index=False, name=None)):
            if seat in self.actuals:
                done[:, at] = np.minimum(self._completion(seat), 1.0)
        gaps = gap_points(done, paced["pace"].to_numpy(dtype=float))
        told = (paced["status"] != "not_reported").to_numpy()
        found = {"behind_points": lag(gaps).mean(axis=1), "on_pace": 100 * ((gaps >= 0) & told).mean(axis=1)}
        return found | ({"focus_completion": done[:, told].mean(axis=1).round(12)} if told.any() else {})
