"""The heat table shows each area's cells in the order of 综合, the city on top."""

import pytest

from analytics.charts.standing.heat import heat, laid_out
from tests.support.rankings import composite

ROWS = composite("""
    area   | scope | completion_rate | pace | rank | n_missing
    150725 | all   | 0.66            | 0.77 | 3    | 1
    150725 | A     | 0.78            | 0.90 | 3    | 1
    150725 | B     |                 |      |      | 2
    150726 | all   | 0.72            | 0.77 | 2    | 0
    150726 | A     | 0.82            | 0.90 | 2    | 0
    150726 | B     | 0.54            | 0.68 | 2    | 0
    150727 | all   | 0.81            | 0.77 | 1    | 0
    150727 | A     | 0.91            | 0.90 | 1    | 2
    150727 | B     | 0.73            | 0.68 | 1    | 0
    150700 | all   | 0.74            | 0.77 |      | 0
    150700 | A     | 0.84            | 0.90 |      | 3
    150700 | B     | 0.62            | 0.68 |      | 2
""")


def texts(figure):
    words, points = figure.data
    return dict(zip(map(tuple, points.customdata), words.text, strict=True))


def test_rows_are_in_the_order_of_places_and_the_city_stands_first():
    order = laid_out(ROWS).drop_duplicates("area")["area"]
    assert list(order) == ["150700", "150727", "150726", "150725"]


def test_a_cell_is_symbol_and_whole_number_with_what_is_missing_beside_it():
    shown = texts(heat(ROWS))
    assert shown["150726", "A"] == "▲ 82"
    assert shown["150726", "B"] == "■ 54"
    assert shown["150727", "A"].startswith("● 91") and "缺2" in shown["150727", "A"]
    assert shown["150725", "B"] == "○ 未报"
    assert shown["150700", "A"] == "▲ <b>84</b>"


def test_on_a_phone_a_star_stands_for_what_is_missing():
    assert texts(heat(ROWS, phone=True))["150727", "A"] == "● 91*"


def test_every_cell_has_one_box_and_only_the_city_is_framed():
    boxes = heat(ROWS).layout.shapes
    assert len(boxes) == len(ROWS)
    assert sum(box.line.width > 0 for box in boxes) == 3


def test_heads_name_the_column_and_the_pace_of_the_city():
    heads = [note.text for note in heat(ROWS).layout.annotations if note.yref == "paper"]
    assert any("医疗保障" in head and "序时 90" in head for head in heads)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_chosen_area_is_bold_and_places_stand_left_of_the_names(mode):
    notes = [note.text for note in heat(ROWS, mode=mode, chosen="150726").layout.annotations]
    assert "<b>新左旗</b>" in notes and "新右旗" in notes
    assert [note for note in notes if note in ("1", "2", "3")] == ["1", "2", "3"]


def test_what_is_not_quite_done_never_reads_as_a_hundred():
    nearly = ROWS.assign(completion_rate=0.996, pace_class="behind")
    assert texts(heat(nearly))["150726", "A"] == "▲ 99"
    assert texts(heat(nearly.assign(completion_rate=1.0, pace_class="on")))["150726", "A"] == "● 100"
