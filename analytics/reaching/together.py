"""综合还需 — what lifts an area's 综合 to the city's or to place k, by one indicator or by several together?

Ask `goals` for the bars and the rise in points, `by_one` for the exact count by each indicator alone,
`route` for a combined way. Completions count up to 100 % (`analytics.composite`), so an indicator has
only so much to give.
"""

from fractions import Fraction

import pandas as pd

from analytics.completion import tolerance
from analytics.composite import DECIMALS, WITH_FIGURES
from analytics.reaching.counted import Counted, counted, exactly
from analytics.reaching.feasible import per_month, verdict
from analytics.standing import CITY

ABOUT = ["period", "area", "area_short", "indicator", "indicator_short", "section", "direction", "reach_unit"]
ABOUT += ["completion_rate", "months_left", "recent_per_month", "best_month"]
ORDER = ["beyond", "points_per_month", "indicator"]
POINTS = 100


def goals(composite: pd.DataFrame, area: str) -> pd.DataFrame:
    """One row per bar above or at the area: `bar` (city, place), `place`, `rivals`, `goal` and `rise_points`.

    `composite`: rows of `analytics.composite` of one month and scope. `goal` is the completion rate to
    reach. Place k is had with the k-th best of the others. The city's 综合 stands still here: it is no
    mean of the areas', and how far it would follow depends on which indicator is raised. Empty without a
    figure.
    """
    own = composite[(composite["area"] == area) & composite["completion_rate"].notna()]
    if own.empty:
        return pd.DataFrame(columns=["bar", "place", "goal", "rise_points", "rivals"])
    mine, rank = own["completion_rate"].iloc[0], own["rank"].iloc[0]
    others = composite[(composite["area"] != area) & composite["rank"].notna()]
    best = others.sort_values(["rank", "area"])[["completion_rate", "area_short"]]
    places = best.assign(bar="place", place=range(1, len(best) + 1)).head(rank)
    city = composite.loc[composite["area"] == CITY, ["completion_rate"]].assign(bar="city")
    found = pd.concat([city, places]).rename(columns={"completion_rate": "goal", "area_short": "rivals"})
    rise = (POINTS * (found["goal"] - mine)).clip(lower=0)
    return found.assign(rise_points=rise, place=found["place"].astype("Int64")).reset_index(drop=True)


def by_one(rows: pd.DataFrame, goal: float, *, beside: pd.DataFrame | None = None) -> pd.DataFrame:
    """How many things of each indicator alone bring the area's 综合 to `goal`, least effort first.

    `rows`: one area's reckoned rows of a month, narrowed to the scope. `needed` is exact: one thing less
    and the goal, to the 12th decimal in which 综合 is ranked, is missed; missing where even 100 % of the
    indicator is not enough (`limit` = cap) and where no things stand behind it (`no_counts`). `effort`:
    months of the area's own best month that this takes; the order is by it, unknown efforts and
    impossible ones last. `most_points`: what 综合 gains if the indicator alone comes to 100 %, and
    `to_full` the things this takes. `beside`: the same rows as the other indicators shall count, if not
    as in `rows`.
    """
    used = _used(rows)
    around = used if beside is None else _used(beside)
    rest, others = _short_of(around, goal), {row["indicator"]: _rate(row, own) for row, own in around}
    lines = []
    for row, own in used:
        # what the indicator itself brings beside the others is not counted twice
        ahead = others[row["indicator"]] - _rate(row, own)
        lines.append(_alone(row, own, rest + ahead, len(used)))
    frame = pd.DataFrame(lines, columns=[*ABOUT, "needed", "limit", "most_points", "to_full", "sign"])
    return _with_effort(frame).sort_values(["effort", "needed", "indicator"], ignore_index=True)


def route(rows: pd.DataFrame, goal: float, *, already: pd.Series | None = None) -> pd.DataFrame:
    """A combined way to `goal`: one row per indicator in the order taken, `things` and `gain_points` of each.

    Greedy, after Dantzig's order for the fractional knapsack (1957): always the indicator that gives 综合
    the most points for one best month of its own (`points_per_month`), first as far as the best month
    repeated over the months left carries it, at most to 100 %; only when all are exhausted beyond that
    (`beyond`), in the same order. The last step takes the least count that reaches the goal: one thing
    less of that indicator (`last`, which may have been begun earlier) and it is missed.
    Only indicators of which more is better and whose counts and best month are known. `reached` on every
    row says whether the goal is come to at all; empty where nothing is needed or nothing can be counted.
    The city's and the others' 综合 stand still.

    `already`: things by indicator that are in `rows` but still to be done; they belong to `things`, to
    what a best month carries and to the verdict. `extra` is without them.
    """
    used = _used(rows)
    short, steps = _short_of(used, goal), _steps(used, {} if already is None else already.to_dict())
    taken: dict[str, int] = {}
    last = None
    for step in steps:
        if short <= 0:
            break
        last = step["indicator"]
        things = _taken(step, taken.get(step["indicator"], 0), short)
        own, before = step["own"], taken.get(step["indicator"], 0)
        short -= _capped(own, things) - _capped(own, before)
        taken[step["indicator"]] = things
    frame = _route_frame(steps, taken, len(used))
    return frame.assign(reached=short <= 0, last=frame["indicator"] == last)


