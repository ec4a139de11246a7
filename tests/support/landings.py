"""Landings written as text, for the picture and its sentences."""

import pandas as pd

from tests.support import frames

SAME = {
    "indicator": "D01",
    "indicator_short": "城市建档率",
    "indicator_name": "城市居民健康档案建档率",
    "kind": "rate",
    "unit": "%",
    "figure_unit": "%",
    "figure_direction": 1,
    "period": "2010-10",
    "window_end": "2011-03",
    "way": "plan",
}
TABLE = """
    area   | area_short | figure | figure_target | landing | low  | high | landing_verdict | landing_reason
    150721 | 阿荣旗     | 32.7   | 40            | 48.5    | 43.4 | 53.7 | reached         |
    150723 | 鄂伦春     | 12.3   | 40            | 19.6    | 14.5 | 24.8 | missed          |
    150725 | 陈旗       |        | 35            |         |      |      |                 | no_figure
    150726 | 新左旗     | 22.2   | 35            | 33.3    | 28.8 | 37.8 | uncertain       |
    150781 | 满洲里     | 45.0   | 45            |         |      |      | reached         | too_wide
    150700 | 全市       | 28.9   | 40            | 43.3    | 39.5 | 47.1 | uncertain       |
"""


def landings(**changed) -> pd.DataFrame:
    """Five areas and the city."""
    rows = frames.frame(TABLE).rename(columns={"low": "landing_low", "high": "landing_high"})
    texts = rows[["landing_verdict", "landing_reason"]].fillna("")
    status = rows["figure"].notna().map({True: "reported", False: "not_reported"})
    return rows.assign(**SAME, **texts, status=status).assign(**changed)
