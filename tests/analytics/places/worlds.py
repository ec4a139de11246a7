"""Generated pasts of one or two indicators: last month as published and as known now, and this month.

Everything may change between the two: figures corrected, taken back or come late, targets revised, areas
missing in one month or the other. Small numbers, so that ties are common.
"""

import pandas as pd
from hypothesis import strategies as st

from tests.analytics.histories import AREAS, MISSING, band, cell, indicator, targets, tolerated
from tests.support.frames import NUMBERS, ONE_RATE

LAST, NOW = "2010-09", "2010-10"
TARGETS = ("target", "target_low", "target_high")


@st.composite
def goal(draw, shared):
    """A target such as the indicator may have: a band, or a value, with tolerance or plain."""
    drawn = draw(band() if shared["direction"] == 0 else tolerated(targets))
    return dict(zip(TARGETS, drawn, strict=True))


@st.composite
def worlds(draw, codes=("A01",)):
    """`then` and `now` as `analytics.places.versions` takes them."""
    then, now = [], []
    for code in codes:
        shared = draw(indicator(code))
        common = draw(goal(shared))
        for area in AREAS:
            was, row = draw(cell()), ONE_RATE | shared | {"area": area}
            before = draw(goal(shared)) if shared["kind"] == "count" else common
            after = draw(st.one_of(st.just(before), goal(shared)))
            then.append(row | before | was | {"period": LAST})
            now.append(row | after | draw(st.one_of(st.just(was), cell())) | {"period": LAST})
            now.append(row | after | draw(st.one_of(st.just(was), cell())) | {"period": NOW})
    return _frame(then), _frame(now)


def _frame(rows: list[dict]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    frame = frame.assign(**{name: MISSING for name in NUMBERS if name not in frame})
    windows = dict.fromkeys(["window_start", "window_end"], "str")
    return frame.astype(dict.fromkeys(NUMBERS, float) | windows)
