"""What a reader chooses stays chosen and stands in the address, in whatever order a row's boxes stand."""

from streamlit.testing.v1 import AppTest


def _two_widgets():
    import streamlit as st

    from pages.parts import address, filters

    st.button("as a click on a bar", on_click=address.remember, args=("area", "150725"))
    st.button("another", on_click=address.remember, args=("area", "150722"))
    names = {"150702": "海拉尔", "150722": "莫旗", "150725": "陈旗"}
    _, area, _ = filters.row(
        lambda: filters.choose("area", "旗市区", list(names), names.get),
        lambda: filters.choose("span", "时段", ["month", "year"], str),
    )
    st.text(area)


def _one_widget():
    import streamlit as st

    from pages.parts import address, filters

    address.carry()
    options = st.session_state.get("options", ["all", "D01"])
    filters.row(lambda: filters.choose("indicator", "指标", options, str))


def test_what_is_first_is_said_once_it_has_been_chosen_and_held_where_it_is_no_option():
    app = AppTest.from_function(_one_widget).run()
    assert "indicator" not in app.query_params
    for code in ("D01", "all"):
        app.selectbox[0].set_value(code).run()
        assert app.query_params["indicator"] == code
    app.session_state["options"] = ["A01", "A02"]
    assert app.run().selectbox[0].value == "A01" and app.query_params["indicator"] in ("all", ["all"])
    app.selectbox[0].set_value("A02").run()
    assert (app.selectbox[0].value, app.query_params["indicator"]) == ("A02", "A02")


def test_a_code_that_nobody_knows_gives_way_to_what_is_shown():
    app = AppTest.from_function(_one_widget)
    app.query_params["indicator"] = "Z99"
    assert app.run().selectbox[0].value == "all" and app.query_params["indicator"] in ("all", ["all"])
    other = AppTest.from_function(_two_widgets)
    other.query_params["area"] = "999999"
    assert other.run().text[0].value == "150702" and other.query_params["area"] in ("150702", ["150702"])


def test_a_step_by_the_menu_says_the_view_again_before_the_page_does():
    app = AppTest.from_function(_one_widget).run()
    app.selectbox[0].set_value("D01").run()
    del app.query_params["indicator"]
    assert app.run().query_params["indicator"] == "D01"


def test_each_of_two_choices_in_a_row_holds_though_another_widget_follows():
    app = AppTest.from_function(_two_widgets).run()
    for button, area in ((0, "150725"), (1, "150722"), (0, "150725"), (1, "150722")):
        app.button[button].click().run()
        assert (app.text[0].value, app.query_params["area"]) == (area, area)
    for area in ("150702", "150725", "150722"):
        app.selectbox(key="choose_area").set_value(area).run()
        assert app.text[0].value == area
