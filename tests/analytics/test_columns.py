"""Columns as plain arrays."""

import numpy as np
import pandas as pd
import pytest

from analytics.columns import among, numbers


@pytest.mark.parametrize("dtype", ["float", "Int64", "Float64", "object"])
def test_figures_are_floats_and_missing_ones_are_not_numbers_whatever_the_column_is_made_of(dtype):
    frame = pd.DataFrame({"part": pd.array([3, None], dtype=dtype), "whole": [4, 5]}, index=[7, 7])
    part, whole = numbers(frame, "part", "whole")
    assert part.dtype == whole.dtype == float
    assert np.array_equal(part, [3, np.nan], equal_nan=True) and whole.tolist() == [4, 5]


def test_a_missing_text_is_none_of_the_names():
    texts = pd.Series(["rate", None, "count", "average"], dtype="str")
    assert among(texts, ("rate", "average")).tolist() == [True, False, False, True]
