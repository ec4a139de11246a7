import math
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import standing
from analytics.reaching.needed import all_needed, needed, speeds
from tests.analytics import plain
from tests.analytics.histories import histories
from tests.analytics.reaching import plainly
from tests.support.frames import benchmarks, observations

COUNTED = ("rate", "average", "count")


@st.composite
def questions(draw):
    """A history, one of its rows with a figure if there is any, and the rungs of its area."""
    frame = draw(histories())
    reckoned = standing.reckon(frame, benchmarks())
    known = reckoned[reckoned["figure"].notna()]
    if known.empty:
        return frame, None, None
    row = known.iloc[draw(st.integers(0, len(known) - 1))]
    history = reckoned[reckoned["indicator"] == row["indicator"]]
    return frame, row, needed(history, row["period"], row["area"])


def plain_row(rows, row):
    keys = ("period", "area", "indicator")
    return next(one for one in rows if all(one[key] == row[key] for key in keys))


@settings(max_examples=6)
@given(questions())
def test_agrees_with_a_search_that_adds_one_thing_after_another(question):
    frame, row, found = question
    if row is None or row["kind"] not in COUNTED:
        return
    rows = plain.rows_of(frame)
    mine = plain_row(rows, row)
    for one in found[~found["limit"].isin(["no_counts", "no_bar"])].to_dict("records"):
        search = plainly.least(rows, mine, one["bar"], one["place"], one["sign"])
        where = (one["bar"], one["place"], one["needed"], one["limit"], search)
        if one["limit"]:
            assert one["limit"] in ("floor", "overshoot") or search is None, where
        elif one["needed"] <= plainly.MOST:
            assert search == one["needed"], where
        else:
            assert search is None, where


@settings(max_examples=6)
@given(questions())
def test_if_the_others_keep_their_pace_agrees_with_the_same_search_over_carried_rows(question):
    frame, row, found = question
    if row is None or row["kind"] not in COUNTED or found["limit_moving"].isin(["no_counts", "no_bar"]).all():
        return
    rows = plain.rows_of(frame)
    mine = plain_row(rows, row)
    later = plainly.carried(rows, mine, standing=row["area"])
    then = plain_row(later, row)
    for one in found[found["needed_moving"].between(0, plainly.MOST)].to_dict("records"):
        search = plainly.least(later, then, one["bar"], one["place"], one["sign"])
        assert search == one["needed_moving"], (one["bar"], one["place"], one["needed_moving"], search)


@settings(max_examples=6)
@given(questions(), st.data())
def test_the_answer_entered_as_a_new_sheet_is_enough_and_one_thing_less_is_not(question, data):
    frame, row, found = question
    if row is None or row["kind"] not in COUNTED:
        return
    open_ = found[found["needed"] > 0]
    if open_.empty:
        return
    one = open_.iloc[data.draw(st.integers(0, len(open_) - 1))]
    assert _reached(frame, row, one) == [True, False], one[["bar", "place", "needed", "bar_figure"]].to_dict()


def _reached(frame, row, one):
    """Whether the answer is enough, and whether one less is: both entered at once, as two indicators."""
    sheet = frame[(frame["period"] == row["period"]) & (frame["indicator"] == row["indicator"])]
    part = "value" if row["kind"] == "count" else "numerator"
    mine, entered = sheet["area"] == row["area"], []
    for less in (0, 1):
        figures = sheet[part].mask(mine, sheet[part] + one["sign"] * (one["needed"] - less))
        entered.append(sheet.assign(**{part: figures}, indicator=f"Z{less}"))
    now = standing.reckon(pd.concat(entered, ignore_index=True), benchmarks())
    now = now[now["area"] == row["area"]].sort_values("indicator")
    met = now["rank"] <= one["place"] if one["bar"] == "place" else now[f"gap_to_{one['bar']}"] >= 0
    return met.tolist()


@settings(max_examples=6)
@given(questions())
def test_the_target_and_the_best_are_the_reaches_of_the_gap_page(question):
    _, row, found = question
    if row is None or row["kind"] not in COUNTED:
        return
    target = found[(found["bar"] == "target") & ~found["limit"].isin(["no_bar", "overshoot"])]
    assert all(_equal(answer, row["reach_target"]) for answer in target["needed"])
    if row["direction"] != 0 and not (row["kind"] == "count" and row["direction"] < 0):
        first = found[(found["bar"] == "place") & (found["place"] == 1) & (found["limit"] == "")]
        assert all(_equal(answer, row["reach_best"]) for answer in first["needed"])


