"""The four versions of a score, and its change of place in parts that add up: each cause to its own part."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings

from analytics import standing
from analytics.places import decomposition, score_versions
from analytics.scoring import totals as reckoning
from analytics.scoring.facts import facts
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet
from tests.analytics import plain
from tests.analytics.histories import AREAS
from tests.analytics.places.test_decomposition import PARTS, check
from tests.analytics.places.worlds import LAST, NOW, worlds
from tests.analytics.scoring import plain as plain_scoring
from tests.support.frames import benchmarks, observations
from tests.support.scoring import items, of_indicators

CODES = ["A01", "B01"]
REASONS = pd.DataFrame(columns=["area", "indicator", "period", "reason"]).astype("str")
CHANGES = pd.DataFrame(columns=["area", "indicator", "period", "sender"]).astype("str")


def sent(areas, **late):
    """Every area's own form of both months; `late` by area are the days of the month before."""
    rows = [(area, month, float(late.get(area, 0) * (month == LAST))) for area in areas
            for month in (LAST, NOW)]  # fmt: skip
    found = pd.DataFrame(rows, columns=["area", "period", "days_late"])
    due = pd.to_datetime(found["period"] + "-28")
    return found.assign(received_at=due + pd.to_timedelta(found["days_late"], unit="D"))


def told(frame, areas, scheme=None, *, late=(), changes=(), reasons=(), ties=()):
    return score_versions.Told(
        frame, sent(areas, **dict(late)), pd.DataFrame(list(reasons), columns=REASONS.columns).astype("str"),
        pd.DataFrame(list(changes), columns=CHANGES.columns).astype("str"),
        of_indicators(CODES) if scheme is None else scheme, tuple(ties),
    )  # fmt: skip


def plain_four(then, now):
    """The four scores of each area, from rows and fractions."""
    published, rows = plain.rows_of(then), plain.rows_of(now)
    of_then = {(row["area"], row["indicator"]): row for row in published}
    names = ("target", "target_low", "target_high")
    last = [row for row in rows if row["period"] == LAST]
    corrected = [row | {name: of_then[row["area"], row["indicator"]][name] for name in names} for row in last]
    versions = ((published, LAST), (corrected, LAST), (last, LAST), (rows, NOW))
    return {area: [plain_scoring.completion_score(own, month, area) for own, month in versions]
            for area in AREAS}  # fmt: skip


@settings(max_examples=5)
@given(worlds(CODES))
def test_on_any_history_the_parts_are_those_of_the_plain_scores_and_add_up(world):
    merits = score_versions.of_score(*(told(frame, AREAS) for frame in world), NOW)
    check(merits, plain_four(*world))


@settings(max_examples=2)
@given(worlds(CODES))
def test_the_first_and_last_places_are_the_official_ones(world):
    ties = [("focus_completion", "higher"), ("received", "lower")]
    then, now = (told(frame, AREAS, ties=ties, late={"150725": 3}) for frame in world)
    found = decomposition.decomposition(score_versions.of_score(then, now, NOW)).set_index("area")
    for one, month, name in ((then, LAST, "rank_published"), (now, NOW, "rank")):
        rows = standing.reckon(one.observations, benchmarks())
        measured = facts(rows, one.submissions, one.explanations, one.corrections, CODES)
        lines = sheet(monthly(one.items, rows, measured), [month])
        silent = reckoning.silent_areas(rows, measured, [month])
        official = reckoning.totals(lines, measured, ties, silent).set_index("area")["rank"].dropna()
        assert found[name].dropna().to_dict() == official.to_dict()


SCHEME = items("""
    item             | indicator | rule       | full | target | per_unit | better
    done             | A01       | completion | 60   |        |          | higher
    days_late        |           | linear     | 20   | 0      | 1        | lower
    figures_at_fault |           | linear     | 20   | 0      | 2        | lower
    unexplained      |           | linear     | 20   | 0      | 5        | lower
""")
FIGURES = {"a": (50, 50, 50), "b": (60, 60, 60), "c": (40, 40, 40)}


def parts(changed=None, *, then=None, now=None, target=100.0):
    """Of the area `a` the parts that are not 0; figures by area as published, as known now, this month.

    All against 100, but for `target`, that of `a` as it is now.
    """
    figures = FIGURES | (changed or {})
    published = [(area, LAST, three[0]) for area, three in figures.items()]
    known = [(area, month, value) for area, three in figures.items()
             for month, value in zip((LAST, NOW), three[1:], strict=True)]  # fmt: skip
    after = month_rows(known)
    after = after.assign(target=after["target"].mask(after["area"] == "a", target))
    both = (told(month_rows(published), figures, SCHEME, **(then or {})),
            told(after, figures, SCHEME, **(now or {})))  # fmt: skip
    found = decomposition.decomposition(score_versions.of_score(*both, NOW)).set_index("area").loc["a"]
    assert found[PARTS].sum() == found["rank_change"]
    return {name: int(found[name]) for name in PARTS if found[name]}


