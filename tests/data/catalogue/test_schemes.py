"""A scoring scheme is read strictly: weights that add up, rules with their parameters, months that part."""

import pytest

from data import catalogue
from data.catalogue import frames
from data.catalogue.reading import CatalogueError
from data.catalogue.scheme_items import OF_AREAS
from data.catalogue.schemes import check_beginnings, latest, read_scheme

SCHEME = """
code: two_sides
name: 两方面方案
version: 2
valid_from: "2010-01"
valid_to: "2010-12"
window: ["2010-01", "2010-12"]
sample: false
source: 某文件
dimensions:
  - {code: work, name: 完成, weight: 60}
  - {code: words, name: 说明, weight: 40}
items:
  - code: done
    name: 完成率
    dimension: work
    measure: completion
    indicators: [A01, A05]
    over: end
    rule: {kind: completion}
  - {code: pace, name: 序时, dimension: work, weight: 20, measure: on_pace, over: end,
     rule: {kind: proportional, target: 100}}
  - {code: reasons, name: 原因, dimension: words, measure: unexplained, over: mean,
     rule: {kind: linear, target: 0, per_unit: 2, better: lower, floor: 10}}
  - {code: more, name: 加分, dimension: words, measure: quality_score, over: end,
     rule: {kind: bonus, per_unit: 1, cap: 5}}
tie_break: [{measure: received, better: lower}]
"""


def read(folder, text=SCHEME, name="two_sides"):
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return read_scheme(path)


def test_what_a_dimension_leaves_is_shared_equally_and_an_item_stands_for_each_indicator(tmp_path):
    scheme = read(tmp_path)
    assert [(item.code, item.weight) for item in scheme.items] == [
        ("done_A01", 20), ("done_A05", 20), ("pace", 20), ("reasons", 40), ("more", 0)]  # fmt: skip
    shorts = [catalogue.indicators()[code].short for code in ("A01", "A05")]
    assert [item.name for item in scheme.items[:2]] == shorts


def test_the_items_are_a_table_with_the_rules_parameters_beside_them(tmp_path):
    table = frames.scheme_frame(read(tmp_path)).set_index("item")
    assert table["indicator"].tolist() == ["A01", "A05", "", "", ""]
    assert table.loc["reasons", ["rule", "target", "per_unit", "better", "floor", "full"]].tolist() == [
        "linear", 0, 2, "lower", 10, 40]  # fmt: skip
    assert table.loc["done_A01", "dimension_name"] == "完成"


@pytest.mark.parametrize(("right", "wrong", "message"), [
    ("valid_from", "valid_form", r"two_sides\.yaml: unknown key 'valid_form' .*valid_from"),
    ('valid_to: "2010-12"', 'valid_to: "2009-12"', r"valid_from, valid_to: .* no two months in order"),
    ('window: ["2010-01", ', 'window: ["2010-1", ', r"window: .* no two months in order"),
    ("  - code: done\n", "  - cod: done\n", r"item 1: unknown key 'cod'"),
    ("per_unit: 2", "per_unt: 2", r"item 3, rule: unknown key 'per_unt' .*per_unit"),
    ("dimension: work\n", "dimension: wrok\n", r"done: dimension 'wrok' is none of work, words"),
    ("over: mean", "over: meen", r"reasons: over 'meen' is none of end, mean"),
    ("measure: on_pace", "measure: on_pase", r"pace: measure 'on_pase' is none of"),
    ("indicators: [A01, A05]", "indicators: [A01, Z99]", r"done: indicators 'Z99' is none of"),
    ("indicators: [A01, A05]", "indicators: [A01, A01]", r"done: indicators: one stands twice"),
    ("kind: proportional", "kind: proportinal", r"pace: rule: kind 'proportinal' is none of"),
    ("{kind: proportional, target: 100}", "{kind: proportional}", r"proportional: missing key 'target'"),
    ("{kind: completion}", "{kind: completion, cap: 3}", r"rule completion knows no 'cap'"),
    ("measure: completion", "measure: actual", r"rule completion belongs to measure completion"),
    ("target: 100", "target: 0", r"pace: rule: target 0 is not positive"),
    ("per_unit: 2", "per_unit: -2", r"reasons: rule: per_unit -2 is not positive"),
    ("cap: 5", "cap: 0", r"more: rule: cap 0 is not positive"),
    ("floor: 10", "floor: 40", r"reasons: floor is not below its weight"),
    ("floor: 10", "floor: -1", r"reasons: rule: floor -1 is below 0"),
    ("weight: 60", "weight: 0", r"work: weight 0 is not positive"),
    ("weight: 20", "weight: 60", r"work: its items' weights do not add up"),
    ("name: 加分,", "name: 加分, weight: 5,", r"more: weight 5 is not positive, or a bonus"),
    ("code: pace", "code: done", r"done stands twice"),
    ("{measure: received", "{measure: recieved", r"tie_break: measure 'recieved'"),
    ("better: lower}]", "better: fewer}]", r"tie_break: better 'fewer'"),
    ("{kind: bonus, per_unit: 1, cap: 5}", "{kind: veto, limit: 0, effect: all}", r"effect 'all' is none"),
    ("{kind: proportional, target: 100}", "{kind: tiers, tiers: [[50, 0.9], [80, 0.5]]}", r"tiers must rise"),
    ("{kind: proportional, target: 100}", "{kind: tiers, tiers: [[50, 0.5], [80, 1.5]]}", r"tiers must rise"),
    ("{kind: proportional, target: 100}", "{kind: band, low: 5, high: 2, per_unit: 1}", r"low 5 is above"),
])  # fmt: skip
def test_a_slip_names_the_file_the_item_and_the_key(tmp_path, right, wrong, message):
    assert right in SCHEME
    with pytest.raises(CatalogueError, match=message):
        read(tmp_path, SCHEME.replace(right, wrong, 1))


