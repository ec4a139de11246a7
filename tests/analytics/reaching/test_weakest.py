from analytics.reaching.weakest import compared, weakest, with_months_listed
from tests.support.frames import frame

SAME = {"quartile_low": 40.0, "quartile_high": 60.0, "gap_to_city": 0.0, "status": "reported"}


def rows(text, **more):
    written = frame(text)
    return written.assign(**{name: value for name, value in {**SAME, **more}.items() if name not in written})


def listed(table, each=2):
    return with_months_listed(weakest(table, each), table)


def test_the_largest_lag_is_first_then_the_one_farther_below_the_city_in_spreads():
    table = rows("""
        period  | area | indicator | pace_gap_points | gap_to_city | quartile_high
        2010-07 | a    | A01       | -20             | -5          | 60
        2010-07 | a    | A02       | -20             | -5          | 45
        2010-07 | a    | A03       | -40             | 5           | 60
        2010-07 | a    | A04       | -1              | 0           | 60
        2010-07 | a    | A05       | 3               | 0           | 60
        2010-07 | b    | A01       | 0               | 0           | 60
    """)
    assert weakest(table)["indicator"].tolist() == ["A03", "A02", "A01", "A04"]
    assert weakest(table, 2)["weak_order"].tolist() == [1, 2]


def test_an_unreported_indicator_is_not_among_the_weakest():
    table = rows("""
        period  | area | indicator | pace_gap_points | status
        2010-07 | a    | A01       |                 | not_reported
        2010-07 | a    | A02       | -5              | nil
    """)
    assert weakest(table)["indicator"].tolist() == ["A02"]


MONTHS = """
    period  | area | indicator | pace_gap_points | status
    2010-05 | a    | A01       | -30             | reported
    2010-05 | a    | A02       | -20             | reported
    2010-05 | a    | A03       | -10             | reported
    2010-06 | a    | A01       |                 | not_reported
    2010-06 | a    | A02       | -25             | reported
    2010-06 | a    | A03       | -12             | reported
    2010-07 | a    | A01       | -35             | reported
    2010-07 | a    | A02       | -5              | reported
    2010-07 | a    | A03       | -14             | reported
"""


def test_a_month_of_silence_neither_counts_nor_clears():
    found = listed(rows(MONTHS)).set_index(["period", "indicator"])["months_listed"]
    assert found["2010-05", "A01"] == 1
    # May and July, June passed over
    assert found["2010-07", "A01"] == 2
    assert found["2010-07", "A03"] == 2 and found["2010-06", "A02"] == 2


def test_what_improved_is_cleared_and_what_fell_silent_is_not():
    table = rows(MONTHS)
    june = compared(listed(table), table, "2010-06").set_index("indicator")["change"]
    assert june.to_dict() == {"A01": "no_figure", "A02": "stay", "A03": "new"}
    july = compared(listed(table), table, "2010-07").set_index("indicator")
    assert july["change"].to_dict() == {"A01": "new", "A02": "cleared", "A03": "stay"}
    assert july.loc["A02", "pace_gap_previous"] == -25


def test_what_is_only_pushed_out_by_worse_ones_is_not_cleared():
    table = rows("""
        period  | area | indicator | pace_gap_points
        2010-06 | a    | A01       | -20
        2010-06 | a    | A02       | -10
        2010-07 | a    | A01       | -20
        2010-07 | a    | A02       | -30
    """)
    found = compared(listed(table, 1), table, "2010-07").set_index("indicator")["change"]
    assert found.to_dict() == {"A01": "displaced", "A02": "new"}


def test_the_kinds_add_up_to_last_months_list_and_to_this_months():
    table = rows(MONTHS)
    every = listed(table)
    for now, before in (("2010-06", "2010-05"), ("2010-07", "2010-06")):
        kinds = compared(every, table, now)["change"].value_counts()
        counts = every["period"].value_counts()
        assert kinds.sum() - kinds.get("new", 0) == counts[before]
        assert kinds.get("new", 0) + kinds.get("stay", 0) == counts[now]


def test_the_first_month_has_only_new_items():
    table = rows(MONTHS)
    assert set(compared(listed(table), table, "2010-05")["change"]) == {"new"}
