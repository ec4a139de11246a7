"""A frame's columns as plain arrays, for the steps that every page waits for.

Ask `numbers` for figures and `among` where a text is one of a few names. A step on arrays takes a tenth of
the time of one on series.
"""

import numpy as np
import pandas as pd


def among(texts: pd.Series, names: tuple[str, ...]) -> np.ndarray:
    """On which rows a text is one of a few names; for so few, cheaper than `isin`."""
    return np.logical_or.reduce([np.asarray(texts.array == name, dtype=bool) for name in names])


def numbers(frame: pd.DataFrame, *names: str) -> list[np.ndarray]:
    """These columns as arrays of floats, NaN where missing; perhaps the frame's own: to be read only."""
    return [frame[name].to_numpy(float, na_value=np.nan) for name in names]
