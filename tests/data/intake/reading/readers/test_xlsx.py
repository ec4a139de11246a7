"""Modern workbooks as different programs write them: formulas, errors, formats, what is hidden."""

import io
import re
from pathlib import Path

import openpyxl
import pytest

from data.intake.reading.readers import full_openpyxl, xlsx_look
from data.intake.reading.workbook import grids
from tests.support.kinds import reckoned
from tests.support.sheets import saved, workbook
from tests.support.zips import unzipped, zipped

SHEET = "xl/worksheets/sheet1.xml"
PLAIN = workbook("地区 | 数\n海拉尔 | 1\n根河 | 2")


def with_rows(rows, before="", after=""):
    """The plain workbook with the given rows of XML instead of its own."""
    parts = unzipped(PLAIN)
    xml = re.sub(rb"<sheetData>.*</sheetData>", b"", parts[SHEET], flags=re.DOTALL)
    whole = f"{before}<sheetData>{rows}</sheetData>{after}".encode()
    return zipped({**parts, SHEET: xml.replace(b"<pageMargins", whole + b"<pageMargins")})


def read(rows, **around):
    return grids(with_rows(rows, **around))[0]


def test_each_cell_of_a_shared_formula_has_its_own_text():
    grid = read('<row r="1"><c r="A1"><v>1</v></c>'
                '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>'
                '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>'
                '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/></c></row>')  # fmt: skip
    assert [grid.at(row, 2).formula for row in (1, 2, 3)] == ["=A1*2", "=A2*2", "=A3*2"]
    assert grid.at(2, 2).value == 4 and grid.at(3, 2).uncached


def test_a_formula_whose_result_is_an_empty_text_is_not_called_unreckoned():
    empty = '<c r="A1" t="str"><f>IF(1,"","x")</f><v></v></c>'
    grid = read(f'<row r="1">{empty}<c r="B1"><f>1+1</f><v/></c></row>')
    assert grid.at(1, 1).value == "" and not grid.at(1, 1).uncached
    assert grid.at(1, 2).uncached


def test_array_formulas_and_data_tables_are_formulas():
    grid = read('<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2)</f><v>3</v></c>'
                '<c r="B1"><f t="dataTable" ref="B1:B2"/><v>3</v></c></row>')  # fmt: skip
    assert grid.at(1, 1).formula == "=SUM(B1:B2)" and grid.at(1, 2).formula == "=TABLE()"


def test_marks_of_xml_in_a_formula_are_undone():
    grid = read('<row r="1"><c r="A1"><f>IF(B1&gt;1,"&amp;",2)</f><v>2</v></c></row>')
    assert grid.at(1, 1).formula == '=IF(B1>1,"&",2)'


@pytest.mark.parametrize("error", ["#DIV/0!", "#N/A", "#REF!", "#SPILL!", "#CALC!", "#GETTING_DATA"])
def test_old_and_new_errors_keep_their_text_and_the_rest_of_the_sheet_is_read(error):
    grid = read(f'<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="e"><v>{error}</v></c></row>')
    assert (grid.at(1, 1).value, grid.at(1, 2).value) == (7, error)


def test_places_that_are_not_written_follow_the_one_before():
    second = '<row hidden="1"><c r="C2"><f>A1</f></c></row>'
    grid = read(f'<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>{second}')
    assert grid.at(1, 2).value == "#N/A" and grid.at(2, 3).uncached and grid.hidden_rows == {2}


def test_other_quotes_and_another_order_of_attributes_change_nothing():
    grid = read("<row hidden='true' r='1'><c s='0' t='e' r='B1'><v>#N/A</v></c></row>",
                before="<cols><col hidden='1' max='2' min='2'/></cols>")  # fmt: skip
    assert grid.at(1, 2).value == "#N/A" and (grid.hidden_rows, grid.hidden_cols) == ({1}, {2})


def test_a_row_of_no_height_and_a_column_of_no_width_are_hidden():
    grid = read('<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>',
                before='<cols><col min="2" max="16384" width="0" customWidth="1"/></cols>')  # fmt: skip
    assert (grid.hidden_rows, grid.hidden_cols) == ({1}, {2})


