import pytest

from analytics.screens.far_from_past import distances, far_from_past
from tests.analytics.screens import honest


def test_honest_months_are_left_alone(honest_reckoned):
    tests = far_from_past(honest_reckoned)
    assert len(tests) > 2_500 and len(honest.suspected(tests)) <= 1


def test_a_month_unlike_its_past_and_unlike_the_others_is_found(reckon):
    frame = honest.observations()
    later = (frame["area"] == "150706") & (frame["indicator"] == "T04") & (frame["period"] >= "2010-09")
    frame.loc[later, "numerator"] += 0.25 * frame.loc[later, "denominator"]
    found = honest.suspected(far_from_past(reckon(frame)))
    assert found[["area", "indicator", "period"]].to_numpy().tolist() == [["150706", "T04", "2010-09"]]
    row = found.iloc[0]
    assert abs(row["figure"] - row["expected"] - 25) < 2


def test_what_all_areas_do_in_a_month_is_no_oddity(reckon):
    frame = honest.observations()
    later = frame["indicator"].isin(["T04"]) & (frame["period"] >= "2010-09")
    frame.loc[later, "numerator"] += 0.25 * frame.loc[later, "denominator"]
    assert honest.suspected(far_from_past(reckon(frame))).empty


def test_the_first_month_of_a_year_and_of_a_window_is_not_tested(honest_reckoned):
    tests = far_from_past(honest_reckoned)
    assert "2010-01" not in set(tests["period"])
    ytd = tests[tests["indicator"].isin(honest.YTD)]
    assert "2011-01" not in set(ytd["period"]) and "2011-02" in set(ytd["period"])


def test_with_fewer_than_eight_changes_nothing_is_said(honest_reckoned):
    assert far_from_past(honest_reckoned[honest_reckoned["period"] <= "2010-08"]).empty
    assert not far_from_past(honest_reckoned[honest_reckoned["period"] <= "2010-09"]).empty


def test_a_month_in_which_the_task_changed_is_not_tested(reckon):
    frame = honest.observations()
    code = honest.TASK[0]
    here = (frame["area"] == "150706") & (frame["indicator"] == code)
    frame.loc[here & (frame["period"] >= "2010-09"), "target"] *= 1.5
    tests = far_from_past(reckon(frame))
    own = tests[(tests["area"] == "150706") & (tests["indicator"] == code)]
    assert "2010-09" not in set(own["period"]) and {"2010-08", "2010-10"} <= set(own["period"])


def test_what_is_left_of_a_subtraction_that_comes_to_nothing_is_no_movement(reckon):
    frame = honest.observations()
    standing = frame["indicator"] == "T01"
    # every area goes up by a tenth of a hundred each month, one of them by a quarter of that more in one
    month = frame["period"].map({period: turn for turn, period in enumerate(honest.MONTHS)})
    frame.loc[standing, ["denominator", "numerator"]] = 1_000.0
    frame.loc[standing, "numerator"] = 101.0 + 33 * month[standing]
    odd = standing & (frame["area"] == "150706") & (frame["period"] >= "2010-09")
    frame.loc[odd, "numerator"] += 3
    rows = distances(reckon(frame))
    own = rows[(rows["indicator"] == "T01") & (rows["own"] != 0)]
    assert own[["area", "period"]].to_numpy().tolist() == [["150706", "2010-09"]]
    # of 14 changes and of 13 areas one alone moved: 1 ÷ (1.253314 × mean), and no number without end
    assert own["z"].iloc[0] == pytest.approx(14 / 1.253314)
    assert own["z_then"].iloc[0] == pytest.approx(13 / 1.253314)
