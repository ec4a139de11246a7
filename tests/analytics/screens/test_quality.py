import math

import pandas as pd
import pytest
from hypothesis import given

from analytics.screens import screening
from analytics.screens.quality import DEDUCTIONS, WEIGHTS, course, quality
from tests.analytics.histories import histories
from tests.support import frames

OBSERVED = """
    period  | area   | indicator | numerator | denominator | status         | days_late
    2010-06 | 150725 | A01       | 5         | 10          | reported       | 0
    2010-06 | 150725 | A02       | 0         | 10          | nil            | 0
    2010-07 | 150725 | A01       | 6         | 10          | reported       | 3
    2010-07 | 150725 | A02       |           |             | not_reported   |
    2010-07 | 150725 | A03       |           |             | not_applicable |
    2010-07 | 150726 | A01       | 12        | 10          | reported       |
    2010-07 | 150726 | A02       |           |             | not_due        |
    2010-07 | 150727 | A01       |           |             | not_reported   |
    2010-07 | 150728 | A03       |           |             | not_applicable |
"""
CORRECTED = """
    area   | indicator | period  | field
    150725 | A01       | 2010-07 | numerator
    150725 | A01       | 2010-07 | denominator
    150725 | A01       | 2010-06 | numerator
"""


@pytest.fixture
def scored():
    rows = frames.observations(OBSERVED)
    tests = screening.contradictions(rows, (), ["A01"])
    return quality(rows, tests, frames.frame(CORRECTED)).set_index(["period", "area"])


def test_completeness_counts_what_applies_and_is_due(scored):
    assert scored.loc[("2010-06", "150725"), ["due", "reported", "completeness"]].tolist() == [2, 2, 100]
    assert scored.loc[("2010-07", "150725"), ["due", "reported", "completeness"]].tolist() == [2, 1, 50]
    assert scored.loc[("2010-07", "150726"), "due"] == 1


def test_timeliness_loses_for_each_day_and_is_unknown_where_the_day_is(scored):
    assert scored.loc[("2010-07", "150725"), ["timeliness", "days_late"]].tolist() == [70, 3]
    assert math.isnan(scored.loc[("2010-07", "150726"), "timeliness"])


def test_each_contradiction_costs(scored):
    told = ["checked", "contradicted", "consistency"]
    assert scored.loc[("2010-07", "150726"), told].tolist() == [1, 1, 90]
    assert math.isnan(scored.loc[("2010-07", "150727"), "consistency"])


def test_a_figure_corrected_in_two_cells_costs_once(scored):
    assert scored.loc[("2010-07", "150725"), ["corrected", "revisions"]].tolist() == [1, 95]


def test_the_score_is_the_weighted_mean_of_what_is_known(scored):
    known = (40 * 50 + 20 * 70 + 30 * 100 + 10 * 95) / 100
    assert scored.loc[("2010-07", "150725"), "quality"] == known
    # nothing is known of the lateness of 150726: its weight goes to the rest
    assert math.isclose(scored.loc[("2010-07", "150726"), "quality"], (40 * 100 + 30 * 90 + 10 * 100) / 80)
    assert scored.loc[("2010-07", "150727"), "quality"] == 0
    assert math.isnan(scored.loc[("2010-07", "150728"), "quality"])


def test_the_trend_is_against_the_month_before(scored):
    row = scored.loc[("2010-07", "150725")]
    assert row["quality_previous"] == 99.5 and math.isclose(row["quality_change"], row["quality"] - 99.5)


def test_other_weights_and_deductions_may_be_tried():
    rows = frames.observations(OBSERVED)
    tests = screening.contradictions(rows, (), ["A01"])
    only = {**dict.fromkeys(WEIGHTS, 0.0), "consistency": 1.0}
    found = quality(rows, tests, frames.frame(CORRECTED), weights=only,
                    deductions={**DEDUCTIONS, "consistency": 25.0}).set_index(["period", "area"])  # fmt: skip
    assert found.loc[("2010-07", "150726"), "quality"] == 75


@given(histories())
def test_every_part_lies_within_its_scale_and_the_score_between_its_parts(rows):
    tests = screening.contradictions(rows, (), sorted(set(rows["indicator"])))
    found = quality(rows, tests, frames.frame(CORRECTED))
    parts = found[list(WEIGHTS)]
    assert len(found) == len(rows.drop_duplicates(["period", "area"]))
    assert ((parts >= 0) & (parts <= 100) | parts.isna()).all(axis=None)
    scored = found["quality"].notna()
    assert (scored == parts.notna().any(axis=1)).all()
    assert (found["quality"][scored] >= parts.min(axis=1)[scored] - 1e-9).all()
    assert (found["quality"][scored] <= parts.max(axis=1)[scored] + 1e-9).all()


def test_the_course_is_the_mean_of_the_areas_or_one_area_alone():
    rows = frames.frame("""
        period  | area   | quality
        2010-05 | 150725 | 80
        2010-06 | 150725 | 90
        2010-06 | 150726 | 70
        2010-07 | 150725 | 100
    """)
    assert course(rows, "2010-06")["figure"].tolist() == [80, 80]
    assert course(rows, "2010-06", "150725")["figure"].tolist() == [80, 90]
    assert course(rows, "2010-07", months=1)["period"].tolist() == ["2010-07"]
    assert isinstance(course(rows, "2010-07"), pd.DataFrame)
