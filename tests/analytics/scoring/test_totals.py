"""Scores and places: exact before they are ranked, ties parted as the scheme says, the unreported last."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymcdm.methods import WSM
from skcriteria import mkdm
from skcriteria.agg.simple import WeightedSumModel

from analytics import standing
from analytics.scoring import totals as reckoning
from analytics.scoring import trial
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet
from tests.analytics import plain as plain_rows
from tests.analytics.histories import histories
from tests.analytics.scoring import plain
from tests.support.frames import benchmarks, observations
from tests.support.scoring import facts, items, of_indicators

AREAS = [f"1507{number:02d}" for number in range(21, 34)]
TIES = [("focus_completion", "higher"), ("received", "lower")]
DAZHOU = "Dazhou bulletin of July 2011 (达州市医改信息报送通报)"


@cache
def seats(n_areas):
    lines = "\n".join(f"{area} | 5 | 10" for area in AREAS[:n_areas])
    return standing.reckon(observations(f"area | value | target\n{lines}", kind="count"), benchmarks())


def given_facts(areas, **measures):
    lines = [f"{area} | {name} | {'' if value is None else repr(value)}"
             for name, values in measures.items()
             for area, value in zip(areas, values, strict=True)]  # fmt: skip
    return facts("\n".join(["area | measure | value", *lines]))


def totalled(scheme, areas, ties=(), silent=frozenset(), **measures):
    told = given_facts(areas, **measures)
    lines = sheet(monthly(scheme, seats(len(areas)), told), ["2010-07"])
    return reckoning.totals(lines, told, list(ties), silent).set_index("area")


ONE = items("item | target | full\nwork | 100 | 100")


def test_places_of_the_dazhou_scores_are_the_printed_ones(checked_against):
    scores, places = [40.5, 24, 61.5, 48, 38.5, 36, 36], [3, 7, 1, 2, 4, 5, 5]
    ours = totalled(ONE, AREAS[:7], work=scores).loc[AREAS[:7], "rank"]
    checked_against("places by score", DAZHOU, ours.astype(float), places)


def test_equal_scores_are_parted_by_completion_then_by_the_earlier_receipt_then_shared():
    found = totalled(
        ONE, AREAS[:5], TIES, work=[80, 80, 80, 80, 90],
        focus_completion=[0.5, 0.6, 0.5, 0.5, 0.1], received=[3, 9, 2, 2, 9],
    )  # fmt: skip
    assert found.loc[AREAS[:5], "rank"].tolist() == [5, 2, 3, 3, 1]
    assert found.loc[AREAS[:5], "parted"].tolist() == [True, True, False, False, False]


def test_scores_that_differ_by_the_noise_of_floating_point_are_equal():
    # 15 of a hundred of one item, and of two: in floating point 15 and 15.000000000000002
    scheme = items("item | target | full\na | 100 | 10").assign(full=10.0)
    scheme = pd.concat([scheme, scheme.assign(item="b", measure="b", full=60 / 38)], ignore_index=True)
    told = facts(f"area | measure | value\n{AREAS[0]} | a | 15\n{AREAS[1]} | a | 15\n{AREAS[1]} | b | 15")
    lines = sheet(monthly(scheme, seats(2), told), ["2010-07"])
    earned, full = (lines.groupby("area")[name].sum() for name in ("points", "full"))
    assert (100 * earned / full).nunique() == 2
    assert reckoning.totals(lines, told, [])["rank"].tolist() == [1, 1]


def test_an_area_that_reported_nothing_has_no_score_and_comes_last():
    found = totalled(ONE, AREAS[:3], silent={AREAS[0]}, work=[99, 50, 60])
    assert list(found.index) == [AREAS[2], AREAS[1], AREAS[0]]
    assert found["rank"].fillna(0).tolist() == [1, 2, 0] and found["n_compared"].tolist() == [2, 2, 2]
    assert pd.isna(found.loc[AREAS[0], "score"]) and found.loc[AREAS[0], "status"] == "not_reported"


def test_an_area_to_which_nothing_applies_has_no_score_either():
    found = totalled(ONE, AREAS[:2], other=[1, 1])
    assert found["score"].isna().all() and set(found["status"]) == {"not_due"}


def told_forms(frame):
    """Every area of the frame sent its own form in every month."""
    seats = frame[["period", "area"]].drop_duplicates()
    return seats.assign(measure="received", value=1.0)


def test_silent_are_those_without_a_figure_in_every_month_of_the_span():
    rows = observations(
        """
        period  | area   | status       | value | target
        2010-06 | 150702 | reported     | 1     | 2
        2010-07 | 150702 | not_reported |       | 2
        2010-06 | 150725 | not_reported |       | 2
        2010-07 | 150725 | not_reported |       | 2
        """,
        kind="count",
    )
    rows, sent = standing.reckon(rows, benchmarks()), told_forms(rows)
    assert reckoning.silent_areas(rows, sent, ["2010-06", "2010-07"]) == {"150725"}
    assert reckoning.silent_areas(rows, sent, ["2010-07"]) == {"150702", "150725"}


def test_a_few_figures_in_anothers_sheet_are_no_report_but_most_of_them_are():
    rows = observations(
        """
        area   | indicator | status       | value | target
        150702 | D01       | reported     | 1     | 2
        150702 | D02       | not_reported |       | 2
        150702 | D03       | not_reported |       | 2
        150725 | D01       | reported     | 1     | 2
        150725 | D02       | reported     | 1     | 2
        150725 | D03       | not_reported |       | 2
        """,
        kind="count",
    )
    rows = standing.reckon(rows, benchmarks())
    nobody, everybody = told_forms(rows).assign(value=float("nan")), told_forms(rows)
    assert reckoning.silent_areas(rows, nobody, ["2010-07"]) == {"150702"}
    assert reckoning.silent_areas(rows, everybody, ["2010-07"]) == set()


def test_exactly_half_of_the_figures_without_a_form_is_still_a_report():
    rows = observations(
        """
        area   | indicator | status       | value | target
        150702 | D01       | reported     | 1     | 2
        150702 | D02       | not_reported |       | 2
        """,
        kind="count",
    )
    rows = standing.reckon(rows, benchmarks())
    assert reckoning.silent_areas(rows, told_forms(rows).assign(value=float("nan")), ["2010-07"]) == set()


def test_beside_the_places_stand_those_of_the_span_before():
    now = totalled(ONE, AREAS[:3], work=[99, 50, 60]).reset_index()
    before = totalled(ONE, AREAS[:3], silent={AREAS[2]}, work=[10, 20, 30]).reset_index()
    found = reckoning.with_previous(now, before).set_index("area")
    assert found.loc[AREAS[:3], "rank_previous"].fillna(0).tolist() == [2, 1, 0]
    assert found.loc[AREAS[:3], "rank_change"].fillna(99).tolist() == [1, -2, 99]
    alone = reckoning.with_previous(now, None)
    assert alone["rank_change"].isna().all() and alone["score_previous"].isna().all()


def test_the_dimensions_add_up_to_the_score():
    scheme = items(
        """
        item | dimension | target | full
        a    | work      | 10     | 60
        b    | words     | 10     | 20
        c    | none      | 10     | 20
        """
    )
    told = given_facts(AREAS[:2], a=[5, 10], b=[10, 1])
    lines = sheet(monthly(scheme, seats(2), told), ["2010-07"])
    parts = reckoning.by_dimension(lines)
    scores = reckoning.totals(lines, told, []).set_index("area")["score"]
    assert parts.groupby("area")["scaled"].sum().to_dict() == pytest.approx(scores.to_dict())
    assert parts.loc[parts["dimension"] == "none", "applicable"].eq(False).all()
    assert parts.groupby("area")["scaled_full"].sum().tolist() == pytest.approx([100, 100])


@pytest.mark.parametrize(("n_areas", "n_items"), [(2, 2), (5, 3), (13, 6), (13, 44)])
def test_the_score_is_the_weighted_sum_of_the_judges(checked_against, n_areas, n_items):
    chance = np.random.default_rng(n_items)
    values, weights = chance.uniform(0, 1, (n_areas, n_items)).round(6), chance.integers(1, 60, n_items)
    scheme = items("\n".join(["item | target | full", *(f"i{n} | 1 | {w}" for n, w in enumerate(weights))]))
    measures = {f"i{n}": values[:, n].tolist() for n in range(n_items)}
    found = totalled(scheme, AREAS[:n_areas], **measures).loc[AREAS[:n_areas]]
    ours, places = found["score"], found["rank"].astype(float)
    shares = 100 * weights / weights.sum()
    judge = WeightedSumModel().evaluate(mkdm(values, [max] * n_items, weights=shares))
    by_name = "scikit-criteria WeightedSumModel"
    checked_against("score out of a hundred", by_name, ours, judge.e_.score, within=1e-8)
    checked_against("places by score", by_name, places, judge.rank_)
    other = WSM(normalization_function=lambda column, cost: column)
    summed = 100 * other(values, shares / 100, np.ones(n_items))
    checked_against("score out of a hundred", "pymcdm WSM", ours, summed, within=1e-8)


@settings(max_examples=5)
@given(histories())
def test_the_completion_score_agrees_with_its_plain_twin_in_every_month(frame):
    rows, reckoned = plain_rows.rows_of(frame), standing.reckon(frame, benchmarks())
    codes = sorted(set(frame["indicator"]))
    told = facts("area | measure | value\n1 | none | 1")
    every = monthly(of_indicators(codes), reckoned, told)
    for period in sorted(set(frame["period"])):
        silent = reckoning.silent_areas(reckoned, told_forms(frame), [period])
        found = reckoning.totals(sheet(every, [period]), told, [], silent).set_index("area")
        expected = {area: plain.completion_score(rows, period, area) for area in found.index}
        known = {area: score for area, score in expected.items() if score is not None}
        scores = {area: float(score) for area, score in known.items()}
        assert found["score"].dropna().to_dict() == pytest.approx(scores, abs=1e-7)
        places = plain.places([-score for score in known.values()])
        assert found.loc[list(known), "rank"].tolist() == places


@settings(max_examples=6)
@given(st.lists(st.integers(0, 120), min_size=3, max_size=3), st.integers(0, 2), st.integers(1, 30))
def test_more_of_what_is_better_never_lowers_the_score(values, place, more):
    scheme = items("item | target | full\ni0 | 100 | 60\ni1 | 80 | 10\ni2 | 50 | 5")
    measures = {f"i{n}": [value, value + more * (n == place)] for n, value in enumerate(values)}
    found = totalled(scheme, AREAS[:2], **measures)
    assert found.loc[AREAS[1], "score"] >= found.loc[AREAS[0], "score"]


@settings(max_examples=4)
@given(st.sampled_from([0.1, 0.5, 3.0, 10.0]), st.lists(st.integers(0, 100), min_size=4, max_size=4))
def test_scaling_all_weights_changes_nothing(times, values):
    scheme = items(
        """
        item | dimension | rule         | target | full | per_unit | floor | better
        a    | work      | proportional | 100    | 60   |          | 0     | higher
        b    | words     | linear       | 0      | 20   | 0.5      | 2     | lower
        """
    )
    measures = {"a": values, "b": values[::-1]}
    scaled = trial.with_weights(scheme, {"work": 60 * times, "words": 20 * times})
    before, after = (totalled(one, AREAS[:4], **measures) for one in (scheme, scaled))
    pd.testing.assert_frame_equal(before[["score", "rank"]], after[["score", "rank"]], atol=1e-8)
