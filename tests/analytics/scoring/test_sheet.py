"""The score sheet of a span: means of months, the end of a target's window, rescaling, vetoes."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import standing
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet
from tests.support.frames import benchmarks, observations
from tests.support.scoring import facts, items

QUARTER = ["2010-04", "2010-05", "2010-06"]


@cache
def quarter():
    lines = "\n".join(f"{month} | 150702 | 5 | 10" for month in QUARTER)
    text = f"period | area | value | target\n{lines}"
    return standing.reckon(observations(text, kind="count"), benchmarks())


def told(scheme, values):
    """The sheet of one area whose facts are `values`: measure → one value a month, None where missing."""
    lines = [f"150702 | {month} | {name} | {'' if value is None else value}"
             for name, each in values.items()
             for month, value in zip(QUARTER, each, strict=True)]  # fmt: skip
    found = monthly(scheme, quarter(), facts("\n".join(["area | period | measure | value", *lines])))
    return sheet(found, QUARTER).set_index("item")


LATE = """
    item | rule   | full | target | per_unit | better | over
    late | linear | 10   | 0      | 1        | lower  | mean
    last | linear | 10   | 0      | 1        | lower  | end
"""


def test_over_the_mean_takes_the_months_points_and_over_the_end_the_last_months():
    found = told(items(LATE), {"late": [0, 20, 6], "last": [0, 20, 6]})
    assert found.loc["late", "of_months"] == (10.0, 0.0, 4.0)
    assert found["points"].to_dict() == pytest.approx({"late": 14 / 3, "last": 4.0})
    assert found.loc["late", "value"] == pytest.approx(26 / 3)


def test_a_missing_month_is_no_points_and_not_left_out():
    found = told(items(LATE), {"late": [0, None, 0], "last": [0, 0, 0]})
    assert found.loc["late", "of_months"] == (10, 0, 10)


def test_what_does_not_apply_is_shared_out_and_a_full_sheet_stays_a_hundred():
    scheme = items(LATE + "    none | linear | 30 | 0 | 1 | lower | end")
    found = told(scheme, {"late": [0] * 3, "last": [0] * 3})
    assert found["full"].to_dict() == {"late": 10, "last": 10, "none": 0}
    assert found["scaled"].tolist() == [50, 50, 0] and found["scaled_lost"].sum() == 0


def test_a_target_whose_window_ended_within_the_span_is_judged_at_that_end():
    rows = observations(
        """
        period  | value | target | window_start | window_end
        2010-11 | 80    | 100    | 2010-01      | 2010-12
        2010-12 | 95    | 100    | 2010-01      | 2010-12
        2011-01 | 5     | 100    | 2011-01      | 2011-12
        """,
        kind="count",
    )
    scheme = items("item | indicator | rule\na | A01 | completion")
    months = ["2010-11", "2010-12", "2011-01"]
    found = monthly(scheme, standing.reckon(rows, benchmarks()), facts("area | measure | value\n1 | x | 1"))
    row = sheet(found, months).iloc[0]
    assert (row["points"], row["period"], row["last"]) == (pytest.approx(9.5), "2010-12", "2011-01")
    assert sheet(found, months[2:])["points"].item() == pytest.approx(0.5)


VETO = """
    item  | dimension | rule   | full | target | per_unit | better | limit | effect    | over
    a     | work      | linear | 10   | 0      | 1        | lower  |       |           | end
    b     | honesty   | linear | 10   | 0      | 1        | lower  |       |           | end
    false | honesty   | veto   | 0    |        |          |        | 0     | {effect}  | {over}
"""


@pytest.mark.parametrize(("effect", "over", "values", "scaled"), [
    ("dimension", "end", [0, 0, 1], 50), ("total", "end", [0, 0, 1], 0), ("total", "end", [0, 0, 0], 100),
    ("total", "end", [1, 0, 0], 100), ("total", "mean", [1, 0, 0], 0), ("total", "mean", [None] * 3, 100),
])  # fmt: skip
def test_a_veto_strikes_its_dimension_or_all(effect, over, values, scaled):
    scheme = items(VETO.format(effect=effect, over=over))
    found = told(scheme, {"a": [0] * 3, "b": [0] * 3, "false": values})
    assert found["scaled"].sum() == scaled


def test_a_bonus_comes_on_top_and_is_no_part_of_the_hundred():
    scheme = items(LATE + "    more | bonus | 0 | | 2 | higher | end").assign(cap=5.0)
    found = told(scheme, {"late": [0] * 3, "last": [0] * 3, "more": [0, 0, 9]})
    assert found["scaled"].tolist() == [50, 50, 5] and found["lost"].sum() == 0


def test_a_month_without_any_sheet_is_refused():
    with pytest.raises(KeyError, match="2010-07"):
        sheet(monthly(items(LATE), quarter(), facts("area | measure | value\n1 | x | 1")), ["2010-07"])


drawn_item = st.tuples(st.integers(0, 40), st.booleans(), st.sampled_from([1, 5, 38, 60]))


@settings(max_examples=10)
@given(st.lists(drawn_item, min_size=1, max_size=6))
def test_points_stay_between_nothing_and_full_and_with_the_losses_make_a_hundred(drawn):
    lines = [f"i{n} | linear | {full} | 0 | 1 | lower | {'mean' if over else 'end'}"
             for n, (_, over, full) in enumerate(drawn)]  # fmt: skip
    scheme = items("\n".join([LATE.strip().splitlines()[0], *lines]))
    found = told(scheme, {f"i{n}": [value, 0, value] for n, (value, _, _) in enumerate(drawn)})
    assert ((found["points"] >= 0) & (found["points"] <= found["full"] + 1e-12)).all()
    assert (found["scaled"] + found["scaled_lost"]).sum() == pytest.approx(100)
