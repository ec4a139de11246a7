"""Web pages renamed to .xls: spans, several tables, lines of text, what is left out."""

import pytest

from data.intake.reading.workbook import Unreadable, grids


def page(body):
    return grids(f"<html><meta charset=gb2312><body>{body}</body></html>".encode("gb18030"))[0]


def values(grid):
    return {cell.address: cell.value for cell in grid.cells.values()}


def test_spans_leave_their_places_free_and_become_merged_ranges():
    head = "<tr><td rowspan=2>地区<td colspan=2>参合<tr><td>数<td>率"
    grid = page(f"<table>{head}<tr><td>根河<td>3<td>4</table>")
    head = {"A1": "地区", "B1": "参合", "B2": "数", "C2": "率"}
    assert values(grid) == {**head, "A3": "根河", "B3": 3, "C3": 4}
    assert grid.seen(2, 1).value == "地区" and grid.seen(1, 3).value == "参合"


def test_a_title_outside_or_in_a_table_of_its_own_stands_above():
    own = "<h2>2010年7月</h2><table><tr><td>填报单位</td></tr></table>"
    grid = page(f"{own}<table><tr><td>根河<td>3</table>注：无")
    assert list(values(grid).items()) == [
        ("A1", "2010年7月"), ("A2", "填报单位"), ("A3", "根河"), ("B3", 3), ("A4", "注：无"),
    ]  # fmt: skip


def test_a_table_inside_a_table_for_layout_is_read():
    grid = page("<table><tr><td><table><tr><td>根河</td><td>3</td></tr></table></td></tr></table>")
    assert [cell.value for cell in grid.cells.values()] == ["根河", 3]


def test_scripts_and_styles_are_no_text():
    grid = page("<script>x=1</script><table><tr><td>根河<td>3</table><style>x</style>")
    assert values(grid) == {"A1": "根河", "B1": 3}


def test_leading_spaces_that_indent_a_name_are_kept():
    grid = page("<table><tr><td>&nbsp;&nbsp;其中：\n 城镇<td>3</table>")
    assert grid.at(1, 1).value == "\xa0\xa0其中： 城镇"


def test_a_cell_marked_as_text_stays_text():
    quoted = "<td style='mso-number-format:\"\\@\"'>0150"
    grid = page(f"<table><tr>{quoted}<td style=\"mso-number-format:'\\@'\">95</table>")
    assert values(grid) == {"A1": "0150", "B1": "95"}


def test_a_page_that_says_the_wrong_encoding_is_read_all_the_same():
    wrong = "<html><meta charset=gb2312><table><tr><td>鄂伦春自治旗</td><td>95</table>".encode()
    assert grids(wrong)[0].at(1, 1).value == "鄂伦春自治旗"


@pytest.mark.parametrize("span", ["colspan=16000 rowspan=60000", "rowspan=65000 colspan=99999999"])
def test_huge_spans_are_refused(span):
    with pytest.raises(Unreadable) as refused:
        page(f"<table><tr><td {span}>x</td><td>1</td></tr></table>")
    assert refused.value.code == "file_unsafe"


def test_a_page_without_a_table_says_so():
    with pytest.raises(Unreadable) as refused:
        page("<p>请先登录</p>")
    assert refused.value.code == "file_no_table"
