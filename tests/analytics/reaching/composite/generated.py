"""Generated months of a few indicators over three areas, and what the pages reckon of them."""

import pandas as pd
from hypothesis import strategies as st

from analytics import standing
from analytics.composite import composite
from tests.support.frames import benchmarks, observations

AREAS = ("150702", "150721", "150725")


@st.composite
def months(draw):
    """Two months of a few shares and tasks over three areas, all reported."""
    rows = []
    for code in ("A01", "A02", "B01", "C01")[: draw(st.integers(2, 4))]:
        task = draw(st.booleans())
        for area in AREAS:
            whole, before, more = (draw(st.integers(*ends)) for ends in ((5, 40), (0, 10), (0, 8)))
            for period, done in (("2010-06", before), ("2010-07", before + more)):
                one = {"period": period, "area": area, "indicator": code}
                counted = {"kind": "count", "value": done, "target": whole}
                share = {"kind": "rate", "numerator": done, "denominator": whole, "target": 80.0}
                rows.append(one | {"domain": code[0], "section": code[0]} | (counted if task else share))
    known, counts = pd.DataFrame(rows), ["numerator", "denominator", "value", "target"]
    blank = observations("period\n2010-07").drop(columns=[*rows[0], *counts], errors="ignore")
    numbers = [name for name in counts if name not in known]
    return known.assign(**dict.fromkeys(numbers, float("nan")), **blank.iloc[0].to_dict())


def together(frame):
    """All reckoned rows, and the 综合 of July."""
    reckoned = standing.reckon(frame, benchmarks())
    return reckoned, composite(reckoned, standing.city(reckoned)).query("period == '2010-07'")
