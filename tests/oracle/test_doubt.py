"""Places left open by chance: what the other road believes, what not, and its integrals against scipy."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from data import catalogue
from oracle import given, recompute
from oracle.compare import compared
from oracle.recompute import recomputed
from oracle.shown import doubt
from oracle.shown.doubt import VIEW
from tests.oracle import raw_histories
from tests.oracle.conftest import MONTHS
from tests.oracle.raw_histories import AREAS
from tests.support.second_road import own_rules, write_otherwise

LOOKED_AT = {"places_look": [("2010-01",)]}
MIDPOINTS = (np.arange(20_000) + 0.5) / 20_000


@pytest.fixture
def own_steps(tmp_path, monkeypatch):
    """The folder of the steps that places and their doubt take, without those of other questions."""
    monkeypatch.setattr(recompute, "ANSWERS", ("trust", "band", "run", "hanging", "graded"))
    rooms = ("1_known", "2_standing", "3_screens", "4_scores", "6_places", "7_drawn")
    return own_rules(tmp_path, monkeypatch, *rooms)


def walked_again(roads, **altered: pd.DataFrame):
    """What the comparison tells of our tables when the other road is handed altered answers to prove."""
    ours = ("intervals", "bands", "groups", "hanging", "grades")
    pages = {name: roads.shown[name] for name in ours} | altered
    with roads.store.cursor() as cursor:
        answers = recompute.recomputed(cursor, given.rows(roads.shown | pages))
    trusted = answers["trust"].dropna(subset=["interval_method"])
    return compared(pages, doubt.again(answers) | {"intervals": trusted, "grades": answers["graded"]})


def test_bands_moved_by_one_place_or_too_narrow_and_groups_too_large_are_told(roads, own_steps):
    bands, groups = (roads.shown[name].reset_index(drop=True) for name in ("bands", "groups"))
    moved = bands.index % 2 == 0
    narrow = ~moved & (bands["rank_high"] - bands["rank_low"] > 1)
    ends = {
        "rank_low": bands["rank_low"] + (moved | narrow).astype(int),
        "rank_high": bands["rank_high"] + moved.astype(int) - narrow.astype(int),
        "p_top": (bands["p_top"] - 0.1).where(bands["p_top"] > 0.1, bands["p_top"] + 0.1),
    }
    outcome = walked_again(roads, bands=bands.assign(**ends), groups=groups.iloc[1:])
    wrong = outcome.differences
    told = wrong.groupby("figure").size()
    # an end on which the draws themselves do not agree may lie on either side
    altered = int((moved | narrow).sum())
    assert altered > 300
    for end in ("rank_low", "rank_high"):
        assert told[end] > 0.8 * altered
    caught = wrong[wrong["figure"].isin(["rank_low", "rank_high"])]
    assert len(caught.drop_duplicates(["area", "indicator"])) > 0.95 * altered
    assert told["p_top"] == len(bands)
    assert set(wrong.loc[wrong["table"] == "groups", "figure"]) == {"row"}


def test_every_ranking_that_can_be_chosen_on_the_page_is_looked_at(roads):
    circles = ["", *{area.peer_group for area in catalogue.banners()}]
    composites = set(product(["all", *catalogue.domains()], ["all", "focus"], circles))
    indicators = set(product(catalogue.indicators(), ["all"], circles))
    drawn, decimals = (set(roads.shown[name][VIEW].itertuples(index=False, name=None))
                       for name in ("bands", "hanging"))  # fmt: skip
    known = roads.shown["areas"].dropna(subset=["rank"])
    known = known[known["period"] == MONTHS[-1]]
    ranks = pd.concat([known.assign(peers=""), known.assign(peers=known["peer_group"])])
    places = ranks.groupby(["indicator", "peers"])["rank"].nunique()
    parted = {(code, "all", peers) for (code, peers), different in places.items() if different > 1}
    assert drawn >= composites and drawn <= composites | indicators
    assert len(drawn & indicators) > 100 and {peers for *_, peers in drawn & indicators} == set(circles)
    assert decimals & indicators == parted


def test_a_ranking_that_the_pages_leave_out_is_told(roads, own_steps):
    left_out = {"bands": ("D", "focus", "牧区"), "groups": ("all", "focus", ""),
                "hanging": ("A01", "all", "农区")}  # fmt: skip
    fewer = {}
    for name, view in left_out.items():
        frame = roads.shown[name]
        own = (frame[VIEW].to_numpy() == view).all(axis=1)
        assert own.any(), name
        fewer[name] = frame[~own]
    wrong = walked_again(roads, **fewer).differences
    assert set(zip(wrong["table"], wrong["figure"], strict=True)) == {(name, "row") for name in left_out}


def test_other_rules_for_few_events_bands_groups_decimals_and_grades_are_told(roads, own_steps):
    for file, rule, other in (
        ("6_places/1_few.sql", "events + 1, 0.975", "events + 1, 0.95"),
        ("6_places/1_few.sql", "0.025 AS likely", "0.05 AS likely"),
        ("7_drawn/6_bands.sql", "place_at(0.975,", "place_at(0.9,"),
        ("7_drawn/6_bands.sql", "certain() AS 0.95", "certain() AS 0.8"),
        ("7_drawn/8_rounding.sql", "next_whole, 1) AS merged", "next_whole, 2) AS merged"),
        ("4_scores/4_grades.sql", "l.intercept + 6 *", "l.intercept + 5 *"),
    ):
        write_otherwise(own_steps / file, rule, other)
    told = walked_again(roads).differences
    assert set(zip(told["table"], told["figure"], strict=True)) >= {
        ("intervals", "interval_low"), ("intervals", "interval_high"), ("bands", "rank_high"),
        ("groups", "row"), ("hanging", "merged"), ("grades", "grade"),
    }  # fmt: skip
    untouched = {"rank", "rank_median", "p_top", "p_bottom", "probit", "ratio", "distance"}
    assert not set(told["figure"]) & untouched


COUNTS = [(19, 20), (17, 20), (90, 100), (0, 3)]


def test_the_integrals_are_those_of_scipy(empty_store, own_steps, checked_against):
    raw_histories.rates(empty_store, COUNTS)
    with empty_store.cursor() as cursor:
        found = of_all_areas(recomputed(cursor, LOOKED_AT)["band"]).set_index("area")
    posteriors = [stats.beta(part + 0.5, whole - part + 0.5) for part, whole in COUNTS]
    last = [1 - _before_all(posteriors, own) for own in range(len(AREAS))]
    ours, judge = found.loc[[*AREAS], "p_top"], "scipy beta, 20,000 midpoints"
    checked_against("second road, P(among the first three of four)", judge, ours, last, within=5e-4)
    assert list(found.loc[[*AREAS], "rank_median"]) == [1, 3, 2, 4]


def of_all_areas(found):
    """The rows of the one indicator, among all areas."""
    return found[(found["choice"] == "A01") & (found["peers"] == "")]


def _before_all(posteriors: list, own: int) -> float:
    """How likely all others lie above one of them."""
    at = posteriors[own].ppf(MIDPOINTS)
    others = [one.sf(at) for place, one in enumerate(posteriors) if place != own]
    return float(np.mean(np.prod(others, axis=0)))


@pytest.mark.parametrize("counts, alike", [([(50, 100), (52, 100)], 1), ([(10, 100), (52, 100)], 0)])
def test_only_neighbours_of_whom_neither_is_surely_ahead_are_grouped(empty_store, own_steps, counts, alike):
    raw_histories.rates(empty_store, counts)
    with empty_store.cursor() as cursor:
        runs = of_all_areas(recomputed(cursor, LOOKED_AT)["run"])
    assert list(runs["n_areas"]) == [2] * alike
