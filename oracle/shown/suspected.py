"""Suspected: every test of the screens, the suspicions among them in their order, and the count, as shown.

Ask `frames(asked)` for the tables "screen tests", "suspicions", "screened", "standstills" and "margins", of
all months, "last digits" of the month looked at closely, and "drawn chances", which no page shows: the other
road is handed them to prove.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.screens import (
    copy_of_last_month,
    far_from_areas,
    far_from_past,
    just_above_target,
    last_digits,
    screening,
)
from analytics.screens.looked_at import TEXTS
from analytics.screens.modified_z import DECIMALS, chance
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

PLACE = ("screen", *TEXTS)
ORDER = ["period", "certain", "strength", "alike", "area"]

TABLES = (
    Table("screen tests", PLACE, ("figure", "expected", "n", "alike", "strength", "q", "odd", "suspected")),
    Table("suspicions", PLACE, ("position", "certain")),
    Table("screened", ("screen", "period"), ("tested", "found", "by_chance")),
    Table("standstills", ONE, ("still", "alone", "due_step", "step", "chance")),
    Table("margins", ONE, ("margin",)),
    Table("last digits", ("area", "ending", "period"), ("times",)),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    tests = screening.judged(screening.together(asked.contradictions, screening.oddities(asked.rows)))
    margin = just_above_target.margin_to_target(asked.rows)
    return {
        "screen tests": _placed(tests),
        "suspicions": _placed(_in_order(screening.suspicions(tests))),
        "screened": pd.concat([_counted(tests, period) for period in asked.periods]),
        "standstills": copy_of_last_month.standstills(asked.rows),
        "margins": asked.rows[list(ONE)].assign(margin=margin).dropna(subset=["margin"]),
        "last digits": _digits(asked.rows, asked.close),
        "drawn chances": _drawn(asked.rows),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {
        "screen tests": _placed(answers["screen_test"]),
        "suspicions": _placed(answers["suspicion"]),
        "screened": answers["screen_count"],
        "standstills": answers["standstill"],
        "margins": answers["margin"],
        "last digits": answers["digit_look"],
    }


def _placed(tests: pd.DataFrame) -> pd.DataFrame:
    """What a test does not speak of is an empty word, so that rows can be found by all of them."""
    return tests.assign(**{name: tests[name].fillna("").astype("str") for name in TEXTS})


def _in_order(found: pd.DataFrame) -> pd.DataFrame:
    """`position`: the place in the month's list, of those that nothing parts the first one's."""
    turn = found.groupby("period").cumcount() + 1
    # strengths are sums and alike but for their last bits
    alike = [found[name].round(9) if name == "strength" else found[name] for name in ORDER]
    return found.assign(position=turn.groupby(alike, dropna=False).transform("min"))


def _counted(tests: pd.DataFrame, period: str) -> pd.DataFrame:
    return screening.summary(tests[tests["period"] == period]).assign(period=period)


def _digits(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """How many of each area's counts end in which digit, where any do."""
    areas = sorted(rows["area"].unique())
    counts = {area: last_digits.digit_counts(rows, area, period) for area in areas}
    table = pd.DataFrame(counts).rename_axis("ending")
    lines = table.melt(ignore_index=False, var_name="area", value_name="times")
    return lines[lines["times"] > 0].reset_index().assign(period=period)


def _drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """`points`, `z`, `chance`: what the distances met with have for a chance, each once."""
    areas, past = far_from_areas.distances(rows), far_from_past.distances(rows)
    z = pd.concat([areas["z"], past["z"], past["z_then"]], ignore_index=True).abs().round(DECIMALS)
    points = pd.concat([areas["n"], past["n"], past["n_then"]], ignore_index=True)
    met = pd.DataFrame({"points": points.astype(np.int64), "z": z}).drop_duplicates(ignore_index=True)
    return met.assign(chance=chance(met["z"], met["points"]))
