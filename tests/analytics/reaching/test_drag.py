from fractions import Fraction

import pytest
from hypothesis import given, settings

from analytics import standing
from analytics.reaching.drag import drags, total_drag, with_drag
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.support.frames import benchmarks, observations


def straight(rows, row):
    peers = [one for one in plain._peers(rows, row) if one["kind"] == "count"]
    tolerant = [one for one in peers if len(set(plain.bounds(one))) > 1]
    return row["direction"] != 0 and not (row["kind"] == "count" and (row["direction"] < 0 or tolerant))


def plain_drag(rows, row):
    """The definition, in fractions."""
    pair = (row["numerator"], row["denominator"])
    if row["kind"] == "count":
        pair = (row["value"], plain.bounds(row)[1])
    has = row["kind"] in ("rate", "average", "count") and None not in pair
    has = has and row["status"] not in plain.SILENT
    average = plain.pooled_average(rows, row)
    if not has or average is None or not straight(rows, row):
        return None
    scale = 100 if row["kind"] == "count" else plain.SCALE.get(row["unit"], 1)
    return (average * pair[1] - scale * pair[0]) / plain.sums(rows, row)[1] * plain.figure_direction(row)


@settings(max_examples=7)
@given(histories())
def test_agrees_with_its_plain_twin(frame):
    rows = plain.rows_of(frame)
    found = with_drag(standing.reckon(frame, benchmarks()))
    assert_agrees(found, "drag", [plain_drag(rows, row) for row in rows])


THREE = "area | numerator | denominator\n a | 10 | 100\n b | 30 | 100\n c | 45 | 200"


def test_putting_the_area_at_the_average_raises_the_city_by_just_its_drag(reckon, checked_against):
    frame = observations(THREE)
    before, risen = reckon(frame), []
    average = Fraction(85, 400)
    for place, whole in enumerate([100, 100, 200]):
        numerators = frame["numerator"].copy()
        numerators[place] = float(average * whole)
        after = reckon(frame.assign(numerator=numerators))
        risen.append(after["city_figure"].iloc[0] - before["city_figure"].iloc[0])
    ours = with_drag(before)["drag"].tolist()
    checked_against("drag of an area", "city figure reckoned with the area at the average", ours, risen)


def test_the_drags_sum_to_nothing_and_the_laggards_are_summed_alone(reckon):
    found = with_drag(reckon(observations(THREE)))
    assert found["drag"].sum() == pytest.approx(0)
    # 85 of 400 is 21.25 %: a lacks 11.25 of 400; b and c are above
    assert total_drag(found).tolist() == [2.8125] * 3


def test_where_less_is_better_the_costly_area_drags(reckon):
    text = "area | numerator | denominator\n a | 90 | 10\n b | 50 | 10"
    found = drags(reckon(observations(text, kind="average", direction=-1, unit="元")))
    assert found[["area", "drag"]].values.tolist() == [["a", 1], ["b", -1]]


def test_without_a_pooled_average_nobody_drags(reckon):
    assert drags(reckon(observations("area | value\n a | 50\n b | 60"))).empty
