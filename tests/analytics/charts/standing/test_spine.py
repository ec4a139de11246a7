"""脊柱图: places between the worst and the best, the city in the middle."""

from analytics.charts.standing.spine import placed, spine


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_city_is_the_centre_and_the_farther_end_is_one(now):
    rows = placed(now).set_index("area")
    assert rows.loc["150725", "x"] == -1 and rows.loc["150726", "x"] == 1


def test_where_less_is_better_the_lower_figure_stands_right(now):
    rows = placed(now.assign(figure_direction=-1)).set_index("area")
    assert rows.loc["150725", "x"] == 1


def test_a_row_without_a_figure_says_so_and_has_no_mark(now):
    figure = spine(now[now["area"] == "150727"])
    assert len(figure.data[0].x) == 0
    assert "未报" in texts(figure)


def test_a_target_outside_the_drawn_range_is_pointed_at(now):
    assert "<b>›</b>" in texts(spine(now[now["area"] == "150725"]))


def test_equal_areas_stand_on_the_centre(now):
    same = now[now["area"] == "150725"].assign(city_figure=35.0, best=35.0, worst=35.0)
    assert placed(same)["x"].tolist() == [0.0]


def test_numbers_beside_a_row_are_its_own(now):
    words = texts(spine(now[now["area"] == "150725"]))
    assert {"<b>35.0</b>", "50.0", "65.0", "2/2", "参合率"} <= set(words)


def test_a_phone_drops_the_columns_of_city_and_place(now):
    words = texts(spine(now[now["area"] == "150725"], phone=True))
    assert "2/2" not in words and "<b>35.0</b>" in words