def test_a_file_is_named_like_its_scheme(tmp_path):
    with pytest.raises(CatalogueError, match=r"one\.yaml: code 'two_sides' is not the file's name"):
        read(tmp_path, name="one")


@pytest.fixture
def scheme(tmp_path):
    def of(code, start, end=None):
        until = "null" if end is None else f'"{end}"'
        text = SCHEME.replace('"2010-01"\nvalid_to: "2010-12"', f'"{start}"\nvalid_to: {until}')
        return read(tmp_path, text.replace("code: two_sides", f"code: {code}"), code)

    return of


def test_of_two_schemes_that_hold_the_one_that_began_last_scores_the_month(scheme):
    found = [scheme("new", "2010-07"), scheme("old", "2010-01")]
    assert [latest(found, month).code for month in ("2010-01", "2010-06", "2010-07")] == ["old", "old", "new"]
    assert latest(found, "2009-12") is None


def test_a_scheme_that_ends_gives_its_months_back_to_the_one_before(scheme):
    found = [scheme("always", "2010-01"), scheme("trial", "2010-04", "2010-06")]
    assert [latest(found, month).code for month in ("2010-04", "2010-07")] == ["trial", "always"]


def test_two_schemes_never_begin_in_the_same_month(scheme):
    with pytest.raises(CatalogueError, match="one and two begin in the same month"):
        check_beginnings([scheme("one", "2010-01"), scheme("two", "2010-01", "2010-03")])


def test_the_scheme_of_a_month_is_the_one_in_force():
    assert catalogue.scheme_for("2010-10").code == "reform_100"
    assert catalogue.scheme_for("2009-03") is None


def test_the_default_scheme_is_the_proposal_and_says_that_no_document_bears_it_out():
    scheme = catalogue.schemes()["reform_100"]
    assert [(one.name, one.weight) for one in scheme.dimensions] == [
        ("目标完成", 60), ("序时进度", 10), ("报送及时", 10),
        ("数据质量", 5), ("文字说明", 5), ("督导整改", 10),
    ]  # fmt: skip
    assert scheme.sample and "没有文件依据" in scheme.source
    assert sum(item.weight for item in scheme.items) == pytest.approx(100)


def test_the_default_scheme_scores_exactly_the_focus_indicators_each_the_same():
    items = [item for item in catalogue.schemes()["reform_100"].items if item.indicators]
    focus = [code for code, indicator in catalogue.indicators().items() if indicator.focus]
    assert sorted(code for item in items for code in item.indicators) == sorted(focus)
    assert {item.weight for item in items} == {60 / len(focus)}


def test_every_scheme_measures_what_can_be_measured_and_parts_equal_scores():
    for scheme in catalogue.schemes().values():
        assert {item.measure for item in scheme.items if not item.indicators} <= set(OF_AREAS)
        assert scheme.tie_break and scheme.source
