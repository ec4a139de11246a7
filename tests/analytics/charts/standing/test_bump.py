"""Places over the months: grey lines, who moved furthest and the chosen one in colour, a gap for silence."""

from analytics.charts import theme
from analytics.charts.standing.bump import bump, movers
from tests.support.frames import frame
from tests.support.rankings import SHORT

HISTORY = frame("""
    period  | area   | rank
    2010-08 | 150725 | 1
    2010-08 | 150726 | 2
    2010-08 | 150727 | 3
    2010-08 | 150781 | 4
    2010-09 | 150725 | 2
    2010-09 | 150726 |
    2010-09 | 150727 | 3
    2010-09 | 150781 | 1
    2010-10 | 150725 | 3
    2010-10 | 150726 | 2
    2010-10 | 150727 | 3
    2010-10 | 150781 | 1
""")
HISTORY["area_short"] = HISTORY["area"].map(SHORT)


def lines(figure):
    return {trace.name: trace for trace in figure.data}


def test_the_largest_riser_and_faller_are_named_with_their_places():
    riser, faller = movers(HISTORY)
    assert (riser["area_short"], riser["change"]) == ("满洲里", 3)
    assert (faller["area_short"], faller["change"]) == ("陈旗", -2)


def test_nobody_is_named_where_nobody_moved():
    still = HISTORY[HISTORY["period"] == "2010-10"]
    assert movers(still) == (None, None)


def test_three_lines_are_in_colour_and_the_chosen_one_has_the_accent():
    drawn = lines(bump(HISTORY, chosen="150727"))
    assert drawn["150727"].line.color == theme.TOKENS["light"]["accent"]
    assert drawn["150781"].line.color == theme.status("on").mark
    assert drawn["150725"].line.color == theme.status("far_behind").mark
    assert drawn["150726"].line.color == theme.TOKENS["light"]["range_mid"]


def test_who_fell_as_far_as_the_furthest_is_in_colour_too():
    last = {"150725": 2, "150726": 4, "150727": 4, "150781": 1}
    ends = HISTORY[HISTORY["period"] != "2010-09"]
    moved = ends.assign(rank=ends["rank"].mask(ends["period"] == "2010-10", ends["area"].map(last)))
    drawn = lines(bump(moved))
    fallen = {area for area, line in drawn.items() if line.line.color == theme.status("far_behind").mark}
    assert fallen == {"150726"}, "150726 fell two places, two others one"
    last["150725"] = 3
    moved = ends.assign(rank=ends["rank"].mask(ends["period"] == "2010-10", ends["area"].map(last)))
    drawn = lines(bump(moved))
    fallen = {area for area, line in drawn.items() if line.line.color == theme.status("far_behind").mark}
    assert fallen == {"150725", "150726"}


def test_a_month_without_place_is_a_gap():
    assert list(lines(bump(HISTORY))["150726"].y) == [2, None, 2]


def test_equal_places_are_named_below_one_another():
    figure = bump(HISTORY)
    ends = {note.text.strip("<b>/"): note.y for note in figure.layout.annotations}
    assert ends["3 陈旗"] == 3 and ends["3 新右旗"] == 4


def test_place_one_is_on_top():
    bottom, top = bump(HISTORY).layout.yaxis.range
    assert bottom > top
