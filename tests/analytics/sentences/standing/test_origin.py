"""这个数从哪里来: the figure is the one shown, and every cell named is one it is made of."""

import pandas as pd
import pytest

from analytics.sentences.standing import origin
from tests.support.frames import frame

CELLS = frame("""
    field               | value | sheet | cell | raw    | file    | received_at
    numerator           | 956   | 月报  | G6   | 956人  | 甲.xlsx | 2010-10-29
    denominator         | 1000  | 月报  | G7   | 1,000  | 甲.xlsx | 2010-10-29
    value               | 95.6  | 月报  | G5   | 95.6%  | 甲.xlsx | 2010-10-29
    reported_completion | 100.6 | 月报  | H5   | 100.6% | 甲.xlsx | 2010-10-29
    target              | 95    | 任务  | C3   | 95     | 乙.xlsx | 2010-01-15
    explanation         |       | 月报  | I5   | 雨季   | 甲.xlsx | 2010-10-29
""").assign(received_at=lambda cells: pd.to_datetime(cells["received_at"]))


@pytest.mark.parametrize(("kind", "part", "whole", "figure", "said"), [
    ("rate", 956.0, 1000.0, 95.6, "95.6% = 956 ÷ 1,000"),
    ("rate", 12500.5, 20000.0, 62.5025, "62.5% = 12,500.50 ÷ 20,000"),
    ("rate", float("nan"), 1000.0, 95.6, "95.6%，照表内所填"),
    ("parameter", float("nan"), float("nan"), 95.6, "95.6%，照表内所填"),
])
def test_a_rate_is_shown_as_the_division_it_is(kind, part, whole, figure, said):
    figures = {"numerator": part, "denominator": whole, "value": figure, "figure": figure, "target": 95.0}
    row = pd.Series({"kind": kind, "figure_unit": "%", "status": "reported", **figures})
    assert origin.title(row) == said


def test_a_count_is_shown_as_done_of_its_task():
    figures = {"numerator": float("nan"), "denominator": float("nan"), "value": 269.0, "figure": 33.625}
    named = {"kind": "count", "target": 800.0, "figure_unit": "%", "status": "reported"}
    row = pd.Series({**named, **figures})
    assert origin.title(row) == "33.6% = 269 ÷ 800"


def test_each_workbook_is_named_once_with_the_day_it_came():
    assert origin.subtitle(CELLS) == "甲.xlsx，10月29日收到；乙.xlsx，1月15日收到"


def test_cells_carry_the_catalogues_names_and_the_text_as_typed():
    listed = origin.listed(CELLS, "参合人数", "应参合人数", counted=False)
    assert listed.to_numpy().tolist() == [
        ["表内比率", "95.6%", "月报 G5"],
        ["参合人数", "956人", "月报 G6"],
        ["应参合人数", "1,000", "月报 G7"],
        ["目标", "95", "任务 C3"],
    ]  # fmt: skip


def test_of_a_band_the_sum_gives_the_ratio_and_the_completion_is_said_beside_it():
    row = pd.Series({"kind": "rate", "direction": 0, "figure_unit": "%", "unit": "%", "status": "reported",
                     "numerator": 806.0, "denominator": 1000.0, "actual": 80.6, "figure": 94.9,
                     "target": float("nan"), "value": float("nan")})  # fmt: skip
    assert origin.title(row) == "比率 80.6% = 806 ÷ 1,000，按区间折成完成率 94.9%"
    as_typed = row.copy()
    as_typed["numerator"] = float("nan")
    assert origin.title(as_typed) == "94.9%，由表内所填的 80.6%按区间折成"


def test_a_stage_is_divided_by_the_stage_asked_for():
    row = pd.Series({"kind": "milestone", "direction": 1, "figure_unit": "%", "status": "reported",
                     "value": 25.0, "target": 50.0, "figure": 50.0})  # fmt: skip
    assert origin.title(row) == "50.0% = 25 ÷ 50"


def test_a_completion_that_is_no_plain_quotient_is_not_written_as_one():
    row = pd.Series({"kind": "count", "direction": 1, "figure_unit": "%", "status": "reported",
                     "value": 73.0, "target": 75.0, "figure": 100.0})  # fmt: skip
    assert origin.title(row) == "100.0%，由完成 73、目标 75（有上下限）推算"
