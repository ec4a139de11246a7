"""得分条: parts that add up to the score, the rest empty, the order of the totals."""

import pandas as pd
import pytest

from analytics.charts import theme
from analytics.charts.assessment.scores import scores

ROWS = pd.DataFrame(
    {
        "area": ["150726", "150725", "150727"],
        "area_short": ["新左旗", "陈旗", "新右旗"],
        "score": [80.0, 44.0, float("nan")],
        "status": ["reported", "reported", "not_reported"],
        "rank": pd.array([1, 2, pd.NA], dtype="Int64"),
        "rank_change": pd.array([1, -1, pd.NA], dtype="Int64"),
    }
)  # fmt: skip
PARTS = pd.DataFrame(
    [("150725", "完成", 34.0, 75.0), ("150725", "报送", 10.0, 25.0), ("150725", "督导", 0.0, 0.0),
     ("150726", "完成", 60.0, 75.0), ("150726", "报送", 20.0, 25.0), ("150726", "督导", 0.0, 0.0),
     ("150727", "完成", 0.0, 75.0), ("150727", "报送", 0.0, 25.0), ("150727", "督导", 0.0, 0.0)],
    columns=["area", "dimension_name", "scaled", "scaled_full"],
)  # fmt: skip


def words(figure):
    return [note["text"] for note in figure.layout.annotations]


def test_the_parts_of_each_bar_add_up_to_its_score_and_what_never_counts_is_not_drawn():
    figure = scores(ROWS, PARTS)
    assert [bar.name for bar in figure.data] == ["完成", "报送"]
    done, sent = figure.data
    assert [x + y for x, y in zip(done.x, sent.x, strict=True)] == [ROWS["score"][at] for at in done.y]
    assert {y for bar in figure.data for y in bar.y} == {0, 1}


def test_lost_points_are_the_empty_rest_up_to_a_hundred():
    rests = scores(ROWS, PARTS).layout.shapes
    assert [(rest.x0, rest.x1) for rest in rests] == [(80.0, 100.0), (44.0, 100.0)]


def test_an_area_without_a_score_says_why_and_has_no_place():
    said = words(scores(ROWS, PARTS))
    assert "未报，没有得分" in said and said.count("—") == 3


def test_the_chosen_area_is_bold_and_of_the_accent_and_no_bar_has_a_colour_of_pace():
    figure = scores(ROWS, PARTS, chosen="150725")
    assert "<b>陈旗</b>" in words(figure) and "<b>44.0</b>" in words(figure)
    first = figure.data[0].marker.color
    pace = {look for name in theme.PACE_CLASSES for look in (theme.status(name).bar, theme.status(name).mark)}
    assert len(set(first)) == 2 and not set(first) & pace


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_phone_leaves_the_names_to_the_line_below(mode):
    wide, phone = (scores(ROWS, PARTS, mode=mode, phone=small) for small in (False, True))
    assert "完成" in words(wide) and "完成" not in words(phone)
    assert phone.layout.height < wide.layout.height


def test_a_score_above_a_hundred_stays_inside_the_picture():
    rows = ROWS.assign(score=[105.0, 44.0, float("nan")])
    figure = scores(rows, PARTS)
    assert figure.layout.xaxis.range[1] >= 105 and len(figure.layout.shapes) == 1


def test_where_there_are_bands_the_places_an_area_may_have_stand_beside_its_place_on_a_screen():
    rows = ROWS.assign(rank_low=[1, 2, None], rank_high=[2, 2, None])
    said, plain = words(scores(rows, PARTS)), words(scores(ROWS, PARTS))
    assert "可能" in said and "1–2" in said and said.count("2") == plain.count("2") + 1
    assert "可能" not in plain and "可能" not in words(scores(rows, PARTS, phone=True))
    assert said.count("—") == plain.count("—") + 1
