"""The same small table gives the same grid in every kind of file, with all that the kind can say."""

import pytest

from data import intake
from data.intake.reading.kind import kind
from data.intake.reading.workbook import grids
from data.intake.vocabulary.figures import figure
from tests.support import kinds

KINDS = ("xlsx", "xlsm", "xlsb", "xls", "ods", "spreadsheetml", "html", "mhtml", "csv")
WORKBOOKS = ("xlsx", "xlsm", "xlsb", "xls", "ods", "spreadsheetml")
MERGING = (*WORKBOOKS, "html", "mhtml")
COMMENTING = ("xlsx", "xlsm", "ods", "spreadsheetml")


def first(name):
    return grids(getattr(kinds, name)())[0]


@pytest.mark.parametrize("name", KINDS)
def test_the_kind_is_told_by_the_content(name):
    assert kind(getattr(kinds, name)()) == name


@pytest.mark.parametrize("name", KINDS)
def test_every_text_and_count_stands_at_its_place(name):
    grid = first(name)
    assert grid.at(1, 1).value == kinds.TITLE
    assert tuple(cell.value for cell in grid.row(2)) == kinds.HEAD
    assert tuple(grid.at(row, 1).value for row in (3, 4, 5)) == kinds.AREAS
    assert grid.at(3, 2).value == 95000 and grid.at(3, 2).raw == "95000"
    assert grid.at(3, 4).value == "好"


@pytest.mark.parametrize("name", KINDS)
def test_rates_are_known_to_be_percentages(name):
    for row, rate in zip((3, 4, 5), kinds.RATES, strict=True):
        cell = first(name).at(row, 3)
        said = figure(cell.value)
        percent = said.number / 100 if said.percent else said.number
        assert percent == pytest.approx(rate) and (said.percent or cell.shows_percent)


@pytest.mark.parametrize("name", KINDS)
def test_counts_are_not_shown_as_percentages(name):
    assert not first(name).at(3, 2).shows_percent


@pytest.mark.parametrize("name", KINDS)
def test_an_error_cell_keeps_its_text(name):
    assert figure(first(name).at(5, 2).value).error


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_formula_is_known_and_its_result_read(name):
    cell = first(name).at(4, 2)
    assert cell.formula.startswith("=")
    if name == "xls":  # written by a program that does not reckon
        assert cell.uncached
    else:
        assert cell.value == 95001 and not cell.uncached


@pytest.mark.parametrize("name", MERGING)
def test_the_title_is_seen_over_its_merged_range(name):
    grid = first(name)
    assert grid.width(grid.at(1, 1)) == 3 and grid.seen(1, 3).value == kinds.TITLE


@pytest.mark.parametrize("name", MERGING)
def test_hidden_rows_and_columns_are_told(name):
    assert (first(name).hidden_rows, first(name).hidden_cols) == ({4}, {4})


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_hidden_sheet_is_told(name):
    found = {grid.sheet: grid.visible for grid in grids(getattr(kinds, name)())}
    assert found == {"表1": True, "底稿": False}


@pytest.mark.parametrize("name", COMMENTING)
def test_a_comment_is_found_at_its_cell(name):
    assert first(name).at(3, 2).comment == "核对过" and first(name).at(3, 3).comment is None


@pytest.mark.parametrize("name", KINDS)
def test_intake_finds_the_same_rates_in_every_kind(name):
    reading = intake.check(getattr(kinds, name)(), f"七月.{name}")
    rates = [fact for fact in reading.facts if (fact.indicator, fact.field) == ("A01", "value")]
    found = {fact.cell: fact.value for fact in rates}
    assert found == pytest.approx({"C3": 95.6, "C4": 88.0, "C5": 90.0}), reading.findings


@pytest.mark.parametrize("name", KINDS)
def test_torn_in_half_each_kind_ends_in_a_sentence_or_in_what_is_left(name):
    content = getattr(kinds, name)()
    reading = intake.check(content[: len(content) // 2], "七月.xlsx")
    assert reading.verdict in ("ready", "ask", "refuse")
    assert all(finding.message.endswith("。") for finding in reading.findings)
