"""得分表图: the items that lost most come first, full and earned points on one scale."""

import pandas as pd

from analytics.charts.assessment.score_sheet import lost_first, score_sheet

SHEET = pd.DataFrame(
    {
        "item_name": ["参合率", "建档率", "按时", "整改", "说明"],
        "full": [10.0, 10.0, 5.0, 0.0, 5.0],
        "points": [9.0, 10.0, 1.0, 0.0, 4.0],
        "lost": [1.0, 0.0, 4.0, 0.0, 1.0],
        "applicable": [True, True, True, False, True],
    }
)


def test_only_what_lost_points_is_drawn_the_most_first_and_equals_in_the_schemes_order():
    assert lost_first(SHEET, 10)["item_name"].tolist() == ["按时", "参合率", "说明"]
    assert lost_first(SHEET, 1)["item_name"].tolist() == ["按时"]


def test_earned_lies_within_full_on_one_scale_for_all_rows():
    figure = score_sheet(lost_first(SHEET, 10).assign(said="算式"))
    full, earned = figure.data
    assert list(full.x) == [5, 10, 5] and list(earned.x) == [1, 9, 4]
    assert figure.layout.xaxis.range[1] >= 10


def test_each_row_carries_its_sum_and_a_phone_leaves_it_to_the_table():
    lines = lost_first(SHEET, 10).assign(said="5 − 4 = 1")
    wide, phone = ([note["text"] for note in score_sheet(lines, phone=small).layout.annotations]
                   for small in (False, True))  # fmt: skip
    assert wide.count("5 − 4 = 1") == 3 and "怎么算的" in wide
    assert "5 − 4 = 1" not in phone and "<b>4.00</b>" in phone and "按时" in phone


def test_a_sheet_without_losses_is_an_empty_picture_and_no_fault():
    empty = lost_first(SHEET.assign(lost=0.0), 10).assign(said="")
    assert len(score_sheet(empty).data[0].x) == 0
