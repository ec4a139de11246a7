"""The workbook of score sheets: what was put in stands there, and no text becomes a formula."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data.intake.score_workbook import HEAD_ROW, Page, scores_bytes

COLUMNS = (("项目", 12, "text"), ("得分", 8, "two"))
WORDS = st.one_of(
    st.sampled_from(["=1+1", "+补充", "-附件", "@通知", "#N/A", "1.58 × 12 ÷ 40 = 0.47", "=HYPERLINK(1)"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=12),
)
POINTS = st.one_of(st.none(), st.integers(0, 100), st.floats(0, 100).map(lambda x: round(x, 9)))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.tuples(WORDS, POINTS), max_size=6), WORDS)
def test_what_is_read_back_is_what_was_put_in_and_nothing_is_a_formula(rows, title):
    pages = [Page("总分", title, "一行说明", COLUMNS, rows), Page("逐项", "题", title, COLUMNS, [])]
    book = load_workbook(io.BytesIO(scores_bytes(pages)))
    assert book.sheetnames == ["总分", "逐项"]
    sheet = book["总分"]
    assert sheet.cell(row=1, column=1).value == title
    told = list(sheet.iter_rows(min_row=HEAD_ROW, values_only=True))
    assert told == [("项目", "得分"), *rows]
    kinds = {cell.data_type for one in book for row in one.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}
