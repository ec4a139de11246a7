"""抽取的考核数 — what would the items of a scheme have measured, had chance made other figures?

Ask `Figures(…).values(line)` with a line of the score sheet.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.composite import DECIMALS
from analytics.places.draws import actuals, cells, completions
from analytics.scoring.facts import gap_points, lag, scored

# What is measured of an area as a whole and follows from its figures.
BY_FIGURES = ("behind_points", "on_pace", "focus_completion")
KEY = ["period", "area", "indicator"]


class Figures:
    """The drawn figures of a span: one array of draws for every figure with chance that is scored."""

    def __init__(self, lines: pd.DataFrame, rows: pd.DataFrame, generator: np.random.Generator, draws: int):
        """`lines` and `rows` as in `score_draws.of_score`; drawn month by month, area by area, in order."""
        last = rows[(rows["period"] == lines["last"].iloc[0]) & rows["area"].isin(lines["area"])]
        judged = pd.MultiIndex.from_frame(lines.loc[lines["applicable"] & (lines["indicator"] != ""), KEY])
        used = pd.concat([last, rows[pd.MultiIndex.from_frame(rows[KEY]).isin(judged)]])
        used = used.drop_duplicates(KEY).sort_values(KEY, ignore_index=True)
        found = cells(used).assign(**{name: used[name] for name in [*KEY, "pace"]})
        found = found[found["method"].notna()]
        self.draws = draws
        self.cells = {(cell.period, cell.area, cell.indicator): cell for cell in found.itertuples()}
        self.actuals = {key: actuals(cell, generator, draws).astype(float)
                        for key, cell in self.cells.items()}  # fmt: skip
        self.measures = {area: self._of_area(paced) for area, paced in scored(last).groupby("area")}

    def values(self, line: Mapping) -> np.ndarray | None:
        """What the line's item measured in each draw; None where it stands still."""
        if not line["applicable"]:
            return None
        if line["indicator"] == "":
            return self.measures.get(line["area"], {}).get(line["measure"])
        key = tuple(line[name] for name in KEY)
        if key not in self.actuals:
            return None
        if line["measure"] != "pace_gap_points":
            return self.actuals[key]
        return gap_points(self._completion(key), self.cells[key].pace)

    def _completion(self, key: tuple) -> np.ndarray:
        return completions(self.cells[key], self.actuals[key])

    def _of_area(self, paced: pd.DataFrame) -> dict[str, np.ndarray]:
        """The measures of one area's month as a whole, from all that can be held against a pace.

        Empty where no figure among them has chance: then they stand still, averaged or not.
        """
        if not any(key in self.actuals for key in paced[KEY].itertuples(index=False, name=None)):
            return {}
        done = np.repeat(paced["done"].to_numpy(dtype=float)[None, :], self.draws, axis=0)
        for at, key in enumerate(paced[KEY].itertuples(index=False, name=None)):
            if key in self.actuals:
                done[:, at] = np.minimum(self._completion(key), 1.0)
        gaps = gap_points(done, paced["pace"].to_numpy(dtype=float))
        told = (paced["status"] != "not_reported").to_numpy()
        found = {"behind_points": lag(gaps).mean(axis=1), "on_pace": 100 * ((gaps >= 0) & told).mean(axis=1)}
        if told.any():
            found["focus_completion"] = done[:, told].mean(axis=1).round(DECIMALS)
        return found
