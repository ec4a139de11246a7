import pytest
from hypothesis import given, settings

from analytics import composite, standing
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.support.frames import benchmarks, observations

COLUMNS = ("completion_rate", "pace", "n_indicators", "n_missing")


def drawn_together(frame, **how):
    reckoned = standing.reckon(frame, benchmarks())
    return composite.composite(reckoned, standing.city(reckoned), **how)


@settings(max_examples=15)
@given(histories())
def test_agrees_with_its_plain_twin(frame):
    rows, reckoned = plain.rows_of(frame), standing.reckon(frame, benchmarks())
    city = standing.city(reckoned)
    for how, scope_of in (("all", lambda scope: None), ("domain", lambda scope: scope)):
        lines = composite.composite(reckoned, city, by=how)
        lines = lines[lines["area"] != standing.CITY].assign(indicator="")
        expected = [
            plain.composite(rows, line.period, line.area, scope_of(line.scope)) for line in lines.itertuples()
        ]
        for column in COLUMNS:
            assert_agrees(lines, column, [line[column] for line in expected])


def test_each_completion_is_capped_at_one_for_the_mean_only():
    lines = drawn_together(
        observations(
            """
            indicator | value | target
            D01       | 150   | 100
            D02       | 50    | 100
            """,
            kind="count",
            period="2010-06",
        )
    )
    assert lines["completion_rate"].tolist() == [0.75, 0.75]
    assert lines["pace_gap_points"].tolist() == [25, 25]
    assert lines["pace_class"].tolist() == ["ahead", "ahead"]


def test_what_is_not_reported_is_counted_and_not_averaged_and_what_does_not_apply_is_neither():
    lines = drawn_together(
        observations(
            """
            indicator | status         | value | target
            D01       | reported       | 50    | 100
            D02       | nil            | 0     | 100
            D03       | not_reported   |       | 100
            D04       | not_applicable |       |
            """,
            kind="count",
        )
    )
    area = lines.iloc[0]
    assert (area["completion_rate"], area["n_indicators"], area["n_missing"]) == (0.25, 2, 1)


def test_areas_are_placed_and_the_city_is_not():
    lines = drawn_together(
        observations(
            """
            area   | period  | value | target
            150702 | 2010-01 | 10    | 100
            150725 | 2010-01 | 20    | 100
            150726 | 2010-01 |       | 100
            150702 | 2010-02 | 40    | 100
            150725 | 2010-02 | 4     | 10
            150726 | 2010-02 | 5     | 100
            """,
            kind="count",
        ),
        by="section",
    )
    assert lines["area"].tolist() == ["150702", "150725", "150726", "150700"] * 2
    assert lines["rank"].fillna(0).tolist() == [2, 1, 0, 0, 1, 1, 3, 0]
    assert lines["rank_change"].fillna(9).tolist() == [9, 9, 9, 9, 1, 0, 9, 9]
    assert lines["n_compared"].tolist() == [2] * 4 + [3] * 4
    assert lines["completion_previous"].tolist()[4:6] == [0.1, 0.2]


def test_the_citys_line_is_the_mean_of_the_citys_own_completions():
    lines = drawn_together(
        observations(
            """
            area   | indicator | domain | value | target
            150702 | A02       | A      | 10    | 10
            150725 | A02       | A      | 0     | 90
            150702 | D02       | D      | 30    | 50
            150725 | D02       | D      | 20    | 50
            """,
            kind="count",
        )
    )
    assert lines.iloc[-1]["completion_rate"] == pytest.approx((0.1 + 0.5) / 2)


def test_domains_are_averaged_apart():
    lines = drawn_together(
        observations("indicator | domain | value | target\n A02 | A | 1 | 4\n D02 | D | 3 | 4", kind="count"),
        by="domain",
    )
    areas = lines[lines["area"] != standing.CITY].set_index("scope")["completion_rate"]
    assert areas.to_dict() == {"A": 0.25, "D": 0.75}


def test_the_same_completions_in_another_order_share_a_place():
    # their means are 0.3969072164948454 and 0.39690721649484534 in floating point
    done = {"150702": (3, 48, 33, 17, 21, 95, 24, 67), "150725": (24, 33, 95, 48, 67, 21, 17, 3)}
    table = "\n".join(["area | indicator | value | target", *(
        f"{area} | D{n:02d} | {value} | 97" for area, values in done.items() for n, value in enumerate(values)
    )])  # fmt: skip
    areas = drawn_together(observations(table, kind="count")).iloc[:2]
    assert areas["rank"].tolist() == [1, 1]
