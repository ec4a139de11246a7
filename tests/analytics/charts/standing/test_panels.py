"""走势小图: one panel per area, then the reading key."""

from analytics.charts.standing.panels import panel_order, panels


def test_panels_stand_in_the_order_of_completion_and_the_unreported_last(reckoned):
    assert panel_order(reckoned) == ["150726", "150725", "150727"]


def test_each_panel_draws_its_area_the_city_and_the_target(reckoned):
    figure = panels(reckoned)
    first = [trace.name for trace in figure.data if trace.yaxis == "y"]
    assert first == ["全市", "目标", "新左旗", "末月"]
    assert figure.data[2].y[-1] == 65.0


def test_no_line_falls_to_a_window_that_has_just_opened(reckoned):
    rows = reckoned.copy()
    rows.loc[rows["period"] == "2010-07", "window_start"] = "2010-07"
    first = [trace for trace in panels(rows).data if trace.yaxis == "y" and trace.name in ("全市", "新左旗")]
    assert [None in trace.y for trace in first] == [True, True]


def test_all_panels_share_one_scale(reckoned):
    layout = panels(reckoned).layout
    assert layout.yaxis.range == layout.yaxis2.range == layout.yaxis3.range


def test_the_key_names_the_three_lines_and_the_unreported_are_said_to_be_so(reckoned):
    words = [note.text for note in panels(reckoned).layout.annotations]
    assert {"读图", "目标", "全市平均", "本旗，色随进度"} <= set(words)
    assert any("未报" in text for text in words)


def test_on_a_phone_two_panels_share_a_row(reckoned):
    layout = panels(reckoned, phone=True).layout
    assert layout.yaxis.domain == layout.yaxis2.domain and layout.yaxis3.domain[1] < layout.yaxis.domain[0]
