"""The months of a span run from its beginning to the month asked for, and the span before ends just there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.scoring import spans

WINDOW = ("2010-01", "2011-03")
months = st.tuples(st.integers(2009, 2012), st.integers(1, 12)).map(lambda pair: f"{pair[0]}-{pair[1]:02d}")


@pytest.mark.parametrize(("period", "span", "first", "count", "before"), [
    ("2010-10", "month", "2010-10", 1, "2010-09"),
    ("2010-12", "quarter", "2010-10", 3, "2010-09"),
    ("2010-11", "quarter", "2010-10", 2, "2010-09"),
    ("2010-12", "year", "2010-01", 12, "2009-12"),
    ("2011-01", "month", "2011-01", 1, "2010-12"),
    ("2011-03", "window", "2010-01", 15, None),
])  # fmt: skip
def test_spans_begin_where_they_should(period, span, first, count, before):
    found = spans.months(period, span, WINDOW)
    assert (found[0], found[-1], len(found)) == (first, period, count)
    assert spans.before(period, span) == before


@given(months)
def test_each_span_holds_the_shorter_one_and_has_no_hole(period):
    month, quarter, year = (spans.months(period, span) for span in ("month", "quarter", "year"))
    assert set(month) <= set(quarter) <= set(year)
    assert year == sorted(set(year)) and year[0].endswith("-01") and len(year) == int(period[5:])


@given(months, st.sampled_from([None, WINDOW]))
def test_the_spans_up_to_a_month_are_those_that_have_months(period, window):
    def has_months(span):
        try:
            return bool(spans.months(period, span, window))
        except ValueError:
            return False

    assert spans.upto(period, window) == [span for span in spans.SPANS if has_months(span)]
    assert ("window" in spans.upto(period, window)) == (window == WINDOW and "2010-01" <= period < "2011-04")


def test_a_month_outside_the_window_and_an_unknown_span_are_refused():
    with pytest.raises(ValueError, match="2011-04 lies in no window"):
        spans.months("2011-04", "window", WINDOW)
    with pytest.raises(ValueError, match="'week' is none of month, quarter, year, window"):
        spans.months("2010-04", "week")
