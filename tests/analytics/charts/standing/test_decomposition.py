"""Whole-number bars, one column a part, and the sum at the end."""

import pytest

from analytics.charts import theme
from analytics.charts.standing.decomposition import COLUMNS, decomposition, layout
from tests.support.frames import frame
from tests.support.rankings import SHORT

PARTS = frame("""
    area   | rank | rank_change | correction | targets | members | own | others
    150725 | 1    | 2           | 0          | 0       | 0       | 3   | -1
    150726 | 2    | -1          | 0          | 0       | 0       | 0   | -1
    150727 | 3    | 0           | 0          | 0       | 0       | 0   | 0
""").assign(rank_published=[3, 1, 3])
PARTS["area_short"] = PARTS["area"].map(SHORT)


def words(figure):
    return [note.text for note in figure.layout.annotations]


def test_every_part_is_a_bar_from_its_columns_line_and_every_row_adds_up():
    figure = decomposition(PARTS)
    bars = figure.data[0]
    assert len(bars.x) == len(PARTS) * len(COLUMNS) and bars.orientation == "h"
    for row, changed in enumerate(PARTS["rank_change"]):
        sizes = [size for size, y in zip(bars.x, bars.y, strict=True) if y == row]
        assert sum(sizes[:-1]) == sizes[-1] == changed
    lines, _ = layout(PARTS, phone=False)
    assert set(bars.base) == set(lines.values())


def test_numbers_stand_beside_their_bars_and_nothing_where_nothing_moved():
    shown = words(decomposition(PARTS))
    assert {"+3", "−1", "<b>+2</b>", "<b>−1</b>"} <= set(shown)
    assert not {"0", "+0", "<b>0</b>", "平"} & set(shown)
    assert list(COLUMNS.values()) == [word for word in shown if word in COLUMNS.values()]


def test_parts_that_cancel_out_are_said_to():
    level = PARTS.assign(own=[3, 1, 0], others=[-1, -1, 0], rank_change=[2, 0, 0])
    assert words(decomposition(level)).count("平") == 1


PLOT = {True: 250, False: 440}  # pixels of the narrowest plot
NUMBER = {True: 24, False: 29}  # pixels of a bold number of two signs


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("size", [1, 5, 12])
def test_no_two_numbers_meet_and_none_is_cut_off_in_the_narrowest_plot(phone, size):
    rows = PARTS.assign(own=[size, size, 0], others=[-size, -size, 0], rank_change=[0, 0, 0])
    lines, end = layout(rows, phone)
    pixels = PLOT[phone] / end
    assert (lines["others"] - lines["own"] - 2 * size) * pixels >= 2 * NUMBER[phone]
    last = layout(PARTS.assign(rank_change=[size, -size, 0]), phone)
    assert (last[1] - last[0]["rank_change"] - size) * PLOT[phone] / last[1] >= NUMBER[phone]


def test_a_phone_leaves_out_the_columns_that_moved_nobody():
    assert list(layout(PARTS, phone=False)[0]) == list(COLUMNS)
    assert list(layout(PARTS, phone=True)[0]) == ["own", "others", "rank_change"]
    retargeted = PARTS.assign(targets=[1, 0, 0])
    assert list(layout(retargeted, phone=True)[0]) == ["targets", "own", "others", "rank_change"]
    assert "更正" not in words(decomposition(PARTS, phone=True))


def test_the_chosen_area_is_told_by_accent_and_bold():
    figure = decomposition(PARTS, chosen="150726")
    assert "<b>2 新左旗</b>" in words(figure)
    fills = [fill for fill, y in zip(figure.data[0].marker.color, figure.data[0].y, strict=True) if y == 1]
    assert set(fills) == {theme.TOKENS["light"]["accent"]}


def test_a_month_without_any_change_can_still_be_drawn():
    still = PARTS.assign(own=0, others=0, rank_change=0)
    assert len(decomposition(still).data[0].x) == len(still) * len(COLUMNS)
    assert len(decomposition(still, phone=True).data[0].x) == len(still) * 3
