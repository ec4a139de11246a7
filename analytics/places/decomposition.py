"""为何升降 — what made a place change: the area itself, the others, a correction, a target, who is compared?

From the place as it was published a month ago to the place now in five steps, each of which puts one more
thing in its new state; a part is the place before its step minus the place after, positive = up. So the parts
are whole places and add up to the change on any history: a telescoping sum in a stated order, as in
stepwise demographic decomposition (Andreev, Shkolnikov & Begun, 2002, Demographic Research 7:499–522).
"""

import numpy as np
import pandas as pd

# The order of the steps; what happens together counts to the earlier one.
PARTS = ["correction", "targets", "members", "own", "others"]


def decomposition(merits: pd.DataFrame) -> pd.DataFrame:
    """One row per area of `merits` (`versions`): `rank_published`, `rank`, `rank_change`, the five `PARTS`.

    1 `correction`: last month's figures of all areas as known now; one taken back without another in its
    stead stands as published. 2 `targets`: those now in force. 3 `members`: areas without a place this month
    leave, new ones enter, with last month's figure where it came late, else with this month's. 4 `own`: the
    area's own figure of this month. 5 `others`: the others' figures of this month. All missing for an area
    without a place in one of the two months; `rank_published` or `rank` is kept where there is one.

    Areas are compared within each value of the index levels before the last, which is `area`: the changes of
    many indicators are taken apart at once.
    """
    choice, area = _grid(merits.index)
    grids = (_laid_out(merits[name], choice, area) for name in merits.columns)
    places = _steps(*grids)[:, choice, area]
    known = ~np.isnan(places).any(axis=0)
    parts = np.where(known, -np.diff(places, axis=0), np.nan)
    found = pd.DataFrame(parts.T, index=merits.index, columns=PARTS)
    found.insert(0, "rank_published", places[0])
    found.insert(1, "rank", places[-1])
    found.insert(2, "rank_change", parts.sum(axis=0))
    return found.astype("Int64").rename_axis(_names(merits.index)).reset_index()


def rivals(merits: pd.DataFrame) -> pd.DataFrame:
    """Who passed whom: one row per `area` and `rival`, `side` "overtook" or "overtaken".

    The area stood behind the rival in the places as published and stands before it now, or the other way
    round. Both have a place in both months; one that comes level has not passed. Levels of the index before
    the last as in `decomposition`.
    """
    choice, area = _grid(merits.index)
    before, after = (_laid_out(merits[name], choice, area) for name in ("published", "current"))
    gained = (before[:, :, None] < before[:, None]) & (after[:, :, None] > after[:, None])
    row = _laid_out(pd.Series(np.arange(len(merits))), choice, area)
    found = []
    for side, passed in (("overtook", gained), ("overtaken", gained.transpose(0, 2, 1))):
        which, one, other = np.nonzero(passed)
        lines = merits.index[row[which, one].astype(int)].to_frame(index=False)
        lines.columns = _names(merits.index)
        rival = merits.index.get_level_values(-1)[row[which, other].astype(int)]
        found.append(lines.assign(rival=rival, side=side))
    return pd.concat(found, ignore_index=True)


def _names(index: pd.Index) -> list[str]:
    return [*index.names[:-1], "area"]


def _grid(index: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Of each row the number of its choice, and which of its areas it is."""
    if index.nlevels == 1:
        return np.zeros(len(index), dtype=int), np.arange(len(index))
    choices = index.droplevel(-1)
    choice = pd.factorize(choices)[0]
    return choice, pd.Series(choice).groupby(choice).cumcount().to_numpy()


def _laid_out(values: pd.Series, choice: np.ndarray, area: np.ndarray) -> np.ndarray:
    """A row per choice, a column per area; NaN where a choice has fewer."""
    grid = np.full((choice.max(initial=0) + 1, area.max(initial=-1) + 1), np.nan)
    grid[choice, area] = values.to_numpy(dtype=float)
    return grid


def _steps(
    published: np.ndarray, corrected: np.ndarray, retargeted: np.ndarray, current: np.ndarray
) -> np.ndarray:
    """The place of every area before the first step and after each of the five; the steps come first."""
    there, here = ~np.isnan(published), ~np.isnan(current)
    stays, late = there & here, np.where(np.isnan(retargeted), current, retargeted)
    corrected = np.where(there, np.where(np.isnan(corrected), published, corrected), np.nan)
    changed = np.where(there, np.where(np.isnan(retargeted), corrected, retargeted), np.nan)
    joined = np.where(here, np.where(stays, changed, late), np.nan)
    states = [
        (published, published), (corrected, corrected), (changed, changed),
        (joined, joined), (current, joined), (current, current),
    ]  # fmt: skip
    return np.array([_places(own, others) for own, others in states])


def _places(own: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The place of each area's own merit among the others' merits of its choice, its own there left out."""
    better = others[:, None] > own[:, :, None]
    alone = np.arange(own.shape[1])
    better[:, alone, alone] = False
    return np.where(np.isnan(own), np.nan, 1.0 + better.sum(axis=2))
