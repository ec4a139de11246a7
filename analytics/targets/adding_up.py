"""合计核对 — do the banners' targets add up to the city's?"""

import numpy as np
import pandas as pd

WINDOW = ["indicator", "window_start", "window_end"]
DECIMALS = 6


def adding_up(targets: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """One row per indicator and window in which banners have targets of their own.

    `targets`: those in force (indicator, area, tier, window_start, window_end, value, low, high);
    `indicators`: indicator, indicator_short, kind, unit, direction. `n_banners` have one; `banner_lowest`,
    `banner_highest` of them; `city_target` is the city's own for the same window. Of a count `banner_sum` and
    `difference`, Σ − the city's, in units: below 0 the banners' tasks do not make up the city's. Of other
    kinds nothing is summed; a rate set for the banners lies about the city's, or it cannot be met:
    `out_of_reach` is true where even the best of them is set worse than the city. Where bounds take the place
    of a value, the worse bound counts. Missing where the city has no target for that very window.
    Source: 「层层分解」, 呼伦贝尔市卫生系统深化医药卫生体制改革工作机制 (2010).
    """
    rows = targets.merge(indicators, on="indicator", validate="many_to_one")
    rows = rows.assign(asked=_asked(rows))
    banners = rows[rows["tier"] == "banner"].groupby(WINDOW, sort=True)["asked"]
    found = pd.DataFrame({
        "n_banners": banners.size(),
        "banner_sum": banners.sum(min_count=1),
        "banner_lowest": banners.min(),
        "banner_highest": banners.max(),
    }).reset_index()
    city = rows[rows["tier"] == "city"].drop_duplicates(WINDOW)[[*WINDOW, "asked"]]
    found = found.merge(city.rename(columns={"asked": "city_target"}), on=WINDOW, how="left")
    return _compared(found.merge(indicators, on="indicator"))


def _asked(rows: pd.DataFrame) -> pd.Series:
    worse = rows["low"].mask(rows["direction"] < 0, rows["high"])
    return rows["value"].fillna(worse).fillna(rows["low"]).fillna(rows["high"])


def _compared(found: pd.DataFrame) -> pd.DataFrame:
    count = found["kind"] == "count"
    difference = (found["banner_sum"] - found["city_target"]).round(DECIMALS) + 0.0
    best = found["banner_highest"].mask(found["direction"] < 0, found["banner_lowest"])
    short = (best - found["city_target"]) * np.sign(found["direction"]) < 0
    return found.assign(
        banner_sum=found["banner_sum"].where(count),
        difference=difference.where(count),
        out_of_reach=short & ~count & found["city_target"].notna(),
    )


def unequal(found: pd.DataFrame) -> pd.DataFrame:
    """The counts whose banners' tasks do not make the city's, the largest share of it first."""
    apart = found[found["difference"].fillna(0).ne(0)]
    share = (apart["difference"] / apart["city_target"]).abs()
    return apart.loc[share.sort_values(ascending=False, kind="stable").index]
