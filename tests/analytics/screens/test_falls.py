from hypothesis import given

from analytics.screens.falls import falls
from tests.analytics import plain
from tests.analytics.histories import histories
from tests.support.frames import observations


def fallen(text, **same):
    tests = falls(observations(text, **{"kind": "count", "series": "ytd", **same}), often=1.0)
    told = ["period", "other_period", "figure", "expected"]
    return tests.loc[tests["odd"], told].to_numpy().tolist()


def test_a_cumulative_figure_below_the_month_before_is_told_with_it():
    text = "period | value\n 2010-03 | 40\n 2010-04 | 38\n 2010-05 | 50"
    assert fallen(text) == [["2010-04", "2010-03", 38, 40]]


def test_a_new_year_and_a_new_window_start_anew():
    text = "period | value\n 2010-11 | 40\n 2010-12 | 50\n 2011-01 | 3\n 2011-02 | 2"
    assert fallen(text) == [["2011-02", "2011-01", 2, 3]]
    window = {"series": "window", "window_start": "2010-12"}
    assert fallen(text, **window) == [["2011-01", "2010-12", 3, 50], ["2011-02", "2011-01", 2, 3]]


def test_a_window_whose_first_month_is_missing_starts_anew_all_the_same():
    text = "period | value | window_start\n 2010-12 | 50 | 2010-01\n 2011-03 | 4 | 2011-02"
    assert fallen(text, series="cohort") == []


def test_a_year_whose_january_is_missing_starts_anew_all_the_same():
    assert fallen("period | value\n 2010-12 | 50\n 2011-02 | 4") == []


def test_a_hole_does_not_hide_a_fall():
    assert fallen("period | value\n 2010-03 | 40\n 2010-06 | 30") == [["2010-06", "2010-03", 30, 40]]


def test_stocks_and_quarterly_figures_may_fall():
    text = "period | value\n 2010-03 | 40\n 2010-04 | 38"
    assert fallen(text, series="stock") == [] and fallen(text, series="step-quarter") == []


def test_what_falls_often_everywhere_is_a_balance():
    text = "period | numerator | denominator\n 2010-03 | 40 | 90\n 2010-04 | 30 | 90\n 2010-05 | 20 | 90"
    assert falls(observations(text)).empty


@given(histories())
def test_agrees_with_its_plain_twin(frame):
    tests = falls(frame, often=1.0)
    found = {(row.area, row.indicator, row.period): (row.odd, row.expected) for row in tests.itertuples()}
    assert found == expected(plain.rows_of(frame))


def expected(rows):
    """Every cumulative figure with an earlier one of its run: whether it is smaller, and the earlier one."""
    answers = {}
    for row in rows:
        before = [other for other in rows if _same_run(other, row)]
        if row["series"] in ("ytd", "window", "cohort") and _part(row) is not None and before:
            last = _part(max(before, key=lambda other: other["period"]))
            answers[row["area"], row["indicator"], row["period"]] = (_part(row) < last, float(last))
    return answers


def _same_run(other, row):
    here = all(other[key] == row[key] for key in ("area", "indicator")) and other["period"] < row["period"]
    if not here or _part(other) is None:
        return False
    if row["series"] == "ytd":
        return other["period"][:4] == row["period"][:4]
    opening = row["window_start"] or ""
    return other["period"] >= opening or row["period"] < opening


def _part(row):
    if row["kind"] == "count":
        return row["value"]
    return row["numerator"] if row["kind"] in ("rate", "average") else None
