"""Each rule against its slow twin, its own law, and the tables that offices have published."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.scoring import rules
from tests.support.scoring import items

number = st.integers(0, 3000).map(lambda tenth: tenth / 10)
weight = st.sampled_from([5.0, 10.0, 60.0, 60 / 38, 0.5])
above = st.sampled_from([0.5, 1.0, 35.0, 40.0, 99.9])
per_unit = st.sampled_from([0.05, 0.25, 1.0, 7.0])
VILLAGE = "village table of 100 points (2021年慢病村级考核基础标准)"
GUANGDONG = "Guangdong standard of 100 points, annex 1 (粤卫〔2011〕75号)"
DAZHOU = "Dazhou bulletin of July 2011 (达州市医改信息报送通报)"
BANDS = [(30.0, 60.0), (85.0, 100.0), (float("nan"), 40.0), (50.0, float("nan"))]
RISING, FALLING = ((60.0, 0.5), (80.0, 0.8), (95.0, 1.0)), ((95.0, 0.5), (80.0, 0.8), (60.0, 1.0))


def exact(*numbers):
    return [Fraction(str(number)) if number == number else None for number in numbers]


def plain_proportional(full, value, target):
    full, value, target = exact(full, value, target)
    return full * min(Fraction(1), value / target)


def plain_lower(full, value, target):
    full, value, target = exact(full, value, target)
    return full if value <= target else full * target / value


def plain_linear(full, value, target, off, floor, better):
    full, value, target, off, floor = exact(full, value, target, off, floor)
    return max(floor, full - off * max(Fraction(0), better * (target - value)))


def plain_band(full, value, low, high, off, floor):
    full, value, low, high, off, floor = exact(full, value, low, high, off, floor)
    distance = low - value if low is not None and value < low else Fraction(0)
    distance = value - high if high is not None and value > high else distance
    return max(floor, full - off * distance)


def plain_tiers(full, value, steps, better):
    reached = [share for at, share in steps if better * value >= better * at]
    return full * max(reached, default=0.0)


@settings(max_examples=60)
@given(weight, number, above)
def test_proportional_agrees_with_its_twin_and_rises_to_full(full, value, target):
    found = rules.proportional(full, value, target)
    assert found == pytest.approx(float(plain_proportional(full, value, target)))
    assert 0 <= found <= full and rules.proportional(full, value + 1, target) >= found


def test_where_nothing_is_asked_for_nothing_done_is_full():
    # a band whose lower bound is 0: its completion is 1 at 0
    assert rules.proportional(10.0, [0.0, 0.1, -1.0], 0.0).tolist() == [10.0, 10.0, 0.0]


@settings(max_examples=60)
@given(weight, number, above)
def test_lower_is_better_agrees_with_its_twin_and_falls_from_full(full, value, target):
    found = float(rules.lower(full, value, target))
    assert found == pytest.approx(float(plain_lower(full, value, target)))
    assert 0 <= found <= full and float(rules.lower(full, value + 1, target)) <= found


@settings(max_examples=60)
@given(weight, number, above, per_unit, st.sampled_from([0.0, 0.2]), st.sampled_from([1, -1]))
def test_a_deduction_agrees_with_its_twin_and_stops_at_the_floor(full, value, target, off, floor, better):
    found = float(rules.linear(full, value, target, off, floor, better))
    assert found == pytest.approx(float(plain_linear(full, value, target, off, floor, better)))
    assert floor <= found <= full
    assert better * float(rules.linear(full, value + 1, target, off, floor, better)) >= better * found


@settings(max_examples=60)
@given(weight, number, st.sampled_from(BANDS), per_unit)
def test_a_band_agrees_with_its_twin_whichever_end_is_open(full, value, band, off):
    found = float(rules.band(full, value, *band, off))
    assert found == pytest.approx(float(plain_band(full, value, *band, off, 0.0)))
    assert 0 <= found <= full


@settings(max_examples=60)
@given(weight, number, st.sampled_from([1, -1]))
def test_tiers_agree_with_their_twin_and_a_bound_belongs_to_the_better_tier(full, value, better):
    steps = RISING if better > 0 else FALLING
    found = float(rules.tiers(full, value, steps, better))
    assert found == pytest.approx(plain_tiers(full, value, steps, better))
    assert rules.tiers(10.0, [59.9, 60.0, 80.0, 95.0], RISING).tolist() == [0.0, 5.0, 8.0, 10.0]
    assert rules.tiers(10.0, [95.1, 95.0, 80.0, 60.0], FALLING, -1).tolist() == [0.0, 5.0, 8.0, 10.0]


@settings(max_examples=60)
@given(number, per_unit, above)
def test_a_bonus_is_capped_and_never_negative(value, off, cap):
    found = float(rules.bonus(value, 10.0, off, cap))
    assert found == pytest.approx(min(cap, max(0.0, off * (value - 10.0)))) and 0 <= found <= cap


def test_what_was_not_measured_stays_missing_and_is_no_veto():
    unknown = np.array([np.nan])
    for found in (
        rules.proportional(10.0, unknown, 50.0), rules.lower(10.0, unknown, 50.0),
        rules.linear(10.0, unknown, 50.0, 1.0), rules.band(10.0, unknown, 1.0, 2.0, 1.0),
        rules.tiers(10.0, unknown, ((1.0, 1.0),)),
    ):  # fmt: skip
        assert np.isnan(found).all()
    assert not rules.vetoed(unknown, 0.0).any()


def test_where_no_target_is_known_nobody_has_kept_it():
    unknown = np.array([np.nan])
    assert np.isnan(rules.proportional(10.0, [5.0], unknown)).all()
    assert np.isnan(rules.lower(10.0, [5.0], unknown)).all()
    assert np.isnan(rules.linear(10.0, [5.0], unknown, 1.0)).all()


def test_a_limit_kept_at_nothing_gives_full_points_and_never_divides_by_it():
    assert rules.lower(10.0, [0.0, 1.0], [0.0, 0.0]).tolist() == [10.0, 0.0]


def test_the_village_tables_points_follow_from_its_words(checked_against):
    # 普查率 100% 得10, 登记率 40% 得10, 规范管理率 85% 得40, 监测率 90% 得10, 控制率 55% 得30
    full, target = np.array([10, 10, 40, 10, 30.0]), np.array([100, 40, 85, 90, 55.0])
    at_target = rules.proportional(full, target, target)
    checked_against("proportional points", VILLAGE, [*at_target, at_target.sum()],
                    [10, 10, 40, 10, 30, 100])  # fmt: skip
    half = rules.proportional(full, target / 2, target)
    checked_against("proportional points", VILLAGE, half, [5, 5, 20, 5, 15])


def test_the_guangdong_deductions_stop_when_the_points_are_used_up(checked_against):
    # 资金保障 4 分：每迟拨一个月扣 1 分，扣完为止；人均经费低于规定标准，每差额 10% 扣 1 分。
    # 组织保障 3 分：每缺一项扣 1 分，扣完为止。
    late = rules.linear(4.0, np.array([0, 1, 3, 4, 7.0]), 0.0, 1.0, 0.0, rules.LOWER)
    checked_against("linear deduction", GUANGDONG, late, [4, 3, 1, 0, 0])
    short = rules.linear(4.0, np.array([100, 90, 70.0]), 100.0, 0.1)
    checked_against("linear deduction", GUANGDONG, short, [4, 3, 1])
    missed = rules.linear(3.0, np.array([0, 1, 2, 3.0]), 0.0, 1.0, 0.0, rules.LOWER)
    checked_against("linear deduction", GUANGDONG, missed, [3, 2, 1, 0])


def test_the_dazhou_bulletin_gives_two_points_a_brief_and_at_most_ten(checked_against):
    briefs, printed = [2, 0, 11, 2, 1, 1, 2], [4, 0, 10, 4, 2, 2, 4]
    checked_against("capped bonus", DAZHOU, rules.bonus(np.array(briefs, float), np.nan, 2.0, 10.0), printed)


def test_rows_of_many_rules_are_reckoned_each_by_its_own():
    rows = items(
        """
        item  | rule         | full | value | target | per_unit | low | high | better | cap
        part  | proportional | 10   | 30    | 60     |          |     |      | higher |
        limit | lower        | 10   | 16    | 8      |          |     |      | higher |
        late  | linear       | 10   | 12    | 0      | 0.5      |     |      | lower  |
        band  | band         | 10   | 80    |        | 0.5      | 85  | 100  | higher |
        bonus | bonus        | 0    | 11    |        | 2        |     |      | higher | 10
        veto  | veto         | 0    | 3     |        |          |     |      | higher |
        step  | tiers        | 10   | 85    |        |          |     |      | higher |
        none  | proportional | 10   |       | 60     |          |     |      | higher |
        """
    )
    steps = ((60.0, 0.5), (80.0, 0.8))
    rows["tiers"] = [steps if name == "step" else None for name in rows["item"]]
    assert rules.points(rows).tolist() == [5.0, 5.0, 4.0, 7.5, 10.0, 0.0, 8.0, 0.0]


@settings(max_examples=10)
@given(st.lists(number, min_size=2, max_size=5))
def test_a_row_held_against_many_values_has_the_points_of_a_row_for_each(values):
    scheme = items("""
        item | rule         | full | target | per_unit | floor | better | low | high | cap | limit
        a    | proportional | 10   | 60     |          | 0     | higher |     |      |     |
        b    | lower        | 10   | 60     |          | 0     | higher |     |      |     |
        c    | linear       | 10   | 60     | 0.2      | 2     | higher |     |      |     |
        d    | linear       | 10   | 60     | 0.2      | 0     | lower  |     |      |     |
        e    | band         | 10   |        | 0.5      | 1     | higher | 30  | 60   |     |
        f    | tiers        | 10   |        |          | 0     | higher |     |      |     |
        g    | tiers        | 10   |        |          | 0     | lower  |     |      |     |
        h    | bonus        | 0    | 20     | 0.1      | 0     | higher |     |      | 3   |
        i    | veto         | 0    |        |          | 0     | higher |     |      |     | 9
    """)  # fmt: skip
    scheme["tiers"] = [{"f": RISING, "g": FALLING}.get(item) for item in scheme["item"]]
    measured = [*values, float("nan")]
    each = [rules.points(scheme.assign(value=value)).tolist() for value in measured]
    at_once = [rules.points_at(row, np.array(measured)).tolist() for row in scheme.to_dict("records")]
    assert [list(row) for row in zip(*at_once, strict=True)] == each


def test_below_nothing_earns_nothing():
    assert rules.proportional(10.0, [-5.0, 0.0], 50.0).tolist() == [0.0, 0.0]
