"""地图: fills by pace, numbers by figure, the chosen area outlined."""

from analytics.charts import theme
from analytics.charts.standing.map import ANCHORS, area_map
from data import catalogue

SQUARES = {"150725": [[(118.0, 49.0), (119.0, 49.0), (119.0, 50.0), (118.0, 49.0)]],
           "150726": [[(119.0, 49.0), (120.0, 49.0), (120.0, 50.0), (119.0, 49.0)]],
           "150727": [[(117.0, 49.0), (118.0, 49.0), (118.0, 50.0), (117.0, 49.0)]]}  # fmt: skip


def test_every_banner_has_an_outline_and_an_anchor():
    assert set(ANCHORS) == {banner.code for banner in catalogue.banners()} == set(catalogue.outlines())


def test_an_area_is_filled_by_its_pace(now):
    fills = {trace.name: trace.fillcolor for trace in area_map(now, SQUARES).data if trace.fillcolor}
    assert fills["陈旗"] == theme.status("far_behind").fill
    assert fills["新右旗"] == theme.status("missing").fill


def test_a_label_holds_the_whole_number_or_says_unreported(now):
    words = [note.text for note in area_map(now, SQUARES).layout.annotations]
    assert "陈旗<br>■ <b>35</b>" in words and "新右旗<br>○ <b>未报</b>" in words


def test_a_composite_shows_its_completion(now):
    rows = now.drop(columns="figure").assign(completion_rate=0.664)
    assert any("66" in note.text for note in area_map(rows, SQUARES).layout.annotations)


def test_only_a_chosen_area_is_outlined(now):
    assert "所选" not in [trace.name for trace in area_map(now, SQUARES).data]
    assert "所选" in [trace.name for trace in area_map(now, SQUARES, chosen="150725").data]


def test_a_click_tells_the_area(now):
    handles = next(trace for trace in area_map(now, SQUARES).data if trace.name == "选择")
    assert sorted(handles.customdata) == ["150725", "150726", "150727"]
