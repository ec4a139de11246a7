"""What a reader chooses stays chosen, however often, whatever order the row's widgets stand in."""

from streamlit.testing.v1 import AppTest


def _two_widgets():
    import streamlit as st

    from pages.parts import filters

    st.button("as a click on a bar", on_click=filters.remember, args=("area", "150725"))
    st.button("another", on_click=filters.remember, args=("area", "150722"))
    names = {"150702": "海拉尔", "150722": "莫旗", "150725": "陈旗"}
    _, area, _ = filters.row(
        lambda: filters.choose("area", "旗市区", list(names), names.get),
        lambda: filters.choose("span", "时段", ["month", "year"], str),
    )
    st.text(area)


def test_each_of_two_choices_in_a_row_holds_though_another_widget_follows():
    app = AppTest.from_function(_two_widgets).run()
    for button, area in ((0, "150725"), (1, "150722"), (0, "150725"), (1, "150722")):
        app.button[button].click().run()
        assert (app.text[0].value, app.query_params["area"]) == (area, area)
    for area in ("150702", "150725", "150722"):
        app.selectbox(key="choose_area").set_value(area).run()
        assert app.text[0].value == area
