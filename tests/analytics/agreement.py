"""Compare a fast column with what its plain twin says of every row."""

import math

import pandas as pd


def assert_agrees(frame, column, plain):
    """`plain` holds one answer per row: None for missing, a text, or an exact number."""
    for (_, row), expected in zip(frame.iterrows(), plain, strict=True):
        got = row[column]
        where = f"{column} of {row['area']} {row['indicator']} {row['period']}: {got!r}, plainly {expected!r}"
        if expected is None:
            assert pd.isna(got), where
        elif isinstance(expected, str):
            assert got == expected, where
        else:
            assert math.isclose(got, float(expected), rel_tol=1e-9, abs_tol=1e-7), where
