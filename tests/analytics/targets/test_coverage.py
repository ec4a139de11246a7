"""Which target covers which cell: own, handed down, none, not applicable."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.targets.coverage import COVERS, coverage, covered
from tests.analytics.targets import plain
from tests.support.frames import frame

AREAS, INDICATORS, TIERS = ("150702", "150725"), ("A01", "E02"), ("banner", "city", "region", "national")
GRID = [{"area": area, "indicator": code, "section": code[0]} for code in INDICATORS for area in AREAS]
COLUMNS = ["area", "indicator", "tier", "sample"]


def judged(text: str) -> pd.DataFrame:
    return frame(text).assign(sample=True)


cells = st.sampled_from([(one["area"], one["indicator"]) for one in GRID])


@given(st.dictionaries(cells, st.sampled_from(TIERS)), st.sets(cells))
def test_agrees_with_its_plain_twin(held, exempt):
    grid = [one | {"exempt": (one["area"], one["indicator"]) in exempt} for one in GRID]
    rows = [{"area": area, "indicator": code, "tier": tier, "sample": True}
            for (area, code), tier in held.items()]  # fmt: skip
    found = coverage(pd.DataFrame(grid), pd.DataFrame(rows, columns=COLUMNS))
    assert found["cover"].tolist() == [plain.cover(one, rows) for one in grid]
    counted = covered(found, by="section")
    assert counted[list(COVERS)].to_numpy().sum() == len(grid)
    assert counted["due"].sum() == len(grid) - len(exempt)


def test_each_kind_is_told_apart_and_the_exempt_is_never_missing():
    grid = frame("""
        area   | indicator | exempt
        150702 | A01       | 0
        150725 | A01       | 0
        150702 | E02       | 0
        150725 | E02       | 1
    """).assign(exempt=lambda rows: rows["exempt"] == 1)
    found = coverage(grid, judged("area | indicator | tier\n 150702 | A01 | banner\n 150725 | A01 | city"))
    assert found["cover"].tolist() == ["own", "handed_down", "none", "not_applicable"]
    assert found["is_sample"].tolist() == [True, True, False, False]


def test_two_targets_that_judge_one_area_are_an_error():
    twice = judged("area | indicator | tier\n 150702 | A01 | banner\n 150702 | A01 | city")
    with pytest.raises(ValueError, match="more than one target"):
        coverage(pd.DataFrame([one | {"exempt": False} for one in GRID]), twice)
