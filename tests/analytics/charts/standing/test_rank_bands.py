"""Bands from the first to the last likely place, a tick at the official one, brackets that do not touch."""

import pandas as pd

from analytics.charts import theme
from analytics.charts.standing.rank_bands import levels, rank_bands
from tests.support.frames import frame
from tests.support.rankings import SHORT

BANDS = frame("""
    area   | rank | rank_low | rank_median | rank_high | p_top | p_bottom
    150725 | 3    | 2        | 3           | 4         | 0.81  | 0.9
    150726 | 1    | 1        | 1           | 1         | 1     | 0
    150727 | 2    | 2        | 2           | 3         | 1     | 0.41
    150781 | 4    | 3        | 4           | 4         | 0.19  | 1
""")
BANDS["area_short"] = BANDS["area"].map(SHORT)
GROUPS = pd.DataFrame({"areas": [("150727", "150725"), ("150725", "150781")]})
NONE = GROUPS.iloc[:0]


# the same four and three more at the end: enough that the first and the last three are not nearly everybody
MORE = pd.concat([BANDS, BANDS.tail(3).assign(area=["a", "b", "c"], rank=[5, 6, 7])], ignore_index=True)


def words(figure):
    return [note.text for note in figure.layout.annotations]


def boxes(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "rect"]


def test_each_band_reaches_from_the_first_to_the_last_likely_place_best_area_on_top():
    figure = rank_bands(BANDS, NONE)
    spans = [(round(box.x0 + 0.35), round(box.x1 - 0.35), (box.y0 + box.y1) / 2) for box in boxes(figure)]
    assert spans == [(1, 1, 0), (2, 3, 1), (2, 4, 2), (3, 4, 3)]
    assert list(figure.data[0].x) == [1, 2, 3, 4] and list(figure.data[0].y) == [0, 1, 2, 3]


def test_the_columns_say_in_figures_what_the_band_shows():
    shown = words(rank_bands(MORE, NONE))
    assert {"位次", "可能", "前三", "末三"} <= set(shown)
    assert {"1", "2–3", "2–4", "3–4", "81%", "41%"} <= set(shown)


def test_among_few_areas_the_shares_of_the_ends_say_nothing_and_every_place_is_named():
    figure = rank_bands(BANDS, NONE)
    assert "前三" not in words(figure) and "81%" not in words(figure)
    assert list(figure.layout.xaxis.tickvals) == [1, 2, 3, 4]
    assert list(rank_bands(MORE, NONE).layout.xaxis.tickvals) == [1, 4, 7]


def test_a_phone_keeps_the_places_and_leaves_the_shares_out():
    shown = words(rank_bands(MORE, NONE, phone=True))
    assert "2–4" in shown and "前三" not in shown and "81%" not in shown


def test_brackets_that_share_an_area_stand_side_by_side():
    rows = BANDS.sort_values("rank").assign(y=range(4))
    assert levels(rows, GROUPS) == [(1, 2, 0), (2, 3, 1)]
    apart = pd.DataFrame({"areas": [("150726", "150727"), ("150725", "150781")]})
    assert levels(rows, apart) == [(0, 1, 0), (2, 3, 0)]


def test_a_bracket_is_drawn_beyond_the_last_place_and_inside_the_plot():
    figure = rank_bands(BANDS, GROUPS)
    ink = theme.TOKENS["light"]["ink"]
    upright = [line for line in figure.layout.shapes
               if line.type == "line" and line.line.color == ink and line.x0 == line.x1]  # fmt: skip
    assert len(upright) == 2
    assert all(4.5 < line.x0 < figure.layout.xaxis.range[1] for line in upright)


def test_the_chosen_area_is_bold_and_its_tick_in_the_accent():
    figure = rank_bands(BANDS, GROUPS, mode="dark", chosen="150727")
    assert "<b>新右旗</b>" in words(figure) and "<b>2–3</b>" in words(figure)
    colours = list(figure.data[0].marker.line.color)
    assert colours[1] == theme.TOKENS["dark"]["accent"] and colours[0] == theme.TOKENS["dark"]["ink"]
