"""Workbooks that were not made for this code: every fact of theirs, none beside it, each at its cell."""

from dataclasses import replace

import pytest

from benchmarks.intake_score import EXAMPLES, scored, truths
from data.intake.checking import check

TRUTHS = {truth["file"][:2]: truth for truth in truths(EXAMPLES)}
SIGNED = ("01", "05", "09")


def reading(number):
    return check(EXAMPLES / TRUTHS[number]["file"])


@pytest.fixture(scope="module", params=sorted(TRUTHS))
def score(request):
    return scored(TRUTHS[request.param], reading(request.param))


def test_every_sure_fact_is_found(score):
    assert score.missing == []


def test_no_fact_is_invented(score):
    assert score.invented == []


def test_every_value_is_right(score):
    assert score.wrong == []


def test_every_fact_remembers_its_cell(score):
    assert score.misplaced == []


def test_every_problem_is_named_at_its_cell(score):
    assert (score.unnamed, score.elsewhere) == ([], [])


def test_the_verdict_is_the_one_to_be_expected(score):
    assert score.verdict_right


@pytest.mark.parametrize("number", SIGNED)
def test_a_clean_workbook_is_ready(number):
    assert reading(number).verdict == "ready"


@pytest.mark.parametrize("number", SIGNED)
def test_nobody_who_signed_a_form_is_kept(number):
    found = reading(number)
    kept = [*(str(f.value) + f.raw for f in found.facts), *(f.message for f in found.findings), found.notes]
    assert not any("局长" in text or "农卫科" in text for text in kept)


def test_the_scorer_sees_a_fact_left_out_one_invented_one_wrong_and_one_misplaced():
    found = reading("01")
    first, second, third, *rest = found.facts
    wrong = replace(second, value=second.value * 1.5 + 1)
    changed = (replace(first, area="150700"), wrong, replace(third, cell="A1"))
    score = scored(TRUTHS["01"], replace(found, facts=(*changed, *rest), verdict="ask"))
    assert (len(score.missing), len(score.invented), len(score.wrong), len(score.misplaced)) == (1, 1, 1, 1)
    assert not score.verdict_right


def test_the_scorer_sees_a_problem_left_out_and_one_named_at_another_cell():
    found = reading("11").findings
    first, *others = [finding for finding in found if finding.code == "formula_no_cache"]
    elsewhere = [replace(finding, cell="Z9") for finding in (first, *others)]
    rest = [finding for finding in found if finding.code != "formula_no_cache"]
    assert len(scored(TRUTHS["11"], replace(reading("11"), findings=tuple(rest))).unnamed) == 7
    assert len(scored(TRUTHS["11"], replace(reading("11"), findings=(*rest, *elsewhere))).elsewhere) == 7
