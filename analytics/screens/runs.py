"""累计段 — within which months does a figure run on from the month before, and where does it start anew?"""

import pandas as pd

from analytics.completion import RATIO_KINDS
from analytics.periods import earlier

CUMULATIVE = ("ytd", "window", "cohort")


def starts(frame: pd.DataFrame) -> pd.Series:
    """Whether a cumulative series begins anew in this month: January (ytd), or the window's first month."""
    january = frame["series"].eq("ytd") & frame["period"].str.endswith("-01")
    opening = frame["series"].isin(["window", "cohort"]) & frame["period"].eq(frame["window_start"])
    return january | opening


def run(frame: pd.DataFrame) -> pd.Series:
    """A name for the months that are counted up together: the year (ytd), or the window once it is open."""
    opening = frame["window_start"].fillna("")
    opened = opening.where(frame["period"] >= opening, "before")
    return opened.mask(frame["series"] == "ytd", frame["period"].str[:4])


def part(frame: pd.DataFrame) -> pd.Series:
    """What is counted up: the numerator of a rate or an average, the value of a count."""
    return frame["numerator"].where(frame["kind"].isin(RATIO_KINDS)).mask(frame["kind"] == "count",
                                                                          frame["value"])  # fmt: skip


def part_field(frame: pd.DataFrame) -> pd.Series:
    """The name of the quantity that `part` gives."""
    return frame["kind"].eq("count").map({True: "value", False: "numerator"})


def step(frame: pd.DataFrame, column: str) -> pd.Series:
    """The column's growth since the month before; missing at a start and where either month is."""
    return (frame[column] - earlier(frame, column)).mask(starts(frame))
