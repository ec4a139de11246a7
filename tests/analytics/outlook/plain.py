"""Slow, obvious twins of the outlook: one area and one month at a time, lists and loops, no numpy.

Written from the docstrings, not from the fast code. A missing figure is None.
"""

import itertools
from math import ceil, inf, isclose, sqrt


def steps(points, fresh):
    """Growth and planned share between reports with planned work in between; then changes in idle months."""
    seen = [(0.0, 0.0)] if fresh else []
    grown, idle, last = [], [], None
    for share, plan in points:
        if share is None:
            continue
        if last is not None and abs(plan - last[1]) <= 1e-9:
            idle.append(share - last[0])
        last = (share, plan)
        if not seen:
            seen.append((share, plan))
        elif plan - seen[-1][1] > 1e-9:
            grown.append((share - seen[-1][0], plan - seen[-1][1]))
            seen.append((share, plan))
    return grown, idle


def credibility(of_areas):
    """`of_areas`: one list of (growth, weight) per area → (ratio, variance of it) per area, and `within`."""
    weights = [sum(w for _, w in one) for one in of_areas]
    own = [sum(x for x, _ in one) / w if one else None for one, w in zip(of_areas, weights, strict=True)]
    freedom = sum(max(len(one) - 1, 0) for one in of_areas)
    if not freedom:
        return None
    apart = sum(w * (x / w - o) ** 2 for one, o in zip(of_areas, own, strict=True) for x, w in one)
    within, total = apart / freedom, sum(weights)
    known = [(o, w) for o, w in zip(own, weights, strict=True) if o is not None]
    mean = sum(o * w for o, w in known) / total
    if len(known) == 1:
        return [(mean, within / total)] * len(own), within
    spread = sum(w * (o - mean) ** 2 for o, w in known) - (len(known) - 1) * within
    between = max(0.0, spread / (total - sum(w * w for w in weights) / total))
    if between == 0:
        return [(mean, within / total)] * len(own), within
    trust = [w / (w + within / between) for w in weights]
    pooled = sum(z * o for z, o in zip(trust, own, strict=True) if o is not None) / sum(trust)
    ratios = [z * (o or 0.0) + (1 - z) * pooled for z, o in zip(trust, own, strict=True)]
    errors = [between * (1 - z) * (1 + (1 - z) / sum(trust)) for z in trust]
    return list(zip(ratios, errors, strict=True)), within


def ahead(shares, plan, fresh, month, then):
    """(expected, standard error) per area, None where nothing can be said, as seen at the end of `month`."""
    seen = [steps(list(zip(one[: month + 1], plan[: month + 1], strict=True)), fresh) for one in shares]
    fit = credibility([grown for grown, _ in seen])
    if fit is None:
        return [None] * len(shares)
    ratios, within = fit
    idle = [change for _, changes in seen for change in changes]
    still = sum(change**2 for change in idle) / max(len(idle), 1)
    left = plan[then] - plan[month]
    quiet = sum(abs(plan[i + 1] - plan[i]) <= 1e-9 for i in range(month, then))
    return [
        (one[month] + max(ratio, 0.0) * left, sqrt(within * left + error * left**2 + still * quiet))
        if one[month] is not None
        else None
        for one, (ratio, error) in zip(shares, ratios, strict=True)
    ]


def able(one, plan, fresh, month):
    """Three reports, a fifth of the plan done since the first, a figure now and months left."""
    reported = [i for i in range(month + 1) if one[i] is not None]
    if one[month] is None or month + 1 >= len(plan) or len(reported) < 3:
        return False
    origin = 0.0 if fresh else plan[reported[0]]
    return origin >= 1 or (plan[month] - origin) / (1 - origin) >= 0.2 - 1e-9


def spread(shares, plan, fresh, month):
    """The ⌈0.8 (n + 1)⌉-th smallest scaled miss of the forecasts whose month is known, or None."""
    missed, origins = [], set()
    for origin in range(month):
        for then in range(origin + 1, month + 1):
            for one, seen in zip(shares, ahead(shares, plan, fresh, origin, then), strict=True):
                if seen is not None and able(one, plan, fresh, origin) and one[then] is not None:
                    miss, error = abs(one[then] - seen[0]), seen[1]
                    missed.append(miss / error if error > 1e-9 else (inf if miss > 1e-9 else 0.0))
                    origins.add(origin)
    if len(missed) < 10 or len(origins) < 3:
        return None
    return sorted(missed)[min(len(missed), ceil(0.8 * (len(missed) + 1) - 1e-12)) - 1]


def mann_kendall(values):
    """S, its variance with ties, z with the continuity correction."""
    n = len(values)
    s = sum((b > a) - (b < a) for i, a in enumerate(values) for b in values[i + 1 :])
    ties = [values.count(one) for one in set(values)]
    variance = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    return s, variance, 0.0 if s == 0 or variance == 0 else (s - (1 if s > 0 else -1)) / sqrt(variance)


def signals(values, mean, sigma):
    """The rules point by point."""
    n, noise = len(values), 1e-9 * max([1.0, *map(abs, values)])

    def side(i, beyond):
        away = values[i] - mean
        return 0 if abs(away) <= beyond + noise else (1 if away > 0 else -1)

    marks = {rule: [False] * n for rule in ("outside", "two_of_three", "run", "drift", "jump")}
    for i in range(n):
        marks["outside"][i] = side(i, 3 * sigma) != 0
        # sigma is the mean range ÷ 1.128, their limit 3.268 × the mean range
        marks["jump"][i] = i > 0 and abs(values[i] - values[i - 1]) > 3.268 * sigma / (2.66 / 3) + noise
    for first in range(n - 2):
        for sign in (1, -1):
            hit = [i for i in range(first, first + 3) if side(i, 2 * sigma) == sign]
            if len(hit) >= 2:
                for i in hit:
                    marks["two_of_three"][i] = True
    for first in range(n - 7):
        if abs(sum(side(i, 0) for i in range(first, first + 8))) == 8:
            marks["run"][first : first + 8] = [True] * 8
    for first in range(n - 5):
        window = values[first : first + 6]
        rising = all(b > a for a, b in itertools.pairwise(window))
        falling = all(b < a for a, b in itertools.pairwise(window))
        if rising or falling:
            marks["drift"][first : first + 6] = [True] * 6
    return marks


def same(ours, theirs):
    return theirs is None or isclose(ours, theirs, rel_tol=1e-7, abs_tol=1e-9)
