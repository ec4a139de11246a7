import pandas as pd

from analytics.screens import backing
from tests.support import frames


def own(months):
    lines = "\n".join(f"{month} | {figure} | 100" for month, figure in months.items())
    rows = frames.observations("period | numerator | denominator\n" + lines)
    return rows.assign(figure=1.0, month_value=2.0)


def suspicion(**told):
    fall = {"screen": "fall", "field": "numerator", "period": "2010-07", "other_period": "2010-06"}
    return pd.Series(fall | told)


MONTHS = {f"2010-{m:02d}": m for m in range(1, 10)}


def test_the_months_around_are_drawn_and_one_after():
    drawn = backing.along(own(MONTHS), suspicion(), months=4)
    assert drawn["period"].tolist() == ["2010-05", "2010-06", "2010-07", "2010-08"]
    assert drawn["figure"].tolist() == [5, 6, 7, 8]


def test_what_is_drawn_is_what_the_suspicion_speaks_of():
    assert set(backing.along(own(MONTHS), suspicion(field="figure"))["figure"]) == {1}
    assert set(backing.along(own(MONTHS), suspicion(field="month_value"))["figure"]) == {2}


def test_the_odd_month_stands_out_with_the_one_it_is_held_against():
    drawn = backing.along(own(MONTHS), suspicion())
    assert backing.odd_months(drawn, suspicion()) == ["2010-06", "2010-07"]
    assert backing.odd_months(drawn, suspicion(other_period=None)) == ["2010-07"]
    assert backing.odd_months(drawn, suspicion(screen="period_end")) == ["2010-03", "2010-06"]
