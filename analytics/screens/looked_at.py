"""The columns that all screens answer in: what was looked at, what was expected, how likely by chance."""

import numpy as np
import pandas as pd

TEXTS = ("area", "indicator", "field", "period", "other_area", "other_indicator", "other_field",
         "other_period")  # fmt: skip
NUMBERS = ("figure", "expected", "n", "alike", "p")
COLUMNS = ["screen", *TEXTS, *NUMBERS, "odd"]

CERTAIN = 0.0


def looked_at(
    screen: str, rows: pd.DataFrame, odd: pd.Series | np.ndarray, **columns: object
) -> pd.DataFrame:
    """One row per test, in `COLUMNS`; what a screen does not speak of stays missing.

    `area`, `indicator`, `period` are the place of the odd figure (`area` missing: of all areas; `indicator`
    missing: of many), `field` which quantity of it (figure, numerator, denominator, value, month_value).
    `figure` is what stands there, `expected` what would be usual, `other_…` the cell it is held against.
    `n` is how many points the test rests on, `alike` how many of them are as odd. `p` is the chance of
    something as odd in honest figures (`CERTAIN` for what contradicts a definition); `odd` says whether it
    is also large enough to be worth a question.
    """
    told = {name: rows[name] for name in ("area", "indicator", "period") if name in rows} | columns
    frame = pd.DataFrame(told, index=rows.index).assign(screen=screen, odd=np.asarray(odd, dtype=bool))
    frame = frame.reindex(columns=COLUMNS)
    kinds = dict.fromkeys(("screen", *TEXTS), "str") | dict.fromkeys(NUMBERS, float) | {"odd": bool}
    return frame.astype(kinds).reset_index(drop=True)
