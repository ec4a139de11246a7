import pandas as pd

from analytics.screens import screening
from analytics.screens.looked_at import COLUMNS, looked_at
from tests.analytics.screens import honest
from tests.support.frames import frame


def test_another_honest_history_is_left_alone(reckon):
    frame = reckon(honest.observations(seed=1))
    bounded = [*honest.YTD, *honest.STOCK]
    logic, likely = screening.contradictions(frame, (), bounded), screening.oddities(frame)
    judged = screening.judged(screening.together(logic, likely))
    counts = screening.summary(judged).set_index("screen")
    assert counts["tested"].sum() > 10_000 and (counts["tested"].drop("told_differently") > 0).all()
    assert counts["found"].sum() <= 2


TESTS = """
    screen         | period  | area   | indicator | alike | p      | odd
    far_from_areas | 2010-07 | 150725 | A01       |       | 0.0001 | 1
    far_from_areas | 2010-07 | 150726 | A01       |       | 0.0002 | 0
    far_from_areas | 2010-07 | 150727 | A01       |       | 0.04   | 1
    far_from_past  | 2010-07 | 150725 | A01       |       | 0.0002 | 1
    last_digits    | 2010-07 | 150725 |           | 5     | 0.0001 | 1
    fall           | 2010-07 | 150726 | B01       |       | 0.0    | 1
    fall           | 2010-07 | 150726 | B02       |       | 1.0    | 0
"""


def judged(text=TESTS, **arguments):
    rows = frame(text)
    return screening.judged(rows.assign(odd=rows["odd"] == 1), **arguments)


def test_what_is_odd_and_kept_after_allowing_for_the_number_of_tests_is_suspected():
    found = judged()
    assert found["suspected"].tolist() == [False, False, False, True, True, True, False]
    assert found["q"].round(6).tolist() == [0.0003, 0.0003, 0.04, 0.0002, 0.0001, 0.0, 1.0]
    assert found["strength"].round(3).tolist()[:3] == [4.0, 3.699, 1.398]


def test_about_one_figure_only_the_first_screen_asks():
    # 150725 A01 is odd against its past and against the areas: one question
    alone = TESTS.replace("far_from_past  | 2010-07 | 150725", "far_from_past  | 2010-07 | 150729")
    assert judged()["suspected"].sum() == 3 and judged(alone)["suspected"].sum() == 4


def test_contradictions_come_first_then_the_strongest():
    order = screening.suspicions(judged())
    assert order["screen"].tolist() == ["fall", "last_digits", "far_from_past"]
    assert order["certain"].tolist() == [True, False, False]


def test_the_summary_counts_tests_finds_and_how_many_may_be_chance():
    counts = screening.summary(judged(share=0.05), share=0.05).set_index("screen")
    assert list(counts.index) == list(screening.SCREENS)
    assert counts.loc["far_from_areas", ["tested", "found", "by_chance"]].tolist() == [3, 1, 0.05]
    assert counts.loc["fall", ["tested", "found", "by_chance"]].tolist() == [2, 1, 0.0]
    assert counts.loc["period_end", ["tested", "found"]].tolist() == [0, 0]


def test_a_screen_answers_in_the_common_columns_whatever_it_leaves_out():
    rows = pd.DataFrame({"area": ["150725"], "indicator": ["A01"], "period": ["2010-07"]}, index=[5])
    made = looked_at("fall", rows, [True], figure=pd.Series([1], index=[5]))
    assert list(made) == COLUMNS and made.loc[0, "figure"] == 1 and pd.isna(made.loc[0, "other_area"])
    assert looked_at("fall", rows.iloc[:0], []).dtypes.equals(made.dtypes)


def test_a_family_of_tests_is_one_screen_in_one_month():
    other_month = TESTS.rstrip() + "\nfar_from_areas | 2010-08 | 150725 | A01 | | 0.03 | 1"
    assert judged(other_month)["q"].tolist() == [*judged()["q"], 0.03]


def test_a_test_exactly_at_the_share_of_false_alarms_is_kept():
    at = "screen | period | area | indicator | alike | p | odd\nlast_digits | 2010-07 | 150725 | | 5 | {} | 1"
    assert judged(at.format(0.01))["suspected"].tolist() == [True]
    assert judged(at.format(0.0101))["suspected"].tolist() == [False]