def _equal(answer, reach):
    return answer == reach or (math.isnan(answer) and math.isnan(reach))


@settings(max_examples=5)
@given(histories())
def test_asked_of_all_at_once_the_answers_are_those_asked_one_by_one(frame):
    history = standing.reckon(frame, benchmarks())
    period, ceilings = history["period"].max(), {"A01": 100.0}
    at_once = all_needed(history, period, ceiling=ceilings)
    month = history[(history["period"] == period) & history["figure"].notna()]
    for area, code in zip(month["area"], month["indicator"], strict=True):
        alone = needed(history[history["indicator"] == code], period, area, ceiling=ceilings.get(code))
        mine = at_once[(at_once["area"] == area) & (at_once["indicator"] == code)]
        pd.testing.assert_frame_equal(mine.reset_index(drop=True), alone, check_dtype=False)
    assert len(at_once[["area", "indicator"]].drop_duplicates()) == len(month)


THREE = """
    area | numerator | denominator | target
    a    | 10        | 100         | 50
    b    | 30        | 100         | 50
    c    | 45        | 150         | 50
"""


def of(found, bar, place=None):
    same = found["place"].isna() if place is None else found["place"].eq(place)
    return found[(found["bar"] == bar) & same].iloc[0]


def test_the_area_stays_in_the_average_and_lifts_it(reckon):
    rows = reckon(observations(THREE))
    found = of(needed(rows, "2010-07", "a"), "city")
    # b and c together stand at 75 of 250, 30 %; with 20 more, all three do: 105 of 350
    assert found["needed"] == 20 and found["bar_figure"] == 30
    # to today's 85 of 350 it would be 15, and those would not be enough
    assert rows["reach_city"].iloc[0] == 15


def test_equal_figures_share_the_better_place(reckon):
    found = needed(reckon(observations(THREE)), "2010-07", "a")
    assert [of(found, "place", k)["needed"] for k in (1, 2)] == [20, 20]
    assert of(found, "place", 1)["rivals"].count("、") == 1


def test_alone_the_only_area_is_the_average(reckon):
    alone = reckon(observations("numerator | denominator | target\n 3 | 10 | 50"))
    found = needed(alone, "2010-07", "150725")
    assert of(found, "city")["needed"] == 0 and len(found) == 2


def test_a_numerator_cannot_exceed_its_denominator(reckon):
    rows = reckon(observations(THREE, target=120.0))
    found = of(needed(rows, "2010-07", "a", ceiling=100), "target")
    assert math.isnan(found["needed"]) and found["limit"] == "ceiling"
    assert found["verdict"] == "unrealistic"
    assert of(needed(rows, "2010-07", "a"), "target")["needed"] == 110


def test_where_less_is_better_things_are_taken_off(reckon):
    text = "area | numerator | denominator | target\n a | 9000 | 2 | 4000\n b | 7000 | 2 | 4000"
    found = needed(reckon(observations(text, kind="average", direction=-1, unit="元")), "2010-07", "a")
    assert of(found, "target")[["needed", "sign"]].tolist() == [1000, -1]
    assert of(found, "place", 1)["needed"] == 2000
    assert set(found["verdict"]) == {"unknown"}


def test_a_band_is_entered_from_the_side_it_is_missed_on(reckon):
    text = "area | numerator | denominator\n a | 70 | 100\n b | 130 | 100\n c | 90 | 100"
    rows = reckon(observations(text, direction=0, target_low=85.0, target_high=100.0))
    for area, answer in (("a", [15, 1]), ("b", [30, -1]), ("c", [0, -1])):
        assert of(needed(rows, "2010-07", area), "target")[["needed", "sign"]].tolist() == answer
    assert of(needed(rows, "2010-07", "a"), "city")["limit"] == "no_bar"


def test_one_thing_may_be_too_much_for_a_narrow_band(reckon):
    text = "numerator | denominator\n 0 | 1"
    rows = reckon(observations(text, direction=0, target_low=30.0, target_high=60.0))
    assert of(needed(rows, "2010-07", "150725"), "target")["limit"] == "overshoot"


