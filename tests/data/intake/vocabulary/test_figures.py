"""What a cell says: numbers in every dress, missing markers of two kinds, words that are not numbers."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.vocabulary.figures import figure

FULL_WIDTH = str.maketrans("0123456789.,%-", "０１２３４５６７８９．，％－")
DRESSES = {
    "plain": lambda x: f"{x}",
    "thousands": lambda x: f"{x:,}",
    "full width": lambda x: f"{x:,}".translate(FULL_WIDTH),
    "spaced": lambda x: f"  {x} \u3000",
    "with unit": lambda x: f"{x}人",
    "number": lambda x: x,
    "float": lambda x: float(x),
    "in wan": lambda x: f"{x / 10000:.4f}万",
}


@given(st.integers(0, 10_000_000), st.sampled_from(sorted(DRESSES)))
def test_a_count_is_read_back_from_any_dress(count, dress):
    assert figure(DRESSES[dress](count)).number == pytest.approx(count, abs=1e-6)


@given(st.decimals(0, 200, places=2), st.booleans(), st.booleans())
def test_a_percentage_in_text_is_in_points(points, wide, spaced):
    text = f"{points}%".translate(FULL_WIDTH) if wide else f"{points}%"
    found = figure(f" {text} " if spaced else text)
    assert found.number == pytest.approx(float(points)) and found.percent


@given(st.text(max_size=30))
def test_no_text_makes_it_stumble(text):
    found = figure(text)
    assert sum([found.number is not None, found.missing is not None, found.error]) <= 1


@pytest.mark.parametrize("text", ["", " ", "未报", "缺报", "7月未报", None])
def test_blank_and_未报_are_not_reported(text):
    assert figure(text).missing == "not_reported"


@pytest.mark.parametrize("text", ["—", "-", "－", "/", "／", "×", "无", "不适用", "未开展", "——"])
def test_strokes_and_无_are_not_applicable(text):
    assert figure(text).missing == "not_applicable"


@pytest.mark.parametrize("zero", [0, 0.0, "0", "０", "0%"])
def test_zero_stays_zero(zero):
    assert figure(zero).number == 0 and figure(zero).missing is None


@pytest.mark.parametrize("text, number", [
    ("2478（含补报12人）", 2478), ("约2731", 2731), ("965*", 965), ("322/410", 322), ("35户", 35),
    ("1040人", 1040),
])
def test_a_number_with_a_remark_is_read_and_the_remark_kept(text, number):
    assert figure(text).number == number and figure(text).remark


@pytest.mark.parametrize("text", ["已完成", "2010年7月", "见附件", "2010-07-30", True, datetime(2010, 7, 30)])
def test_words_and_dates_are_no_number(text):
    assert figure(text).number is None and figure(text).missing is None


@pytest.mark.parametrize("text", ["#DIV/0!", "#N/A", "#REF!", float("nan"), float("inf")])
def test_an_error_is_neither_a_number_nor_missing(text):
    assert figure(text).error and figure(text).number is None and figure(text).missing is None