def _used(rows: pd.DataFrame) -> list[tuple[dict, Counted | None]]:
    used = rows[rows["status"].isin(WITH_FIGURES) & rows["completion_rate"].notna()]
    bounds = [
        tuple(exactly(bound) for bound in pair) for pair in tolerance(used).itertuples(index=False, name=None)
    ]
    return [(row, counted(row, pair)) for row, pair in zip(used.to_dict("records"), bounds, strict=True)]


def _rate(row: dict, own: Counted | None) -> Fraction:
    return min(Fraction(float(row["completion_rate"])) if own is None else own.completion(), Fraction(1))


def _short_of(used: list[tuple[dict, Counted | None]], goal: float) -> Fraction:
    """How much the sum of capped completions is short of the goal, exact."""
    # half a step less: 综合 is compared at the 12th decimal, so the least sum that rounds to the goal will do
    bar = Fraction(round(float(goal), DECIMALS)) - Fraction(1, 2 * 10**DECIMALS)
    return bar * len(used) - sum((_rate(*one) for one in used), Fraction(0))


def _alone(row: dict, own: Counted | None, short: Fraction, n: int) -> dict:
    now = _rate(row, own)
    most = {"most_points": float(POINTS * (1 - now) / n), "to_full": _things(own, Fraction(1)), "sign": 1}
    line = {name: row[name] for name in ABOUT} | most
    if short <= 0:
        return line | {"needed": 0.0, "limit": ""}
    if own is None:
        return line | {"needed": None, "limit": "no_counts"}
    if now + short > 1:
        return line | {"needed": None, "limit": "cap"}
    things, sign = _things(own, now + short), own.bar_of_completion(now + short)[1]
    return line | {"sign": sign, "needed": things, "limit": "cap" if things is None else ""}


def _things(own: Counted | None, rate: Fraction) -> int | None:
    """The least count for that completion; None where no number of things gives it."""
    if own is None:
        return None
    bar, sign = own.bar_of_completion(rate)
    things = own.things_to(bar, sign)
    possible = own.part + sign * things >= 0 and _capped(own, sign * things) >= rate
    return things if possible else None


def _capped(own: Counted, more: int) -> Fraction:
    return min(own.completion(more), Fraction(1))


def _with_effort(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.astype(
        dict.fromkeys(["needed", "to_full", "months_left", "recent_per_month", "best_month"], float)
    )
    pays = (frame["sign"] > 0) & (frame["direction"] > 0)
    best = frame["best_month"].where(pays & (frame["best_month"] > 0))
    judged = pays & (frame["limit"] != "no_counts")
    speed = frame["months_left"], frame["recent_per_month"], frame["best_month"], judged
    return frame.assign(
        effort=frame["needed"] / best,
        needed_per_month=per_month(frame["needed"], frame["months_left"]),
        verdict=verdict(frame["needed"], *speed),
        verdict_full=verdict(frame["to_full"], *speed),
    )


def _steps(used: list[tuple[dict, Counted | None]], already: dict[str, float]) -> list[dict]:
    steps = []
    for row, own in used:
        if own is None or row["direction"] <= 0 or not row["best_month"] > 0 or own.completion() >= 1:
            continue
        done = int(already.get(row["indicator"], 0))
        full = own.things_to(own.bar_of_completion(Fraction(1))[0], 1)
        most = int(row["best_month"] * row["months_left"]) - done if row["months_left"] > 0 else 0
        worth = float(own.completion(1) - own.completion()) * row["best_month"]
        about = {name: row[name] for name in ABOUT} | {"own": own, "already": done}
        for beyond, upto in ((False, min(full, most)), (True, full)):
            steps.append(about | {"points_per_month": -worth, "beyond": beyond, "upto": upto})
    return sorted((one for one in steps if one["upto"] > 0), key=lambda one: [one[name] for name in ORDER])


def _taken(step: dict, before: int, short: Fraction) -> int:
    own = step["own"]
    goal = _capped(own, before) + short
    if goal <= _capped(own, step["upto"]):
        return own.things_to(own.bar_of_completion(goal)[0], 1)
    return step["upto"]


def _route_frame(steps: list[dict], taken: dict[str, int], n: int) -> pd.DataFrame:
    first = {step["indicator"]: step for step in reversed(steps)}
    lines = []
    for code, extra in taken.items():
        own, step = first[code]["own"], first[code]
        gain = float(POINTS * (_capped(own, extra) - _capped(own, 0)) / n)
        amounts = {"extra": float(extra), "things": float(extra + step["already"]), "gain_points": gain}
        lines.append({name: step[name] for name in ABOUT} | amounts)
    frame = pd.DataFrame(lines, columns=[*ABOUT, "extra", "things", "gain_points"])
    numbers = ["things", "months_left", "recent_per_month", "best_month"]
    things, left, recent, best = (frame[name].astype(float) for name in numbers)
    always = pd.Series(True, index=frame.index)
    return frame.assign(
        things_per_month=per_month(things, left),
        verdict=verdict(things, left, recent, best, always),
    )