def test_a_prefix_before_every_name_changes_nothing():
    cells = '<c r="A1"><f>1+1</f></c><c r="B1" t="e"><v>#N/A</v></c>'
    parts = unzipped(with_rows(f'<row r="1" hidden="1">{cells}</row>'))
    xml = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", parts[SHEET]).replace(b"xmlns=", b"xmlns:x=")
    grid = grids(zipped({**parts, SHEET: xml}))[0]
    assert grid.at(1, 1).uncached and grid.at(1, 2).value == "#N/A" and grid.hidden_rows == {1}


def test_a_stated_extent_that_is_wrong_loses_no_cell():
    parts = unzipped(PLAIN)
    xml = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', parts[SHEET])
    assert len(grids(zipped({**parts, SHEET: xml}))[0].cells) == 6


def test_percent_formats_are_found_and_a_printed_percent_sign_is_none():
    book = openpyxl.load_workbook(io.BytesIO(PLAIN))
    for cell, code in (("A2", "0.00%"), ("B2", '0.0"%"'), ("A3", "0%;-0%"), ("B3", "0.0\\%")):
        book.active[cell] = 0.5
        book.active[cell].number_format = code
    grid = grids(saved(book))[0]
    assert {cell.address for cell in grid.cells.values() if cell.shows_percent} == {"A2", "A3"}


def test_whole_numbers_read_as_they_were_typed():
    assert [read('<row r="1"><c r="A1"><v>95</v></c></row>').at(1, 1).raw] == ["95"]


def test_a_table_that_does_not_begin_at_the_first_cell_keeps_its_addresses():
    grid = read('<row r="5"><c r="C5"><v>1</v></c></row>')
    assert [cell.address for cell in grid.cells.values()] == ["C5"]


def test_a_style_sheet_that_is_missing_does_not_lose_the_figures():
    parts = unzipped(PLAIN)
    del parts["xl/styles.xml"]
    assert grids(zipped(parts))[0].at(2, 2).value == 1


def test_strict_workbooks_are_read():
    parts = unzipped(reckoned(workbook("地区 | 数\n海拉尔 | =1+1"), {"1+1": "2"}))
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    changed = {name: part.replace(main, strict) for name, part in parts.items() if name.startswith("xl/")}
    cell = grids(zipped({**parts, **changed}))[0].at(2, 2)
    assert (cell.value, cell.formula) == (2, "=1+1")


def test_the_quick_way_over_usual_rows_finds_what_the_careful_way_finds():
    cells = "".join(f'<c r="{name}{{0}}" s="{style}"><f>A{{0}}+{style}</f><v>{style}</v></c>'
                    for name, style in (("A", 0), ("B", 1), ("C", 2), ("AA", 1)))  # fmt: skip
    rows = "".join(f'<row r="{row}">{cells.format(row)}</row>' for row in range(1, 40))
    sheet = f'<worksheet xmlns="x"><sheetData>{rows}</sheetData></worksheet>'
    odd = sheet.replace('<c r="', "<c  r='").replace('" s=', "' s=")
    looks = [xlsx_look.look(io.BytesIO(xml.encode()), {"1": "0%"}) for xml in (sheet, odd)]
    quick, careful = looks
    assert quick.formats == careful.formats and quick.formulas == careful.formulas
    assert quick.formats[7] == {2: "0%", 27: "0%"} and quick.formulas[7][27] == "=A7+1"


EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.xlsx"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem[:2])
def test_real_workbooks_read_as_by_the_slow_and_exact_reader(file):
    content = file.read_bytes()
    for ours, exact in zip(grids(content), full_openpyxl.grids(content), strict=True):
        assert said(ours) == said(exact)
        assert (ours.anchors, ours.widths, ours.visible) == (exact.anchors, exact.widths, exact.visible)
        assert (ours.hidden_rows, ours.hidden_cols) == (exact.hidden_rows, exact.hidden_cols)


def said(grid):
    """What every cell says; a format counts only where it shows a percentage."""
    return {
        place: (cell.value, cell.raw, cell.comment, cell.shows_percent) for place, cell in grid.cells.items()
    }