def test_a_figure_without_counts_and_an_unreported_one_are_not_counted(reckon):
    bare = reckon(observations("area | value | target\n a | 50 | 60\n b | 70 | 60"))
    assert set(needed(bare, "2010-07", "a")["limit"]) == {"no_counts"}
    silent = reckon(observations("value | status\n | not_reported"))
    assert needed(silent, "2010-07", "150725").empty


def test_money_set_once_is_an_amount_and_is_not_judged_by_the_month(reckon):
    text = "area | value | target\n a | 142.5 | 150\n b | 150 | 150"
    rows = reckon(observations(text, kind="parameter", unit="元"))
    found = of(needed(rows, "2010-07", "a"), "target")
    assert found["needed"] == 7.5 and found["verdict"] == "unknown"


MOVING = """
    period  | area | numerator | denominator
    2010-04 | a    | 10        | 100
    2010-05 | a    | 14        | 100
    2010-06 | a    | 20        | 100
    2010-07 | a    | 22        | 100
    2010-04 | b    | 40        | 100
    2010-05 | b    | 44        | 100
    2010-06 | b    | 46        | 100
    2010-07 | b    | 49        | 100
"""


def test_a_rival_who_keeps_his_pace_is_met_at_the_end_of_the_window(reckon):
    found = of(needed(reckon(observations(MOVING, target=60.0)), "2010-07", "a"), "place", 1)
    # b grows by 3 a month and stands at 64 in December; a at 22 needs 42 by then, 27 if b stood still
    assert [found["needed"], found["needed_moving"], found["needed_per_month_moving"]] == [27, 42, 8.4]
    assert [found["recent_per_month"], found["best_month"]] == [4, 6]
    assert [found["verdict"], found["verdict_moving"]] == ["hard", "unrealistic"]
    assert found["difficulty"] == "unrealistic"


def test_a_growing_denominator_raises_what_the_target_takes(reckon):
    text = "period | numerator | denominator\n 2010-06 | 40 | 80\n 2010-07 | 45 | 90"
    found = of(needed(reckon(observations(text, target=60.0)), "2010-07", "150725"), "target")
    # today 54 of 90; in December the denominator is 140, and 60 % of it 84
    assert [found["needed"], found["needed_moving"]] == [9, 39]


def test_the_rungs_of_the_bullet_are_the_open_ones_with_their_speed(reckon):
    drawn = speeds(needed(reckon(observations(MOVING, target=60.0)), "2010-07", "a"))
    # the average of the others is b alone, so the city and the first place are one figure with two names
    assert sorted(drawn["bar"]) == ["city", "place", "target"]
    first = drawn[drawn["bar"] == "place"].iloc[0]
    assert first["speed"] == pytest.approx(4 / 8.4) and first["speed_class"] == "far_behind"


def test_the_region_of_the_bulletin_by_hand(checked_against, reckon):
    # the bulletin of August 2010: 88,491 of 299,585; to 30 % by hand, and to the average beside a second area
    text = "area | numerator | denominator | target\n a | 88491 | 299585 | 30\n b | 50000 | 150000 | 30"
    found = needed(reckon(observations(text)), "2010-07", "a")
    by_hand = [math.ceil(Fraction(30 * 299585, 100)) - 88491, math.ceil(Fraction(299585, 3)) - 88491]
    ours = [of(found, "target")["needed"], of(found, "city")["needed"]]
    checked_against("things needed to target and average", "fractions by hand", ours, by_hand, within=0)


def test_thirteen_areas_agree_with_a_search_over_exact_fractions(checked_against, reckon):
    text = "area | numerator | denominator\n" + "\n".join(
        f"{chr(97 + i)} | {(37 * i) % 61 + 20} | {(53 * i) % 40 + 90}" for i in range(13)
    )
    frame = observations(text, target=70.0)
    rows, found = plain.rows_of(frame), needed(reckon(frame), "2010-07", "e")
    mine = next(row for row in rows if row["area"] == "e")
    asked = found[["bar", "place", "sign"]].itertuples(index=False)
    theirs = [plainly.least(rows, mine, bar, place, sign) for bar, place, sign in asked]
    judge = "linear search, fractions.Fraction"
    checked_against("least count to each rung", judge, found["needed"], theirs, within=0)
