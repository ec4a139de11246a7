"""自治区对照 — what does the autonomous region publish for this indicator, and of which month?"""

import pandas as pd

from analytics.periods import ordinal

PUBLISHED = ["region_figure", "region_period", "region_rank", "region_n"]


def with_region(frame: pd.DataFrame, benchmarks: pd.DataFrame) -> pd.DataFrame:
    """Add `region_figure`, `region_period`, and the city's own `region_rank` of `region_n` there.

    The region's figure cannot be reckoned from our areas; it comes by bulletin
    and late. So it is that month's or, failing that, the latest earlier one,
    marked with its month; never a later one. In the units of `figure`: percent
    points of a rate, completion in % of a count. A band has none: the region
    publishes the rate, and what we compare is the completion.
    """
    published = benchmarks[benchmarks["region_value"].notna()]
    right = published.assign(
        month=ordinal(published["period"]).astype("int64"),
        indicator=published["indicator"].astype(object),
        region_figure=published["region_value"].astype(float),
        region_period=published["period"],
    ).sort_values("month")
    left = pd.DataFrame(
        {
            "month": ordinal(frame["period"]).astype("int64"),
            "indicator": frame["indicator"].astype(object),
            "row": range(len(frame)),
        }
    ).sort_values("month")
    found = pd.merge_asof(left, right[["month", "indicator", *PUBLISHED]], on="month", by="indicator")
    found = found.set_index("row").sort_index().set_index(frame.index)
    comparable = frame["direction"] != 0
    return frame.assign(**{name: found[name].where(comparable) for name in PUBLISHED})
