"""A Chinese name for every table and figure that the second reckoning compares."""

import pytest

from analytics.sentences import recomputed as words
from oracle.shown import TABLES


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_figure_that_is_compared_has_a_name(table):
    assert table.name in words.TABLES
    assert {"row", *table.figures} <= set(words.FIGURES)
