"""Quality: the data quality of every area and month as the pages have it.

Ask `frames(asked)` for the table "quality".
"""

import pandas as pd

from analytics.screens import quality, screening
from oracle import given
from oracle.asked import Asked


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The score, its four parts and what they count."""
    against = screening.contradictions(asked.rows, given.chains(), given.bounded(), given.pairs())
    return {"quality": quality.quality(asked.rows, against, asked.store.corrections())}
