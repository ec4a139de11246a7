"""考核时段 in words."""

import pytest

from analytics.sentences.assessment import score_spans as words


@pytest.mark.parametrize(("period", "span", "said"), [
    ("2010-10", "month", "10月"), ("2010-12", "quarter", "四季度"),
    ("2010-11", "quarter", "四季度（至 11月）"), ("2010-12", "year", "2010年"),
    ("2010-10", "year", "2010年（至 10月）"), ("2011-03", "window", "考核期（至 3月）"),
])  # fmt: skip
def test_a_span_not_yet_over_says_how_far_it_goes(period, span, said):
    assert words.span(period, span) == said


@pytest.mark.parametrize(("span", "said"), [
    ("month", "2010年8月"), ("quarter", "2010年三季度（至8月）"), ("year", "2010年（至8月）"),
    ("window", "考核期（至2010年8月）"),
])  # fmt: skip
def test_a_workbook_is_named_by_its_span_with_the_year(span, said):
    assert words.file_span("2010-08", span) == said
