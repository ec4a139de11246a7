"""Who is ranked against whom: all areas or a peer group, an indicator or a composite."""

from analytics import placing
from tests.support.rankings import composite
from tests.support.small_months import reckoned

COMPOSITE = composite(
    """
    period  | area   | scope | completion_rate | pace | rank
    2010-09 | 150725 | all   | 0.60            | 0.70 | 3
    2010-09 | 150726 | all   | 0.65            | 0.70 | 2
    2010-09 | 150781 | all   | 0.70            | 0.70 | 1
    2010-09 | 150700 | all   | 0.66            | 0.70 |
    2010-10 | 150725 | all   | 0.72            | 0.77 | 2
    2010-10 | 150726 | all   | 0.70            | 0.77 | 3
    2010-10 | 150781 | all   |                 | 0.77 |
    2010-10 | 150700 | all   | 0.71            | 0.77 |
    """,
    n_compared=3.0,
).assign(peer_group=lambda rows: rows["area"].map({"150725": "牧区", "150726": "牧区", "150781": "城市"}))


def test_a_composite_is_ranked_by_its_completion_with_the_pace_of_the_city_for_a_line():
    rows = placing.of_composite(COMPOSITE)
    now = rows[rows["period"] == "2010-10"].set_index("area")
    assert "150700" not in now.index
    assert now.loc["150725", "figure"] == 72.0 and now.loc["150725", "city_figure"] == 71.0
    assert now.loc["150726", "pace_line"] == 77.0
    assert now.loc["150781", "status"] == "not_reported"
    assert now["figure_target"].isna().all() and now["region_figure"].isna().all()


def test_within_a_peer_group_the_places_and_their_change_are_reckoned_anew():
    rows = placing.of_composite(COMPOSITE, "牧区")
    now = rows[rows["period"] == "2010-10"].set_index("area")
    assert now["rank"].to_dict() == {"150725": 1, "150726": 2}
    assert now["n_compared"].to_dict() == {"150725": 2, "150726": 2}
    assert now["rank_change"].to_dict() == {"150725": 1, "150726": -1}


def test_the_city_average_of_an_indicator_stays_that_of_all_areas():
    every = reckoned().assign(peer_group=lambda rows: rows["area"].map({"150725": "甲"}).fillna("乙"))
    within = placing.of_indicator(every, "乙")
    assert set(within["area"]) == {"150726", "150727"}
    first = within[within["period"] == "2010-06"].set_index("area")
    assert first["rank"].to_dict() == {"150726": 1, "150727": 2}
    assert set(first["city_figure"]) == {40.0}
    assert placing.of_indicator(every) is every


def test_the_last_months_end_with_the_month_asked_for():
    rows = placing.recent(reckoned(), "2010-07", months=1)
    assert set(rows["period"]) == {"2010-07"}
    assert set(placing.recent(reckoned(), "2010-06")["period"]) == {"2010-06"}
