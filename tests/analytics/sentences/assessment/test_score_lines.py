"""The sum written beside an item gives, worked out again, the points of its row."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.scoring import rules
from analytics.sentences.assessment import score_lines, score_rules
from tests.support.as_read import plain
from tests.support.scoring import items

ROWS = items(
    """
    item | rule         | indicator | full | value | target | per_unit | low | high | better | cap | unit
    60   | proportional | E03       | 60   | 5021  | 6201   |          |     |      | higher |     | 人
    met  | proportional | D01       | 10   | 95.6  | 90     |          |     |      | higher |     | %
    all  | proportional |           | 5    | 50    | 100    |          |     |      | higher |     | 项
    long | lower        | A15       | 10   | 10    | 8      |          |     |      | higher |     | 日
    late | linear       |           | 10   | 12    | 0      | 1        |     |      | lower  |     | 天
    slow | linear       |           | 5    | 12.2  | 0      | 0.25     |     |      | lower  |     | 个百分点
    good | linear       |           | 5    | 0     | 0      | 0.25     |     |      | lower  |     | 项
    use  | band         | A06a      | 10   | 81    |        | 0.5      | 85  | 100  | higher |     | %
    more | bonus        |           | 0    | 11    |        | 2        |     |      | higher | 10  | 篇
    none | proportional | E03       | 10   |       | 100    |          |     |      | higher |     | 人
    """
)


def line(name="60", **changed):
    """One row of a sheet, its points by the rule itself."""
    row = ROWS.assign(points=rules.points(ROWS), lost=0.0).set_index("item", drop=False).loc[name]
    told = {"applicable": True, "struck": False, "vetoed": False, "of_months": None, "status": "reported"}
    for key, value in {"part": float("nan"), "whole": float("nan"), **told, **changed}.items():
        row[key] = value
    return row


@pytest.mark.parametrize(("name", "said"), [
    ("60", "60 × 5,021 ÷ 6,201 = 48.58"), ("met", "95.6 ≥ 90，得满分 10"),
    ("long", "10 × 8 ÷ 10 = 8"),
    ("late", "10 − 1 × 12，扣完得 0"), ("slow", "5 − 0.25 × 12.2 = 1.95"),
    ("good", "没有扣分，得满分 5"),
    ("use", "10 − 0.5 × 4 = 8"), ("more", "2 × 11 = 22，最多加 10 分"), ("none", "未报，得 0 分"),
])  # fmt: skip
def test_each_rule_writes_its_own_sum(name, said):
    assert plain(score_lines.arithmetic(line(name))) == said


@pytest.mark.parametrize(("name", "said"), [
    ("60", "达到 6,201 人得满分，不足按比例"), ("all", "全部达到得满分，不足按比例"),
    ("long", "不超过 8 日得满分，超过按反比例"), ("late", "每 1 天扣 1 分，扣完为止"),
    ("use", "85—100% 得满分，每偏 1 个百分点扣 0.5 分"),
    ("more", "每 1 篇加 2 分，最多加 10 分"),
])  # fmt: skip
def test_each_rule_is_told_in_words(name, said):
    assert plain(score_rules.rule(line(name))) == said


@pytest.mark.parametrize(("open_end", "said"), [
    ("low", "不高于 100% 得满分，每高 1 个百分点扣 0.5 分"),
    ("high", "不低于 85% 得满分，每低 1 个百分点扣 0.5 分"),
])  # fmt: skip
def test_a_band_with_one_end_says_that_end_alone(open_end, said):
    assert plain(score_rules.rule(line("use", **{open_end: float("nan")}))) == said


def test_a_share_is_told_by_its_counts():
    row = line("all", part=8.0, whole=37.0, points=5 * 8 / 37)
    assert plain(score_lines.arithmetic(row)) == "5 × 8 ÷ 37 = 1.08"
    assert plain(score_lines.measured(row)) == "8 / 37 项"


def test_months_are_written_out_while_there_are_few():
    few = line("late", of_months=(10.0, 0.0, 3.75), points=13.75 / 3)
    assert plain(score_lines.arithmetic(few)) == "（10 + 0 + 3.75）÷ 3 = 4.58"
    many = line("late", of_months=(10.0,) * 12, points=10.0)
    assert plain(score_lines.arithmetic(many)) == "12 个月：120 ÷ 12 = 10"


def test_what_does_not_count_says_why():
    exempt = line("60", applicable=False, status="not_applicable")
    assert score_lines.arithmetic(exempt) == "不适用，不计入满分"
    assert score_lines.measured(line("60", applicable=False, status="not_due")) == "未到考核期"
    assert score_lines.arithmetic(line("late", applicable=False)) == "没有数据，不计入满分"
    assert score_lines.arithmetic(line("60", struck=True)) == "一票否决，得 0 分"


def worked_out(said):
    """The left side of a written sum as a number, and the right side."""
    left, right = said.replace(",", "").split(" = ")
    sum_ = left.translate(str.maketrans({"×": "*", "÷": "/", "−": "-", "（": "(", "）": ")"}))
    assert re.fullmatch(r"[\d. +*/()-]+", sum_), said
    return eval(sum_, {"__builtins__": {}}), float(right)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.sampled_from(["60", "long", "slow", "use"]), st.integers(1, 9_999_999), st.integers(1, 999_999),
    st.sampled_from([5.0, 10.0, 60.0, 60 / 38, 10 / 7]),
)  # fmt: skip
def test_a_written_sum_worked_out_again_gives_the_points_as_written(name, value, target, full):
    changed = {"value": value / 1000, "target": target / 100, "full": full, "per_unit": full / 90}
    rows = ROWS[ROWS["item"] == name].assign(**changed, low=target / 100, high=target / 100)
    row = line(name, **changed, low=target / 100, high=target / 100, points=float(rules.points(rows).iloc[0]))
    said = plain(score_lines.arithmetic(row))
    if " = " in said:
        left, right = worked_out(said)
        assert left == pytest.approx(right, abs=0.005 + 1e-9)
        assert right == pytest.approx(row["points"], abs=0.005 + 1e-9)
    else:
        assert "得满分" in said or "扣完得" in said or "≈" in said


STEPS = ((30.0, 0.35), (70.0, 1.0), (50.0, 0.7))


@pytest.mark.parametrize(("value", "points", "said"), [
    (81.2, 20.0, "81.2 ≥ 70，20 × 100% = 20"), (50.0, 14.0, "50 ≥ 50，20 × 70% = 14"),
    (29.9, 0.0, "29.9 不到最低一档，得 0 分"),
])  # fmt: skip
def test_a_tier_says_which_one_was_reached(value, points, said):
    row = line("all", rule="tiers", tiers=STEPS, value=value, full=20.0, points=points, unit="%")
    assert plain(score_lines.arithmetic(row)) == said
    told = "达到 70%得满分、达到 50%得满分的 70%、达到 30%得满分的 35%，其余不得分"
    assert plain(score_rules.rule(row)) == told


def test_a_veto_says_what_it_strikes_and_a_mean_that_some_month_had_it():
    row = line("late", rule="veto", limit=3.0, effect="dimension", dimension_name="报送", value=12.0)
    assert plain(score_rules.rule(row)) == "超过 3 天一票否决，报送得 0 分"
    assert plain(score_lines.arithmetic(row)) == "没有超过 3，不否决"
    row["vetoed"] = True
    assert plain(score_lines.arithmetic(row)) == "12 超过 3，一票否决"
    row["of_months"], row["value"] = (0.0, 0.0), 2.0
    assert plain(score_lines.arithmetic(row)) == "有的月份超过 3，一票否决"


def test_a_deduction_below_a_goal_names_the_goal_and_its_floor():
    row = line("late", rule="linear", better="higher", target=95.0, per_unit=0.4, unit="%", floor=2.0)
    assert plain(score_rules.rule(row)) == "比 95% 每低 1 个百分点扣 0.4 分，最低 2 分"