def month_rows(lines):
    text = [f"{area} | {month} | {value} | {'reported' if value else 'not_reported'}"
            for area, month, value in lines]  # fmt: skip
    head = "area | period | value | status"
    return observations("\n".join([head, *text]), target=100.0, window_start=None, window_end=None)


@pytest.mark.parametrize(("cause", "changed", "target", "expected"), [
    ("nothing", {}, 100, {}),
    ("the area itself", {"a": (50, 50, 70)}, 100, {"own": 1}),
    ("the others", {"c": (40, 40, 55)}, 100, {"others": -1}),
    ("a correction", {"a": (50, 65, 65)}, 100, {"correction": 1}),
    ("a revised target", {}, 70, {"targets": 1}),
    ("one that left", {"b": (60, 60, "")}, 100, {"members": 1}),
    ("one that came", {"d": ("", "", 80)}, 100, {"members": -1}),
])  # fmt: skip
def test_each_cause_goes_to_its_own_part(cause, changed, target, expected):
    assert parts(changed, target=target) == expected, cause


def test_what_an_area_sent_later_than_it_had_is_its_own_part_and_what_others_did_is_theirs():
    # a was behind b a month ago only because its form came ten days late
    once_late = [{"late": {area: 10}} for area in "ab"]
    found = parts({"a": (60, 60, 60), "b": (58, 58, 58)}, then=once_late[0], now=once_late[0])
    assert found == {"own": 1}
    assert parts({"b": (52, 52, 52)}, then=once_late[1], now=once_late[1]) == {"others": -1}


def test_a_figure_corrected_after_publishing_costs_its_points_in_the_correction():
    later = [("b", code, LAST, "b") for code in ("A01", "B01", "C01")]
    assert parts({"b": (52, 52, 52)}, now={"changes": later}) == {"correction": 1, "others": -1}


def test_a_task_given_after_publishing_of_which_nobody_spoke_costs_its_points_by_the_targets():
    # due and not reported in both months, but when the places were published it was not due
    unsaid = month_rows([("a", month, "") for month in (LAST, NOW)])
    asked = pd.concat([unsaid.assign(indicator=f"B0{n}", received_at=pd.NaT) for n in range(5)])
    figures = month_rows([(area, month, 50 - 2 * place) for place, area in enumerate("abc")
                          for month in (LAST, NOW)])  # fmt: skip
    known = pd.concat([figures, asked], ignore_index=True)
    was = known[known["period"] == LAST]
    free = was["indicator"] != "A01"
    was = was.assign(status=was["status"].mask(free, "not_due"), target=was["target"].mask(free))
    both = (told(frame, "abc", SCHEME) for frame in (was, known))
    found = decomposition.decomposition(score_versions.of_score(*both, NOW)).set_index("area")
    assert found.loc["a", PARTS].tolist() == [0, -2, 0, 0, 0]


def test_another_scheme_from_this_month_on_belongs_to_the_targets():
    frame = observations(f"""
        area | period | indicator | value
        a    | {LAST} | A01       | 50
        a    | {LAST} | B01       | 90
        b    | {LAST} | A01       | 60
        b    | {LAST} | B01       | 10
        a    | {NOW}  | A01       | 50
        a    | {NOW}  | B01       | 90
        b    | {NOW}  | A01       | 60
        b    | {NOW}  | B01       | 10
    """, target=100.0)  # fmt: skip
    now = told(frame, "ab")
    then = replace(now, observations=frame[frame["period"] == LAST], items=of_indicators(["A01"]))
    found = decomposition.decomposition(score_versions.of_score(then, now, NOW)).set_index("area")
    assert found.loc["a", PARTS].tolist() == [0, 1, 0, 0, 0]
    assert found.loc["a", ["rank_published", "rank"]].tolist() == [2, 1]


def test_without_a_scheme_or_a_month_before_nobody_is_compared_but_this_month_has_its_places():
    frame = observations(f"area | period | value\na | {LAST} | 5\na | {NOW} | 6\nb | {NOW} | 7", target=10.0)
    now, first = told(frame, "ab"), frame[frame["period"] == LAST]
    nothing = told(frame.iloc[:0], "ab")
    alone = replace(now, observations=frame[frame["period"] == NOW])
    for then, known in ((replace(now, observations=first, items=None), now), (nothing, alone)):
        found = decomposition.decomposition(score_versions.of_score(then, known, NOW)).set_index("area")
        assert found["rank_change"].isna().all() and found["rank_published"].isna().all()
        assert found["rank"].to_dict() == {"a": 2, "b": 1}
