"""The order findings are told in, and which of them are told together."""

from dataclasses import replace

from data.intake.findings import GRAVITY, Finding, grouped, ordered, verdict

FOCUS, OTHER = "A01", "A02"


def finding(severity="ask", code="rate_mismatch", cell="C5", sheet="一", indicator=OTHER, area=None):
    return Finding(severity, code, f"{cell or area}不对。", sheet, cell, area, indicator)


def test_without_its_place_a_sentence_begins_with_what_it_is_about():
    said = Finding("ask", "late", "“表 1”表 C5（陈旗，两癌筛查（合计））：不对（C6）。", "表 1", "C5")
    assert said.placeless == "陈旗，两癌筛查（合计）：不对（C6）。"


def test_what_was_reckoned_from_a_slipped_figure_is_no_suggestion():
    rate, other = (replace(finding(cell=cell, indicator=code), suggestion=921.8)
                   for cell, code in (("H7", FOCUS), ("H8", OTHER)))  # fmt: skip
    slip = finding(code="tenfold", cell="G7", indicator=FOCUS)
    said = {one.cell: one.suggestion for one in ordered([rate, other, slip])}
    assert said == {"H7": None, "H8": 921.8, "G7": None}
    assert ordered([rate])[0].suggestion == 921.8


def test_severity_comes_first():
    note, refuse, ask = finding("note"), finding("refuse"), finding("ask")
    assert ordered([note, refuse, ask]) == (refuse, ask, note)


def test_wrong_figures_come_before_doubtful_ones_and_those_before_remarks_on_style():
    style, doubtful, wrong = (finding(code=code) for code in ("cell_comment", "stock_jump", "tenfold"))
    whose = finding(code="area_duplicate")
    assert ordered([style, doubtful, wrong, whose]) == (whose, wrong, doubtful, style)


def test_a_code_nobody_weighed_stands_among_the_doubtful_ones():
    unknown = finding(code="something_new")
    assert ordered([finding(code="late"), unknown, finding(code="tenfold")])[1] == unknown


def test_focus_indicators_come_before_others_of_the_same_weight():
    other, focus = finding(cell="C2"), finding(cell="C9", indicator=FOCUS)
    assert ordered([other, focus]) == (focus, other)


def test_otherwise_the_place_in_the_sheet_decides():
    cells = ["AA2", "C10", "B9", "C9", "Z2"]
    said = ordered([finding(cell=cell) for cell in cells])
    assert [one.cell for one in said] == ["Z2", "AA2", "B9", "C9", "C10"]


def test_sheets_keep_their_order():
    first, second = finding(sheet="陈旗", cell="C9"), finding(sheet="阿荣旗", cell="C2")
    assert ordered([first, second]) == (first, second)


def test_what_was_found_twice_is_told_once():
    assert ordered([finding(), finding()]) == (finding(),)


def test_no_code_is_weighed_twice():
    codes = [code for group in GRAVITY for code in group]
    assert len(codes) == len(set(codes))


def test_many_findings_of_one_kind_on_one_sheet_are_told_once_with_their_number_and_first_cells():
    many = tuple(finding(cell=f"D{row}") for row in range(5, 15))
    group, = grouped(many)
    assert group.findings == many and (group.severity, group.code) == ("ask", "rate_mismatch")
    assert group.message == "D5不对。这张表里同样的问题还有 9 处：D6、D7、D8、D9、D10等。"


def test_a_few_findings_are_told_one_by_one():
    few = tuple(finding(cell=f"D{row}") for row in range(5, 13))
    assert [group.findings for group in grouped(few)] == [(one,) for one in few]


def test_another_sheet_or_severity_is_another_group():
    many = [finding(cell=f"D{row}") for row in range(5, 14)]
    apart = [finding(sheet="二"), finding("note")]
    assert [len(group.findings) for group in grouped([*many[:4], *apart, *many[4:]])] == [9, 1, 1]


def test_missing_rows_have_no_cell_and_are_named_by_their_area():
    areas = ("150702", "150721", "150722", "150723", "150724", "150725", "150726", "150727", "150781")
    gone = [finding("note", "area_missing", None, area=code) for code in areas]
    assert "阿荣旗" in grouped(gone)[0].message


def test_the_gravest_finding_gives_the_verdict():
    assert verdict([finding("note"), finding("ask")]) == "ask"
    assert verdict([finding("note"), finding("refuse")]) == "refuse"
    assert verdict([finding("note")]) == verdict([]) == "ready"
