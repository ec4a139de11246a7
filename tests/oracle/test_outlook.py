"""Where it is heading, by both roads: every indicator of generated histories of a year and more."""

import shutil
from contextlib import ExitStack

import pytest

from data.store import open_store
from oracle import given, recompute
from oracle.compare import compared
from oracle.shown import outlook
from oracle.shown.asked import asked
from tests.oracle import long_histories
from tests.support.second_road import own_rules, write_otherwise

# Among them windows open before the first report, months of silence, and points in tenths that tie.
SEEDS = (9, 20)
# Each changed rule, and a figure that then differs.
OTHERWISE = {
    "5_outlook/1_histories.sql": ("if(from_nothing, 0.0, NULL)) AS stood", "NULL) AS stood", "own_ratio"),
    "5_outlook/2_forecasts.sql": ("(4 * (n + 1) + 4) // 5", "(n + 2) // 2", "landing_low"),
    "5_outlook/3_landings.sql": ("high < 1 - 1e-9", "high < 1 - 0.2", "landing_verdict"),
    "5_outlook/5_trend.sql": ("t.p >= 0.05", "t.p >= 0.3", "trend"),
    "5_outlook/6_xmr.sql": ("3.268 * avg", "2.9 * avg", "range_limit"),
}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """The other road as far as these tables need it, in files that may be altered."""
    answers = [outlook.AGAIN.get(table.name, table.name) for table in outlook.TABLES]
    monkeypatch.setattr(recompute, "ANSWERS", answers)
    return own_rules(tmp_path, monkeypatch, "1_known", "2_standing", "5_outlook")


def again(store, mine):
    """The tables as the other road gives them."""
    with store.cursor() as cursor:
        return outlook.again(recompute.recomputed(cursor, given.rows(mine)))


@pytest.fixture(scope="module")
def stores(tmp_path_factory, empty_file):
    """By seed the open store with what the pages show of every indicator in its latest month."""
    with ExitStack() as kept:
        found = {}
        for seed in SEEDS:
            file = shutil.copy(empty_file, tmp_path_factory.mktemp("long"))
            store = kept.enter_context(open_store(file))
            long_histories.fill(store, seed)
            found[seed] = store, outlook.frames(asked(store, None))
        yield found


@pytest.mark.parametrize("seed", SEEDS)
def test_both_roads_agree_on_every_indicator(stores, seed):
    store, mine = stores[seed]
    outcome = compared(_tables(mine), again(store, mine))
    assert outcome.differ == 0, outcome.differences.head(20).to_string()
    assert outcome.compared > 1500


def test_the_histories_reach_most_of_what_can_be_told(stores):
    told = {}
    for name, column in (("landings", "landing_reason"), ("landings", "landing_verdict"), ("trend", "trend"),
                         ("trend", "trend_test"), ("control", "signal")):  # fmt: skip
        told[column] = {word for _, mine in stores.values() for word in mine[name][column]}
    assert told["landing_reason"] >= {"", "too_wide", "flow", "band", "no_figure"}
    assert told["landing_verdict"] == {"", "reached", "missed", "uncertain"}
    assert told["trend"] >= {"rising", "falling", "none"}
    assert told["trend_test"] == {"", "chi_square", "mann_kendall"}
    assert told["signal"] >= {"", "jump"}
    assert all(mine["back-test"]["n"].max() > 0 for _, mine in stores.values())


def test_rules_that_are_written_otherwise_are_told(stores, folder):
    for name, (rule, another, _) in OTHERWISE.items():
        write_otherwise(folder / name, rule, another)
    store, mine = stores[SEEDS[1]]
    outcome = compared(_tables(mine), again(store, mine))
    assert {figure for *_, figure in OTHERWISE.values()} <= set(outcome.differences["figure"])
    assert outcome.differ < 0.2 * outcome.compared


def test_every_indicator_and_area_is_looked_at(stores):
    for store, mine in stores.values():
        given = store.observations()[["indicator", "area"]].drop_duplicates()
        assert sorted(mine[outlook.LOOKED_AT]["indicator"].unique()) == list(long_histories.CODES)
        assert len(mine[outlook.LOOKED_AT]) == len(given)


def _tables(mine):
    return {table.name: mine[table.name] for table in outlook.TABLES}
