"""Names, columns and rules that charts of one thing a row share."""

from analytics.charts import rows, theme


def test_names_stand_left_with_their_symbol_and_the_chosen_one_in_accent():
    plain, chosen = rows.names(["甲旗", "乙旗"], "light", False, statuses=["on", "far_behind"], accent=1)
    assert plain["text"].startswith("甲旗") and "●" in plain["text"]
    assert chosen["text"].startswith("<b>乙旗</b>") and "■" in chosen["text"]
    assert chosen["font"]["color"] == theme.TOKENS["light"]["accent"]


def test_a_column_has_a_head_above_and_a_cell_a_row():
    head, first, second = rows.column("还需", ["1", "2"], 60, "light", False, bold=True)
    assert head["yref"] == "paper" and [first["y"], second["y"]] == [0, 1]
    assert second["text"] == "<b>2</b>" and {first["xshift"], second["xshift"]} == {60}


def test_rows_run_down_and_do_not_move():
    axes = rows.axes(3, [0, 1], "light", False)
    assert axes["yaxis"]["range"] == [2.6, -0.6] and axes["xaxis"]["fixedrange"]
    assert len(rows.rules(3, "light")) == 3
