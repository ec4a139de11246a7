"""Quality: the data quality of every area and month as the pages have it.

Ask `frames(asked)` for the table "quality".
"""

from collections.abc import Mapping

import pandas as pd

from analytics.screens import quality
from oracle.figures import Table
from oracle.shown.asked import Asked

TABLES = (
    Table("quality", ("area", "period"),
          ("quality", "completeness", "timeliness", "consistency", "revisions", "due", "reported",
           "days_late", "checked", "contradicted", "corrected", "quality_previous", "quality_change")),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The score, its four parts and what they count."""
    found = quality.quality(asked.rows, asked.contradictions, asked.store.corrections())
    return {"quality": found}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same table recomputed."""
    return {"quality": answers["quality"]}
