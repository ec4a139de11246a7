"""The reviewed rules: strictly read, each with a known kind, known quantities and a message that fits."""

import pytest

from data import catalogue
from data.catalogue.logic_checks import PLACEHOLDERS, LogicCheck, Term, read_logic_checks
from data.catalogue.reading import CatalogueError

RULE = """
- code: part_gt_whole
  kind: chain
  severity: ask
  message: 填的是 {figure}
  source: 规范
  quantities: [[D16.numerator, D15.numerator]]
"""


def read(tmp_path, text):
    path = tmp_path / "logic_checks.yaml"
    path.write_text(text, encoding="utf-8")
    return read_logic_checks(path)


def test_a_rule_is_read_with_its_quantities(tmp_path):
    rule, = read(tmp_path, RULE)
    assert rule == LogicCheck("part_gt_whole", "chain", "ask", "填的是 {figure}", "规范",
                              ((Term("D16", "numerator"), Term("D15", "numerator")),))


def test_a_rule_can_be_added_without_touching_code(tmp_path):
    assert len(read(tmp_path, RULE + RULE)) == 2


@pytest.mark.parametrize(("right", "wrong", "message"), [
    ("severity:", "severty:", r"logic_checks\.yaml, rule 1 \(part_gt_whole\): unknown key 'severty' .*sever"),
    ("  source: 规范\n", "", r"rule 1 .*missing key 'source'"),
    ("kind: chain", "kind: chian", r"rule 1 .*kind 'chian' is none of"),
    ("severity: ask", "severity: stop", r"severity 'stop' is none of refuse, ask, note"),
    ("D16.numerator", "D99.numerator", r"quantities: indicator 'D99'"),
    ("D16.numerator", "D16.top", r"quantities: field 'top'"),
    ("D16.numerator", "E02.denominator", r"quantities: E02 has no denominator"),
    ("[D16.numerator, D15.numerator]", "[D16.numerator]", r"quantities: a line has two terms at least"),
    ("{figure}", "{number}", r"message: placeholder 'number' is none of part, figure"),
    ("kind: chain", "kind: jump", r"quantities belong to the kinds chain, sum, same"),
    ("source: 规范", "source: 规范\n  tolerance: 百分之五", r"tolerance '百分之五' is no number"),
    ("source: 规范", "source: 规范\n  series: [stok]", r"series 'stok' is none of"),
])
def test_a_slip_names_the_file_the_rule_and_the_key(tmp_path, right, wrong, message):
    assert right in RULE
    with pytest.raises(CatalogueError, match=message):
        read(tmp_path, RULE.replace(right, wrong, 1))


def test_every_kind_is_used_by_a_rule_and_every_rule_says_where_it_comes_from():
    rules = catalogue.logic_checks()
    assert {rule.kind for rule in rules} == set(PLACEHOLDERS)
    assert all(rule.source and rule.message.endswith("。") for rule in rules)


def test_the_chains_of_the_national_service_norms_are_there():
    lines = [tuple(f"{term.indicator}.{term.field}" for term in line)
             for rule in catalogue.logic_checks() if rule.kind == "chain" for line in rule.quantities]
    assert ("D16.numerator", "D15.numerator", "D15.denominator") in lines
    assert ("D03.numerator", "D23.numerator", "D23.denominator") in lines
    assert ("C06b.numerator", "C06a.numerator", "C06a.denominator") in lines


def test_a_rule_without_quantities_chooses_by_series_kind_field_and_exception():
    fall = next(rule for rule in catalogue.logic_checks() if rule.kind == "fall" and rule.but_not)
    indicators = catalogue.indicators()
    assert fall.concerns(indicators["A06a"], "numerator")
    assert not fall.concerns(indicators["A06b"], "numerator")
    assert not fall.concerns(indicators["A06a"], "denominator")
    assert not fall.concerns(indicators["D16"], "numerator")
