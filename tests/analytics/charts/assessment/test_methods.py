"""One row an area, a shape a method, the official place a bar, the span drawn behind."""

import pandas as pd

from analytics.charts import theme
from analytics.charts.assessment.methods import EDGE, SHAPES, methods
from tests.support.frames import frame
from tests.support.rankings import SHORT

PLACES = frame("""
    area   | official | index | topsis | rsr | entropy | grade | best | worst
    150781 | 1        | 1     | 1      | 2   | 3       | 上    | 1    | 2
    150725 | 2        | 3     | 2      | 1   | 1       | 中    | 1    | 3
    150726 | 3        | 2     | 3      | 3   | 2       | 下    | 2    | 3
""")
PLACES["area_short"] = PLACES["area"].map(SHORT)


def marks(figure):
    return {trace.name: trace for trace in figure.data}


def boxes(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "rect"]


def bars(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "line" and shape.line.width == 4]


def words(figure):
    return [note.text for note in figure.layout.annotations]


def test_each_method_has_a_shape_of_its_own_at_its_places():
    drawn = marks(methods(PLACES))
    assert list(drawn["rsr"].x) == [2, 1, 3]
    looks = {(trace.marker.symbol, trace.marker.color) for trace in drawn.values()}
    assert len(looks) == len(SHAPES), "entropy's diamond is hollow"


def test_equal_places_of_several_methods_lie_below_one_another():
    drawn = marks(methods(PLACES))
    heights = {trace.y[0] for trace in drawn.values()}
    assert len(heights) == len(SHAPES)
    assert all(abs(y) < 0.5 for y in heights), "each within its own row"


def test_the_span_reaches_from_the_best_to_the_worst_place():
    assert [(box.x0 + EDGE, box.x1 - EDGE) for box in boxes(methods(PLACES))] == [(1, 2), (1, 3), (2, 3)]


def test_the_official_place_is_a_thick_bar_and_the_chosen_area_in_accent():
    ink, accent = (theme.TOKENS["light"][name] for name in ("ink", "accent"))
    figure = methods(PLACES, chosen="150725")
    assert [bar.line.color for bar in bars(figure)] == [ink, accent, ink]
    assert "<b>2 陈旗</b>" in words(figure)


def test_span_and_grade_stand_at_the_right():
    told = words(methods(PLACES))
    assert {"1–2", "1–3", "2–3", "上", "中", "下"} <= set(told)


def test_a_method_without_places_draws_no_mark_and_no_grade_is_a_dash():
    bare = PLACES.assign(topsis=pd.array([pd.NA] * 3, dtype="Int64"), grade=None)
    figure = methods(bare)
    assert list(marks(figure)["topsis"].x) == [None] * 3
    assert words(figure).count("—") == 3


def test_the_phone_numbers_every_third_place():
    assert list(methods(PLACES, phone=True).layout.xaxis.tickvals) == [1]
    assert list(methods(PLACES).layout.xaxis.tickvals) == [1, 2, 3]
