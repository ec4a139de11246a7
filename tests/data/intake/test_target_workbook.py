"""Our own target workbook: what intake reads back is what the targets were."""

import io

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data import catalogue
from data.intake import checking
from data.intake.target_workbook import targets_bytes

AREAS = ("150700", "150702", "150725", "150785")
INDICATORS = ("A01", "E02", "E10", "F07", "A03", "A06a")
WINDOWS = (("2010-01", "2010-12"), ("2010-01", "2011-03"))
AWKWARD = ("责任状", "=1+1", "+补充", "@通知", "-附件", "示例目标：a|b")


def frame(rows):
    columns = ["indicator", "area", "tier", "window_start", "window_end", "value", "low", "high",
               "carried_over", "plan", "source"]  # fmt: skip
    numbers = dict.fromkeys(["value", "low", "high", "carried_over"], float)
    return pd.DataFrame(rows, columns=columns).astype(numbers)


def told(reading):
    """What a reading's targets say, with the shares that their plan means."""
    return {
        (row.indicator, row.area, row.tier, row.window_start, row.window_end):
        (row.value, row.low, row.high, row.carried_over,
         tuple(catalogue.shares(row.plan, row.window_start, row.window_end)), row.source)
        for row in reading.targets
    }  # fmt: skip


def held(targets):
    spoken = targets.astype(object).where(targets.notna(), None)
    rows = spoken.itertuples(index=False, name=None)
    return {tuple(row[:5]): (*row[5:9], tuple(row[9]), row[10]) for row in rows}


@st.composite
def a_target(draw):
    indicator, area = draw(st.sampled_from(INDICATORS)), draw(st.sampled_from(AREAS))
    window = draw(st.sampled_from(WINDOWS))
    band = catalogue.indicators()[indicator].direction == "band"
    value, room = draw(st.integers(10, 90)) / 2, draw(st.sampled_from([1.0, 2.5]))
    shapes = [(None, value, value + 5)] if band else [
        (value, None, None), (value, value - room, value + room), (None, value, value + 3),
        (value, value - 1, value + room)]  # fmt: skip
    figures = draw(st.sampled_from(shapes))
    carried = draw(st.sampled_from([None, 3.0]))
    months = 12 if window[1] == "2010-12" else 15
    typed = [round(place / months, 4) for place in range(1, months)] + [1.0]
    named = [catalogue.shares(code, *window) for code in ("toilets", "level")]
    plan = draw(st.sampled_from([*named, typed]))
    tier = "city" if area == "150700" else "banner"
    return (indicator, area, tier, *window, *figures, carried, plan, draw(st.sampled_from(AWKWARD)))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.lists(a_target(), min_size=1, max_size=8, unique_by=lambda row: row[:5]))
def test_what_is_read_back_is_what_the_targets_were(rows):
    targets = frame(rows)
    reading = checking.check(targets_bytes(targets, issued_on="2010年3月1日"), "任务.xlsx")
    assert reading.form == "targets" and reading.verdict != "refuse"
    assert told(reading) == held(targets)


@pytest.mark.parametrize("source", AWKWARD[1:5])
def test_nothing_typed_becomes_a_formula(source):
    plan = catalogue.shares("linear", "2010-01", "2010-12")
    targets = frame([("E02", "150725", "banner", "2010-01", "2010-12", 300, None, None, None, plan, source)])
    sheet = load_workbook(io.BytesIO(targets_bytes(targets, issued_on="今天"))).active
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert "f" not in kinds
    assert source in [cell.value for row in sheet.iter_rows() for cell in row]


def test_targets_of_the_nation_and_the_region_stay_with_their_documents():
    plan = catalogue.shares("linear", "2010-01", "2010-12")
    same = ("2010-01", "2010-12", 90, None, None, None, plan, "文件")
    targets = frame([("A01", "150000", "national", *same), ("A01", "150700", "city", *same)])
    found = told(checking.check(targets_bytes(targets, issued_on="今天"), "任务.xlsx"))
    assert [key[1] for key in found] == ["150700"]
