"""Generated histories: a few areas, indicators and months, with all that goes wrong in real ones.

Missing and unreported months, holes between months, zero denominators, figures
without counts, ties between different counts, bands, limits, several windows.
Small numbers, so that ties and exactly met targets are common.
"""

import math

import pandas as pd
from hypothesis import strategies as st

from tests.support.frames import NUMBERS, ONE_RATE

AREAS = ("150702", "150721", "150725", "150781")
MONTHS = ("2010-01", "2010-02", "2010-03", "2010-11", "2010-12", "2011-01", "2011-02")
MISSING = math.nan
WINDOWS = (("2010-01", "2010-12"), ("2010-01", "2011-03"), ("2010-11", "2011-10"), (None, None))

tenths = st.integers(0, 1200).map(lambda tenth: tenth / 10)
small = st.sampled_from([0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 10.0, 12.0, 15.0, 20.0, 30.0, 19.0, 0.1, 0.3])
targets = st.sampled_from([0.0, 30.0, 33.333333, 50.0, 60.0, 95.0, 95.6, 100.0])
maybe = st.sampled_from


@st.composite
def indicator(draw, code):
    kind = draw(maybe(["rate", "rate", "count", "count", "average", "parameter", "milestone"]))
    direction = 1 if kind == "milestone" else draw(maybe([1, 1, -1, 0]))
    target, low, high = draw(band() if direction == 0 else tolerated(targets))
    start, end = draw(maybe(WINDOWS))
    return {
        "indicator": code,
        "domain": code[0],
        "section": code[0],
        "kind": kind,
        "series": _series(draw, kind),
        "direction": direction,
        "unit": {"rate": draw(maybe(["%", "%", "‰"])), "milestone": "%"}.get(kind, "元"),
        "target": target,
        "target_low": low,
        "target_high": high,
        "city_target": draw(maybe([target, MISSING])),
        "band_slope": draw(maybe([0.02, 0.1, MISSING])),
        "planned_share": draw(maybe([MISSING, MISSING, 0.0, 0.35, 1.0])),
        "window_start": start,
        "window_end": end,
    }


@st.composite
def band(draw):
    """A target of an indicator to be kept within bounds: it is not judged by the value."""
    low, high = draw(maybe([(30.0, 60.0), (85.0, 100.0), (MISSING, 40.0), (50.0, MISSING)]))
    return draw(targets), low, high


@st.composite
def tolerated(draw, values):
    """A value, half the time a plain one, else with tolerance around it, or bounds alone."""
    value = draw(values)
    if draw(st.booleans()) or value < 3:
        return value, MISSING, MISSING
    less, more = draw(maybe([0.0, 1.0, 2.0])), draw(maybe([0.0, 1.0, 2.0]))
    shapes = [(value, value - less, value + more), (value, value - less, MISSING),
              (value, MISSING, value + more), (MISSING, value - less, value + more)]  # fmt: skip
    return draw(maybe(shapes))


@st.composite
def own_task(draw, shared):
    """The task of one area, which may differ from the others' and may be missing."""
    if draw(st.booleans()):
        return {name: shared[name] for name in ("target", "target_low", "target_high")}
    value = maybe([3.0, 6.0, 20.0, MISSING])
    return dict(zip(("target", "target_low", "target_high"), draw(tolerated(value)), strict=True))


def _series(draw, kind):
    if kind in ("parameter", "milestone"):
        return kind
    return draw(maybe(["ytd", "window", "cohort", "stock", "step-quarter", "flow"]))


@st.composite
def cell(draw):
    status = draw(maybe(["reported", "reported", "reported", "not_reported", "not_applicable"]))
    if status != "reported":
        return {"status": status}
    figures = {"value": draw(st.one_of(small, tenths, st.just(MISSING)))}
    if draw(st.booleans()) or draw(st.booleans()):
        figures |= {"numerator": draw(small), "denominator": draw(small)}
    if draw(st.integers(0, 5)) == 0:
        figures["month_value_reported"] = draw(small)
    return {"status": draw(maybe(["reported", "nil"])), **figures}


@st.composite
def histories(draw):
    """An observations frame, its rows in any order."""
    codes = draw(maybe([("A01",), ("A01", "B01"), ("A01", "A02")]))
    months = draw(st.lists(maybe(MONTHS), min_size=1, max_size=4, unique=True))
    areas = AREAS[: draw(st.integers(1, len(AREAS)))]
    rows = []
    for shared in [draw(indicator(code)) for code in codes]:
        for period in months:
            for area in areas:
                rows.append(ONE_RATE | shared | {"area": area, "period": period} | draw(cell()))
                if shared["kind"] == "count" and shared["direction"] == 0:
                    rows[-1]["target"] = draw(maybe([shared["target"], 3.0, 6.0, 20.0, MISSING]))
                elif shared["kind"] == "count":
                    rows[-1] |= draw(own_task(shared))
    frame = pd.DataFrame(draw(st.permutations(rows)) if len(rows) < 9 else rows)
    frame = frame.assign(**{name: MISSING for name in NUMBERS if name not in frame})
    windows = dict.fromkeys(["window_start", "window_end"], "str")
    return frame.astype(dict.fromkeys(NUMBERS, float) | windows)


@st.composite
def bulletins(draw):
    """A benchmarks frame."""
    keys = st.tuples(maybe(["A01", "B01"]), maybe(("2009-12", *MONTHS)))
    rows = [
        {"indicator": code, "period": period, "region_value": draw(st.one_of(tenths, st.just(MISSING)))}
        for code, period in draw(st.lists(keys, max_size=4, unique=True))
    ]
    columns = ["indicator", "period", "region_value", "region_rank", "region_n", "source"]
    return pd.DataFrame(rows, columns=columns).assign(region_rank=5.0, region_n=12.0, source="通报")
