"""The scheme in force as a whole: doing more never costs points, and what has no data costs nobody any."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import standing
from analytics.scoring import totals as reckoning
from analytics.scoring.facts import facts
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet
from data import catalogue
from data.catalogue import frames
from tests.support.frames import benchmarks, observations

SCHEME = frames.scheme_frame(catalogue.schemes()["reform_100"])
CODES = [code for code in SCHEME["indicator"] if code]
COUNTS = ["E02", "E03", "E04", "E08", "E09"]
SENT = pd.DataFrame({"area": ["150702"], "period": ["2010-06"], "file": ["表.xlsx"], "days_late": [3.0],
                     "received_at": pd.to_datetime(["2010-07-03"])})  # fmt: skip
NONE = pd.DataFrame(columns=["area", "indicator", "period", "sender"]).astype("str")


def scored(values, explained=()):
    """The sheet and the score of one area with these cumulative counts, each of a task of 100."""
    lines = [f"{code} | {'' if value is None else value} | {'not_reported' if value is None else 'reported'}"
             for code, value in zip(COUNTS, values, strict=True)]  # fmt: skip
    rows = observations("\n".join(["indicator | value | status", *lines]), kind="count", target=100.0,
                        area="150702", period="2010-06")  # fmt: skip
    written = [("150702", code, "2010-06", "缺人手") for code in explained]
    reasons = pd.DataFrame(written, columns=["area", "indicator", "period", "reason"])
    reckoned = standing.reckon(rows, benchmarks())
    told = facts(reckoned, SENT, reasons, NONE, CODES)
    lines = sheet(monthly(SCHEME, reckoned, told), ["2010-06"])
    return lines, reckoning.totals(lines, told, [])["score"].item()


def test_every_side_gives_the_points_its_rule_says():
    lines, score = scored([80, 60, 40, 20, None], explained=["E04"])
    sides = lines.groupby("dimension")["points"].sum()
    # half the year is due: 10 and 30 short and 50 for the unreported one, 90 ÷ 5 = 18 points behind
    assert sides.to_dict() == pytest.approx({
        "completion": 60 / 38 * 2.0, "pace": 5 - 0.25 * 18 + 5 * 2 / 5, "reporting": 10 - 3,
        "quality": 5 - 0.5, "wording": 5 - 0.25, "inspection": 0,
    })  # fmt: skip
    held = 60 / 38 * 5 + 10 + 10 + 5 + 5
    assert score == pytest.approx(100 * sides.sum() / held)


def test_a_side_without_data_is_shared_out_and_a_faultless_area_has_a_hundred():
    lines, score = scored([100] * 5)
    assert not lines.loc[lines["dimension"] == "inspection", "applicable"].any()
    late = 100 * 3 / (60 / 38 * 5 + 30)
    assert score == pytest.approx(100 - late)


@settings(max_examples=4)
@given(st.lists(st.integers(0, 110), min_size=5, max_size=5), st.integers(0, 4), st.integers(1, 60),
       st.sets(st.sampled_from(COUNTS)))  # fmt: skip
def test_more_done_never_lowers_the_score_not_even_where_a_reason_was_written(values, place, more, explained):
    raised = [value + more * (at == place) for at, value in enumerate(values)]
    assert scored(raised, explained)[1] >= scored(values, explained)[1] - 1e-9


def test_reporting_a_figure_never_scores_below_leaving_it_out():
    assert scored([50, 50, 50, 50, 0])[1] >= scored([50, 50, 50, 50, None])[1]
