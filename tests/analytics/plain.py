"""Slow, obvious twins of the reckoning: one row at a time, loops and exact fractions, no pandas.

Written from the definitions, not from the fast code. A row is a dict, a missing
figure is None, every number is a Fraction of what is typed.
"""

import math
from fractions import Fraction

SCALE = {"%": 100, "‰": 1000}
SILENT = ("not_reported", "not_applicable")


def rows_of(frame):
    """The rows of a frame, numbers exact as typed."""
    return [{name: _typed(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _typed(value):
    if value is None or value != value:
        return None
    return Fraction(str(value)) if isinstance(value, float) else value


def _number(period):
    year, month = period.split("-")
    return int(year) * 12 + int(month)


def _at(rows, row, months):
    """The same area's row of the same indicator, that many months earlier."""
    for other in rows:
        same = other["area"] == row["area"] and other["indicator"] == row["indicator"]
        if same and _number(other["period"]) == _number(row["period"]) - months:
            return other
    return None


def _peers(rows, row):
    return [r for r in rows if (r["period"], r["indicator"]) == (row["period"], row["indicator"])]


def has_ratio(row):
    return row["kind"] in ("rate", "average") and None not in (row["numerator"], row["denominator"])


def actual(row):
    if row["status"] in SILENT:
        return None
    if not has_ratio(row):
        return row["value"]
    if row["denominator"] == 0:
        return None
    return SCALE.get(row["unit"], 1) * row["numerator"] / row["denominator"]


def completion_rate(row):
    return completion(row, actual(row), row["target"], row["target_low"], row["target_high"])


def completion(row, done, target, low, high):
    if done is None:
        return None
    if row["direction"] == 1:
        return reached(done, *tolerance(1, target, low, high))
    if row["direction"] == -1:
        return limit(done, tolerance(-1, target, low, high)[0])
    if low is None and high is None:
        return None
    for bound, missed in ((low, low is not None and done < low), (high, high is not None and done > high)):
        if missed and row["band_slope"] is not None:
            return max(Fraction(0), 1 - row["band_slope"] * abs(done - bound))
        if missed:
            return (done / bound if done < bound else bound / done)
    return Fraction(1)


def tolerance(direction, target, low, high):
    """Where a target counts as met, and beyond what more counts again."""
    if direction == 0:
        return None, None
    near, far = (low, high) if direction == 1 else (high, low)
    from_where = [bound for bound in (near, target, far) if bound is not None]
    beyond = [bound for bound in (target, far, near) if bound is not None]
    return (from_where[0], beyond[0]) if from_where else (None, None)


def reached(done, near, far):
    if near is None:
        return None
    if done < near:
        return done / near
    if near < far and done <= far:
        return Fraction(1)
    return None if far == 0 else done / far


def limit(done, target):
    if target is None:
        return None
    return Fraction(1) if done <= target else target / done


def shows_completion(row):
    return row["kind"] in ("count", "milestone") or row["direction"] == 0


def figure(row):
    if not shows_completion(row):
        return actual(row)
    rate = completion_rate(row)
    return None if rate is None else 100 * rate


def figure_direction(row):
    return 1 if shows_completion(row) else row["direction"]


def bounds(row):
    return tolerance(row["direction"], row["target"], row["target_low"], row["target_high"])


def figure_target(row):
    if shows_completion(row):
        return Fraction(100)
    return bounds(row)[0] if row["target"] is None else row["target"]


def pace(row):
    if row["direction"] == -1 or row["series"] == "parameter":
        return Fraction(1)
    if row["planned_share"] is not None:
        return min(max(row["planned_share"], Fraction(0)), Fraction(1))
    if row["window_start"] is None:
        return None
    start, end, now = _number(row["window_start"]), _number(row["window_end"]), _number(row["period"])
    return min(max(Fraction(now - start + 1, end - start + 1), Fraction(0)), Fraction(1))


def pace_gap_points(rate, due):
    return None if rate is None or due is None else 100 * (rate - due)


def pace_class(gap):
    if gap is None:
        return "missing"
    if gap >= 10:
        return "ahead"
    if gap >= 0:
        return "on"
    return "behind" if gap >= -10 else "far_behind"


def months_left(row):
    if row["window_end"] is None:
        return None
    return max(0, _number(row["window_end"]) - _number(row["period"]))


def sums(rows, row):
    """Σ part, Σ whole and Σ nearer bound of the tasks over the areas that report both, or None."""
    part = whole = nearer = Fraction(0)
    found = False
    for peer in _peers(rows, row):
        pair = (peer["numerator"], peer["denominator"])
        if peer["kind"] == "count" and peer["direction"] == 0:
            continue
        if peer["kind"] == "count":
            pair = (peer["value"], bounds(peer)[1])
        if peer["kind"] not in ("rate", "average", "count") or None in pair or peer["status"] in SILENT:
            continue
        part, whole, found = part + pair[0], whole + pair[1], True
        nearer += bounds(peer)[0] if peer["kind"] == "count" else 0
    return (part, whole, nearer) if found else None


def pooled_average(rows, row):
    total = sums(rows, row)
    if total is None or total[1] == 0:
        return None
    part, whole, nearer = total
    if row["kind"] == "count" and row["direction"] == -1:
        return 100 * limit(part, nearer)
    if row["kind"] == "count":
        return 100 * reached(part, nearer, whole)
    average = SCALE.get(row["unit"], 1) * part / whole
    if row["direction"] == 0:
        low = row["target_low"] if row["city_target_low"] is None else row["city_target_low"]
        high = row["target_high"] if row["city_target_high"] is None else row["city_target_high"]
        rate = completion(row, average, None, low, high)
        return None if rate is None else 100 * rate
    return average


def figures(rows, row):
    return [figure(peer) for peer in _peers(rows, row) if figure(peer) is not None]


def simple_mean(rows, row):
    found = figures(rows, row)
    return sum(found) / len(found) if found else None


def city_figure(rows, row):
    pooled = pooled_average(rows, row)
    return simple_mean(rows, row) if pooled is None else pooled


def best(rows, row):
    found = figures(rows, row)
    return None if not found else (max(found) if figure_direction(row) == 1 else min(found))


def worst(rows, row):
    found = figures(rows, row)
    return None if not found else (min(found) if figure_direction(row) == 1 else max(found))


def quartile(rows, row, share):
    found = sorted(figures(rows, row))
    if not found:
        return None
    place = share * (len(found) - 1)
    below = math.floor(place)
    above = min(below + 1, len(found) - 1)
    return found[below] + (place - below) * (found[above] - found[below])


def rank(rows, row):
    """One more than the number of areas that are better."""
    mine = figure(row)
    if mine is None:
        return None
    direction = figure_direction(row)
    return 1 + sum(1 for other in figures(rows, row) if other * direction > mine * direction)


def rank_previous(rows, row):
    before = _at(rows, row, 1)
    return None if before is None else rank(rows, before)


def rank_change(rows, row):
    now, before = rank(rows, row), rank_previous(rows, row)
    return None if now is None or before is None else before - now


def region(published, row):
    """The latest published figure of this month or an earlier one, and its month."""
    chosen = None
    for other in published:
        fits = other["indicator"] == row["indicator"] and other["region_value"] is not None
        if fits and _number(other["period"]) <= _number(row["period"]) and row["direction"] != 0:
            if chosen is None or _number(other["period"]) > _number(chosen["period"]):
                chosen = other
    return (None, None) if chosen is None else (chosen["region_value"], chosen["period"])


def gap(row, bar):
    mine = figure(row)
    return None if mine is None or bar is None else (mine - bar) * figure_direction(row)


def reach(row, bar):
    """Count up until the bar is met."""
    if bar is None or figure(row) is None or row["kind"] == "milestone":
        return None
    if row["kind"] == "parameter":
        return None if row["direction"] == 0 else max(Fraction(0), -gap(row, bar))
    if row["direction"] == 0 or (row["kind"] == "count" and row["direction"] == -1):
        return None
    if row["kind"] == "count":
        return _do_more(row, bar)
    if not has_ratio(row):
        return None
    return _count_up(row["numerator"], row["denominator"], SCALE.get(row["unit"], 1), bar, row["direction"])


def reach_target(row):
    if figure(row) is None:
        return None
    near = bounds(row)[0]
    if row["kind"] == "count" and row["direction"] == -1:
        return None if not near else max(0, math.ceil(row["value"] - near))
    if row["direction"] == 0 and has_ratio(row):
        scale, done = SCALE.get(row["unit"], 1), actual(row)
        if row["target_low"] is not None and done < row["target_low"]:
            return _count_up(row["numerator"], row["denominator"], scale, row["target_low"], 1)
        if row["target_high"] is not None and done > row["target_high"]:
            return _count_up(row["numerator"], row["denominator"], scale, row["target_high"], -1)
        return 0
    return reach(row, Fraction(100) if shows_completion(row) else near)


def gap_to_target(row):
    """0 inside the tolerance, outside it to the bound that was not, or was, passed."""
    mine, goal = figure(row), figure_target(row)
    if mine is None or goal is None:
        return None
    ends = [Fraction(100)] if shows_completion(row) else sorted(bounds(row))
    return gap(row, min(max(mine, ends[0]), ends[-1]))


def _do_more(row, bar):
    """Count up until the completion is at the bar."""
    k = 0
    while 100 * reached(row["value"] + k, *bounds(row)) < bar:
        k += 1
    return k


def _count_up(part, whole, scale, bar, direction):
    k = 0
    while (scale * (part + direction * k) / whole - bar) * direction < 0:
        k += 1
    return k


def needed_per_month(row):
    reached, left = reach_target(row), months_left(row)
    return None if reached is None or not left else Fraction(reached) / left


def cumulative(row):
    if row["status"] in SILENT or row["kind"] in ("parameter", "milestone"):
        return None
    return row["value"] if row["kind"] == "count" else row["numerator"]


def month_value(rows, row):
    if row["month_value_reported"] is not None:
        return row["month_value_reported"]
    now = cumulative(row)
    january = row["series"] == "ytd" and row["period"].endswith("-01")
    opening = row["series"] in ("window", "cohort") and row["period"] == row["window_start"]
    if now is None or january or opening or row["series"] == "flow":
        return now
    before = _at(rows, row, 1)
    then = None if before is None else cumulative(before)
    return None if then is None else now - then


def recent_per_month(rows, row):
    known = []
    for months in (0, 1, 2):
        then = _at(rows, row, months)
        if then is not None and month_value(rows, then) is not None:
            known.append(month_value(rows, then))
    return sum(known) / len(known) if known else None


def best_month(rows, row):
    known = []
    for then in rows:
        same = (then["area"], then["indicator"]) == (row["area"], row["indicator"])
        if same and _number(then["period"]) <= _number(row["period"]):
            known.append(month_value(rows, then))
    known = [value for value in known if value is not None]
    return max(known) if known else None


def figure_before(rows, row, months):
    then = _at(rows, row, months)
    return None if then is None else figure(then)


def change(rows, row, months):
    now, then = figure(row), figure_before(rows, row, months)
    return None if now is None or then is None else now - then


def composite(rows, period, area, scope=None):
    """Mean completion, mean pace, how many indicators in it and how many missing, of one area."""
    rates, paces, missing = [], [], 0
    for row in rows:
        if (row["period"], row["area"]) != (period, area) or scope not in (None, row["domain"]):
            continue
        missing += row["status"] == "not_reported"
        rate = completion_rate(row)
        if rate is not None and row["status"] in ("reported", "nil"):
            rates.append(min(rate, Fraction(1)))
            paces.append(pace(row))
    due = [share for share in paces if share is not None]
    return {
        "completion_rate": sum(rates) / len(rates) if rates else None,
        "pace": sum(due) / len(due) if due else None,
        "n_indicators": len(rates),
        "n_missing": missing,
    }
