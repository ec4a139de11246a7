"""Why places and scores changed, and what a revised target would change: by both roads."""

import importlib
import shutil
from pathlib import Path

import pytest

from data import catalogue
from data.store import open_store
from oracle import given, recompute, shown
from oracle.compare import compared
from oracle.shown import moves, revised, score_changes, tried
from tests.oracle import late_words, raw_histories
from tests.support.second_road import own_rules, write_otherwise

ROOMS = ("1_known", "2_standing", "4_scores", "9_changes")
STEPS = (score_changes, moves, revised, tried)
MONTH = "2010-02"
# In the scores of this month every part moved a place.
SEED = 12
SCHEMES = Path(__file__).parent / "own_schemes/schemes"
# In one run only rules of different tables: what is told of one must not be told for another's sake.
OTHERWISE = (
    [("1_known/2_words.sql", " AND happened_at < words_until()", "", {"moves", "passed"}),
     ("1_known/3_targets.sql", "r.value AS value", "k.value AS value", {"revised"}),
     ("9_changes/3_score_changes.sql", ' - s.level * l."full") / s.full_now', ") / s.full_now",
      {"score changes"}),
     ("4_scores/0_weights.sql", "full_points = full_points * t.times", "full_points = full_points / t.times",
      {"tried"})],
    [("1_known/3_targets.sql", "moment.at < targets_until()", "true", {"moves", "passed"})],
    [("4_scores/1_scores.sql", "(SELECT scored_in FROM world)", "NULL", {"moves", "passed"})],
)  # fmt: skip


@pytest.fixture(scope="module")
def late(tmp_path_factory, empty_file):
    """A generated history of late words, one scheme until January and another from then on; what is shown."""
    folder = tmp_path_factory.mktemp("late")
    (folder / "schemes").mkdir()
    for file in SCHEMES.glob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace('valid_from: "2010-12"', f'valid_from: "{MONTH}"')
        (folder / "schemes" / file.name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched, open_store(shutil.copy(empty_file, folder)) as store:
        patched.setattr(importlib.import_module("data.catalogue.schemes"), "FOLDER", folder)
        catalogue.schemes.cache_clear()
        late_words.fill(store, SEED)
        asked = shown.asked(store, MONTH)
        yield store, {name: frame for step in STEPS for name, frame in step.frames(asked).items()}
    catalogue.schemes.cache_clear()


@pytest.fixture
def first_rooms(tmp_path, monkeypatch):
    """The other road as far as scores, and what is asked of changes."""
    monkeypatch.setattr(recompute, "ANSWERS", ("move", "passed", "score_change", "revised", "score_tried"))
    copy = own_rules(tmp_path, monkeypatch, *ROOMS)
    for file in (copy / "4_scores").glob("[3-9]*"):
        file.unlink()
    return copy


def held(late):
    store, mine = late
    with store.cursor() as cursor:
        answers = recompute.recomputed(cursor, given.rows(mine))
    other = {name: frame for step in STEPS for name, frame in step.again(answers).items()}
    return compared(mine, other, MONTH)


@pytest.mark.usefixtures("first_rooms")
def test_both_roads_agree_on_what_late_words_revised_targets_and_another_scheme_moved(late):
    outcome = held(late)
    assert outcome.differ == 0, outcome.differences.head(20).to_string()
    parts = late[1]["moves"].query("choice == 'score'")[["correction", "targets", "members", "own", "others"]]
    assert (parts.abs().sum() > 0).all()
    assert (outcome.counts.groupby("table")["compared"].sum() > 0).all()


def test_nothing_of_a_trial_is_kept(late):
    store, mine = late
    assert len(mine[revised.ON_TRIAL]) and "预览" not in set(store.target_history()["reason"])


@pytest.mark.parametrize("rules", OTHERWISE, ids=["known", "aimed at", "scored"])
def test_a_rule_written_otherwise_on_one_road_is_told(late, first_rooms, rules):
    for file, rule, another, _ in rules:
        write_otherwise(first_rooms / file, rule, another)
    told = set(held(late).differences["table"])
    for *_, tables in rules:
        assert told & tables
    assert told <= set().union(*(tables for *_, tables in rules))


def test_of_every_kind_direction_and_tier_of_target_one_is_put_on_trial(roads):
    rows = roads.shown["areas"]
    judged = rows[(rows["period"] == rows["period"].max()) & rows["completion_rate"].notna()]
    on_trial = roads.shown[revised.ON_TRIAL]
    tried = judged.merge(on_trial[["indicator", "tier"]], on=["indicator", "tier"])
    assert {"banner", "city"} <= set(tried["tier"]) and {"rate", "count"} <= set(tried["kind"])
    assert set(tried["direction"]) == {-1, 0, 1}


def test_a_target_of_nothing_cannot_be_lowered_and_is_not_put_on_trial(empty_store):
    raw_histories.rates(empty_store, [(0, 20), (3, 20)])
    with empty_store.transaction() as cursor:
        cursor.execute("UPDATE observation SET indicator = 'A06b'")
        cursor.execute("UPDATE target SET low = 0, high = 0, sample = false WHERE indicator = 'A06b'")
    asked = shown.asked(empty_store, "2010-01")
    judged = asked.rows.dropna(subset=["completion_rate"])
    assert set(judged["indicator"]) == {"A06b"} and revised.frames(asked)[revised.ON_TRIAL].empty
