"""A change of place in its parts: they add up on any history, and each cause goes to its own part."""

from fractions import Fraction
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings

from analytics.places import decomposition, versions
from tests.analytics import plain
from tests.analytics.places.test_versions import plain_versions
from tests.analytics.places.worlds import LAST, NOW, worlds
from tests.support.frames import observations

PARTS = decomposition.PARTS


def place(figures, area):
    return 1 + sum(figure > figures[area] for figure in figures.values())


def plain_parts(four, area):
    """The places of one area after each replacement, from dictionaries, and their differences."""
    published, corrected, retargeted, current = (
        {name: figures[at] for name, figures in four.items() if figures[at] is not None} for at in range(4)
    )
    if area not in published or area not in current:
        return None
    world = dict(published)
    places = [place(world, area)]
    world.update({name: figure for name, figure in corrected.items() if name in world})
    places.append(place(world, area))
    world.update({name: figure for name, figure in retargeted.items() if name in world})
    places.append(place(world, area))
    world = {name: world.get(name, retargeted.get(name, current[name])) for name in current}
    places.append(place(world, area))
    world[area] = current[area]
    places.append(place(world, area))
    places.append(place(current, area))
    return [before - after for before, after in pairwise(places)]


def check(merits, four):
    found = decomposition.decomposition(merits)
    for _, row in found.iterrows():
        expected = plain_parts(four, row["area"])
        if expected is None:
            assert row[[*PARTS, "rank_change"]].isna().all()
        else:
            assert row[PARTS].tolist() == expected
            assert sum(row[PARTS]) == row["rank_change"] == row["rank_published"] - row["rank"]


@settings(max_examples=20)
@given(worlds())
def test_on_any_history_the_parts_are_those_of_the_plain_twin_and_add_up(world):
    check(versions.of_indicator(*world, NOW), plain_versions(*world))


@settings(max_examples=8)
@given(worlds(("A01", "B01")))
def test_so_they_are_for_all_indicators_together(world):
    four = {}
    for code in ("A01", "B01"):
        one = [frame[frame["indicator"] == code] for frame in world]
        for area, rates in _completions(*one).items():
            four.setdefault(area, []).append(rates)
    means = {area: [_mean(rates) for rates in zip(*both, strict=True)] for area, both in four.items()}
    check(versions.of_composite(*world, NOW), means)


def _completions(then, now):
    published = {row["area"]: row for row in plain.rows_of(then)}
    rows = plain.rows_of(now)
    last = {row["area"]: row for row in rows if row["period"] == LAST}
    current = {row["area"]: row for row in rows if row["period"] == NOW}
    names = ("target", "target_low", "target_high")
    of_then = {area: row | {name: published[area][name] for name in names} for area, row in last.items()}
    return {area: [_capped(rows[area]) for rows in (published, of_then, last, current)] for area in published}


def _capped(row):
    rate = plain.completion_rate(row) if row["status"] in ("reported", "nil") else None
    return None if rate is None else min(rate, Fraction(1))


def _mean(rates):
    known = [rate for rate in rates if rate is not None]
    return round(sum(known) / len(known), 12) if known else None


@settings(max_examples=10)
@given(worlds())
def test_the_first_and_last_places_are_the_published_ones(world):
    found = decomposition.decomposition(versions.of_indicator(*world, NOW)).set_index("area")
    for frame, period, name in ((world[0], LAST, "rank_published"), (world[1], NOW, "rank")):
        rows = [row for row in plain.rows_of(frame) if row["period"] == period]
        expected = {row["area"]: plain.rank(rows, row) for row in rows}
        assert {area: None if pd.isna(place) else place for area, place in found[name].items()} == expected


def parts(then, now, **same):
    """Of the area `a` the parts that are not 0; frames as text, columns area, value and what else differs."""
    before = observations(then, period=LAST, **same)
    merits = versions.of_indicator(before, observations(now, **same), NOW)
    row = decomposition.decomposition(merits).set_index("area").loc["a"]
    return {name: int(row[name]) for name in PARTS if row[name]}


THEN = "area | value\n a | 50\n b | 60\n c | 40"


