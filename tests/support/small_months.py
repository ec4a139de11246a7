"""Two small months of one rate over three areas, reckoned as the pages reckon them."""

import pandas as pd

from analytics import standing
from tests.support import frames

AREAS = {"150725": "陈旗", "150726": "新左旗", "150727": "新右旗"}


def reckoned() -> pd.DataFrame:
    """新右旗 did not report the second month; the autonomous region's bulletin is of the first."""
    rows = frames.observations(
        """
        period  | area   | numerator | denominator | status
        2010-06 | 150725 | 300       | 1000        | reported
        2010-06 | 150726 | 500       | 1000        | reported
        2010-06 | 150727 | 400       | 1000        | reported
        2010-07 | 150725 | 350       | 1000        | reported
        2010-07 | 150726 | 650       | 1000        | reported
        2010-07 | 150727 |           |             | not_reported
        """,
        target=90.0,
    )
    rows["area_short"] = rows["area"].map(AREAS)
    published = frames.benchmarks("indicator | period  | region_value\nA01 | 2010-06 | 55.5")
    return standing.reckon(rows, published).assign(section_name="基本医疗保障")
