"""Scores and the places chance leaves them, by schemes of every kind of rule: what the other road tells."""

import importlib
from pathlib import Path

import pandas as pd
import pytest

from data import catalogue
from data.store import open_store
from oracle import given, recompute
from oracle.compare import compared
from oracle.shown import score_doubt, scored
from oracle.shown.asked import asked
from tests.oracle import raw_histories
from tests.support.second_road import own_rules, write_otherwise

# One scheme with every rule until November, then another whose means cannot be drawn over several months.
SCHEMES = Path(__file__).parent / "own_schemes"
ANSWERS = ("score_item", "score_side", "score", "method", "agreement", "entropy", "graded", "ratio_line",
           "score_band", "score_run")  # fmt: skip
SEED, WITH_EVERY_RULE, AVERAGED = 12, "2010-03", "2011-01"
ENDS, CHANCES = ["rank_low", "rank_median", "rank_high"], ["p_top", "p_bottom"]
OTHERWISE = (
    ("4_scores/1_scores.sql", "list_max([t[2]", "list_min([t[2]"),
    ("4_scores/1_scores.sql", "got > veto_above", "got > veto_above / 3"),
    ("7_drawn/1_open_scores.sql", "WHERE months = 1 OR span NOT IN", "WHERE months = 1 AND span NOT IN"),
    ("7_drawn/2_figures.sql", "AS 0.75 + 0.5 *", "AS 0.25 + 1.5 *"),
)


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """An open store with a generated history, in an office with schemes of its own."""
    path = tmp_path_factory.mktemp("scored") / "monitor.duckdb"
    with pytest.MonkeyPatch.context() as patch, open_store(path) as store:
        patch.setattr(importlib.import_module("data.catalogue.schemes"), "FOLDER", SCHEMES)
        catalogue.schemes.cache_clear()
        raw_histories.fill(store, SEED)
        yield store
    catalogue.schemes.cache_clear()


@pytest.fixture(scope="module")
def pages(history):
    """What the pages show of the month with every rule."""
    return shown(history, WITH_EVERY_RULE)


@pytest.fixture
def own_steps(tmp_path, monkeypatch):
    """The folder of the steps that scores and their places take."""
    monkeypatch.setattr(recompute, "ANSWERS", ANSWERS)
    rooms = ("1_known", "2_standing", "3_screens", "4_scores", "6_places", "7_drawn")
    return own_rules(tmp_path, monkeypatch, *rooms)


def shown(store, period):
    of, looked_at = asked(store, period), pd.DataFrame({"period": [period]})
    return scored.frames(of) | score_doubt.frames(of) | {"places looked at": looked_at}


def walked(store, pages, period=WITH_EVERY_RULE):
    """What the comparison tells of these pages."""
    with store.cursor() as cursor:
        answers = recompute.recomputed(cursor, given.rows(pages))
    again = scored.again(answers) | score_doubt.again(answers)
    return compared({name: pages[name] for name in again}, again, period)


@pytest.mark.usefixtures("own_steps")
def test_both_roads_agree_on_scores_of_every_kind_of_rule_and_all_their_spans_have_draws(history, pages):
    outcome = walked(history, pages)
    assert outcome.differ == 0, outcome.differences.head(20).to_string()
    assert set(pages["score bands"]["span"]) == {"month", "quarter", "year", "window"}


@pytest.mark.usefixtures("own_steps")
def test_both_roads_agree_that_means_of_what_chance_moves_are_drawn_over_one_month_only(history):
    pages = shown(history, AVERAGED)
    outcome = walked(history, pages, AVERAGED)
    assert outcome.differ == 0, outcome.differences.head(20).to_string()
    assert set(pages["scores"]["span"]) == {"month", "quarter", "year", "window"}
    # January is the whole quarter and year so far
    assert set(pages["score bands"]["span"]) == {"month", "quarter", "year"}


@pytest.mark.usefixtures("own_steps")
def test_bands_of_scores_moved_by_a_place_or_too_sure_and_groups_left_out_are_told(history, pages):
    bands, groups = (pages[name].reset_index(drop=True) for name in ("score bands", "score groups"))
    likely = bands[CHANCES]
    altered = bands.assign(**(bands[ENDS] + 1), **(likely - 0.1).where(likely > 0.1, likely + 0.1))
    told = walked(history, pages | {"score bands": altered, "score groups": groups.iloc[1:]}).differences
    told = told.groupby(["table", "figure"]).size()
    # an end on which the draws themselves do not agree may lie on either side
    assert all(told["score bands", name] > 0.8 * len(bands) for name in ENDS)
    assert all(told["score bands", name] == len(bands) for name in CHANCES)
    assert told["score groups", "row"] == 1


def test_other_rules_for_tiers_vetoes_weights_and_spans_that_have_draws_are_told(history, pages, own_steps):
    for file, rule, other in OTHERWISE:
        write_otherwise(own_steps / file, rule, other)
    told = walked(history, pages).differences
    lines = told[(told["table"] == "score items") & (told["figure"] == "points")]
    points = {line.split()[-1] for line in lines["indicator"]}
    assert points >= {"steps_A01", "behind"} and points - {"steps_A01", "behind"}
    bands = told[told["table"] == "score bands"]
    missing = bands[bands["figure"] == "row"]
    assert set(missing["indicator"]) == {"quarter", "year", "window"} and missing["shown"].all()
    assert {"p_top", "p_bottom"} & set(bands.loc[bands["indicator"] == "month", "figure"])
