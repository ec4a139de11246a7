"""Four months of one rate in three areas, for pictures and sentences of the way up."""

import pandas as pd

from analytics import standing
from analytics.composite import composite
from tests.support import frames

SHORT = {"a": "甲旗", "b": "乙旗", "c": "丙旗"}
TEXT = """
    period  | area | numerator | denominator
    2010-04 | a    | 100       | 1000
    2010-05 | a    | 140       | 1000
    2010-06 | a    | 200       | 1000
    2010-07 | a    | 220       | 1000
    2010-04 | b    | 400       | 1000
    2010-05 | b    | 440       | 1000
    2010-06 | b    | 460       | 1000
    2010-07 | b    | 490       | 1000
    2010-07 | c    | 230       | 1000
"""


def history(**same) -> pd.DataFrame:
    """The four months, reckoned; a target of 60 unless told otherwise."""
    rows = frames.observations(TEXT, **({"target": 60.0} | same))
    return standing.reckon(rows.assign(area_short=rows["area"].map(SHORT)), frames.benchmarks())


def together() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The reckoned rows of two indicators and their composite, July."""
    other = {"indicator": "B01", "indicator_short": "覆盖率", "domain": "B", "section": "B"}
    rows = pd.concat([history(), history(target=50.0).assign(**other)], ignore_index=True)
    whole = composite(rows, standing.city(rows))
    return rows[rows["period"] == "2010-07"], whole[whole["period"] == "2010-07"]