@pytest.mark.parametrize("cause, now, expected", [
    ("nothing", {"a": (50, 50), "b": (60, 60), "c": (40, 40)}, {}),
    ("the area itself", {"a": (50, 70), "b": (60, 60), "c": (40, 40)}, {"own": 1}),
    ("the others", {"a": (50, 50), "b": (60, 60), "c": (40, 55)}, {"others": -1}),
    ("a correction of its own", {"a": (65, 65), "b": (60, 60), "c": (40, 40)}, {"correction": 1}),
    ("a correction of another's", {"a": (50, 50), "b": (45, 45), "c": (40, 40)}, {"correction": 1}),
    ("one that left", {"a": (50, 50), "b": (60, ""), "c": (40, 40)}, {"members": 1}),
    ("one that came", {"a": (50, 50), "b": (60, 60), "c": (40, 40), "d": ("", 70)}, {"members": -1}),
    ("one that came late and fell", {"a": (50, 50), "b": (60, 60), "c": (40, 40), "d": (70, 30)},
     {"members": -1, "others": 1}),
    ("one whose figure was taken back", {"a": (50, 50), "b": ("", 60), "c": (40, 40)}, {}),
    ("itself and the others", {"a": (50, 70), "b": (60, 80), "c": (40, 40)}, {"own": 1, "others": -1}),
])  # fmt: skip
def test_each_cause_goes_to_its_own_part(cause, now, expected):
    then = THEN + ("\n d |" if "d" in now else "")
    rows = [f"{area} | {period} | {value}" for area, both in now.items()
            for period, value in zip((LAST, NOW), both, strict=True)]  # fmt: skip
    assert parts(then, "\n".join(["area | period | value", *rows])) == expected, cause


def test_a_revised_task_goes_to_the_targets_alone():
    then = "area | value | target\n a | 50 | 100\n b | 60 | 100"
    now = """
        area | period  | value | target
        a    | 2010-09 | 50    | 80
        b    | 2010-09 | 60    | 100
        a    | 2010-10 | 50    | 80
        b    | 2010-10 | 60    | 100
    """
    assert parts(then, now, kind="count") == {"targets": 1}


def test_a_correction_is_held_against_the_target_of_then():
    then = "area | value | target\n a | 50 | 100\n b | 60 | 100"
    now = """
        area | period  | value | target
        a    | 2010-09 | 55    | 80
        b    | 2010-09 | 60    | 100
        a    | 2010-10 | 55    | 80
        b    | 2010-10 | 60    | 100
    """
    assert parts(then, now, kind="count") == {"targets": 1}


def test_an_area_without_a_place_in_a_month_has_no_change():
    then = observations("area | value\n a | 50\n b |", period=LAST)
    now = observations(
        f"area | period | value\n a | {LAST} | 50\n b | {LAST} | \n a | {NOW} | \n b | {NOW} | 9"
    )
    found = decomposition.decomposition(versions.of_indicator(then, now, NOW)).set_index("area")
    assert found["rank_change"].isna().all() and found[PARTS].isna().all(axis=None)
    assert found["rank_published"].fillna(0).tolist() == [1, 0] and found["rank"].fillna(0).tolist() == [0, 1]


def test_who_passed_whom_is_told_from_both_sides_and_coming_level_is_not_passing():
    merits = pd.DataFrame(
        {"published": [3.0, 2.0, 1.0, 0.0], "current": [1.0, 2.0, 1.0, float("nan")]}, index=list("abcd")
    )
    told = [tuple(row) for row in decomposition.rivals(merits).to_numpy()]
    assert told == [("b", "a", "overtook"), ("a", "b", "overtaken")]


@settings(max_examples=6)
@given(worlds(("A01", "B01")))
def test_taken_apart_all_at_once_every_indicator_changes_as_by_itself(world):
    merits = versions.of_indicators(versions.told(*world, NOW))
    at_once, passed = decomposition.decomposition(merits), decomposition.rivals(merits)
    for code in ("A01", "B01"):
        alone = versions.of_indicator(*(frame[frame["indicator"] == code] for frame in world), NOW)
        for together, of in ((at_once, decomposition.decomposition), (passed, decomposition.rivals)):
            one = of(alone)
            mine = together[together["indicator"] == code].drop(columns="indicator")
            pd.testing.assert_frame_equal(mine.reset_index(drop=True), one, check_dtype=False)
