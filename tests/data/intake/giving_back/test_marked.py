"""A workbook given back: all as it was, every fault tinted, commented and listed, and read as before."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from data.intake.checking import check
from data.intake.findings import Finding
from data.intake.giving_back.marked import list_only, marked
from data.intake.giving_back.stored import with_results
from data.sample.post import of_month
from data.sample.target_form import target_form
from tests.data.intake.giving_back.books import LIST, changed, listed, marked_of, opened, told
from tests.support.sheets import saved, workbook

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.xlsx"))
TITLE = "全市医改重点指标统计表（2010年7月）"
FAULTY = workbook(
    f"""
    {TITLE}
    地区   | 参合农牧民人数 | 应参合人数 | 新农合参合率
    海拉尔区 | 950 | 1000 | 95.0
    满洲里市 | 约1800 | 2000 | 90.0
    牙克石市 | 2850 | 3000 | 59.0
    扎兰屯市 | 3800 | 4000 | 95.0
    合计 | 9400 | 10000 | 94.0
    """
)
ODD = ("B4", "D5")


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_marked_workbook_reads_exactly_as_before(file):
    before = check(file)
    content = marked(before.content, file.name, before.findings, before.form, before.period)
    assert told(check(content, file.name)) == told(before)


@pytest.mark.parametrize("form", [0, -2, -1], ids=["banner", "city", "region"])
def test_a_marked_sample_form_reads_exactly_as_before(form):
    content = saved(of_month("2010-09")[form].build()[0])
    assert told(check(marked_of(content), "月报.xlsx")) == told(check(content, "月报.xlsx"))


def test_a_marked_target_workbook_reads_exactly_as_before():
    content = saved(target_form()[0])
    assert told(check(marked_of(content), "月报.xlsx")) == told(check(content, "月报.xlsx"))


def test_every_offending_cell_is_tinted_and_says_what_is_wrong_and_what_to_write():
    sheet = opened(marked_of(FAULTY))["Sheet1"]
    said = {cell.coordinate: cell.comment for row in sheet for cell in row if cell.comment}
    assert set(said) == set(ODD)
    assert "▲ 请确认：" in said["D5"].text and "填的是 59" in said["D5"].text
    assert "建议填：95" in said["D5"].text and "建议填：1800" in said["B4"].text
    assert {comment.author for comment in said.values()} == {"医改监测看板"}
    assert {sheet[at].fill.fill_type for at in ODD} == {"solid"}
    assert sheet["D6"].fill.fill_type is None


def test_a_comment_does_not_repeat_where_it_hangs():
    assert "“Sheet1”表 D5" not in opened(marked_of(FAULTY))["Sheet1"]["D5"].comment.text


def test_the_three_severities_have_three_tints_and_the_gravest_wins():
    findings = [
        Finding(severity, "x", "某处不对。", "Sheet1", cell)
        for severity, cell in (("refuse", "B3"), ("ask", "B4"), ("note", "B5"), ("note", "B6"), ("ask", "B6"))
    ]
    sheet = opened(marked(FAULTY, "a.xlsx", findings))["Sheet1"]
    tints = [sheet[f"B{row}"].fill.fgColor.rgb for row in range(3, 7)]
    assert len(set(tints[:3])) == 3 and tints[3] == tints[1]


def test_several_findings_of_one_cell_stand_in_one_comment_in_their_order():
    findings = [Finding("ask", "x", text, "Sheet1", "B3") for text in ("头一条。", "另一条。")]
    text = opened(marked(FAULTY, "a.xlsx", findings))["Sheet1"]["B3"].comment.text
    assert 0 < text.index("头一条。") < text.index("另一条。")


def test_a_comment_box_is_large_enough_for_its_text():
    findings = [Finding("ask", "x", "很长的一句话，" * 40, "Sheet1", "B3")]
    with zipfile.ZipFile(io.BytesIO(marked(FAULTY, "a.xlsx", findings))) as archive:
        shapes = next(archive.read(name).decode() for name in archive.namelist() if name.endswith(".vml"))
    width, height = (int(shapes.split(f"{side}:")[1].split("px")[0]) for side in ("width", "height"))
    # 280 Chinese signs of 12 by 16 pixels at the least
    assert width * height > 280 * 12 * 16 and width < 600 and height < 1000


def test_a_senders_own_comment_is_kept_and_ours_follows():
    def comment(book):
        book["Sheet1"]["D5"].comment = Comment("以县局为准", "统计科")

    text = opened(marked_of(changed(FAULTY, comment)))["Sheet1"]["D5"].comment.text
    assert text.startswith("以县局为准\n") and "填的是 59" in text


def test_a_senders_own_comment_is_still_noticed_in_a_marked_workbook():
    def comment(book):
        book["Sheet1"]["D5"].comment = Comment("以县局为准", "统计科")

    again = check(marked_of(changed(FAULTY, comment)))
    assert [one.cell for one in again.findings if one.code == "cell_comment"] == ["D5"]


def dressed(book):
    sheet = book["Sheet1"]
    sheet["B3"].number_format, sheet["B3"].font = "#,##0", Font(name="楷体", size=14, bold=True)
    sheet["C5"].fill = PatternFill("solid", fgColor="00FF00")
    sheet.column_dimensions["C"].width, sheet.column_dimensions["F"].hidden = 33, True
    sheet.row_dimensions[9].hidden = True
    sheet["F2"], sheet["A9"] = "备用", "备用"
    sheet.merge_cells("A1:D1")
    sheet.freeze_panes = "B3"
    rule = DataValidation(type="whole", operator="greaterThan", formula1="0")
    rule.add("B3:B6")
    sheet.add_data_validation(rule)
    hidden = book.create_sheet("底稿")
    hidden["A1"], hidden.sheet_state = "草稿", "hidden"


def test_everything_but_the_offending_cells_stays_as_it_was():
    book = opened(marked_of(changed(FAULTY, dressed)))
    sheet = book["Sheet1"]
    assert book.sheetnames == [LIST, "Sheet1", "底稿"] and book["底稿"].sheet_state == "hidden"
    assert (sheet["B3"].number_format, sheet["B3"].font.name, sheet["B3"].font.b) == ("#,##0", "楷体", True)
    assert sheet["C5"].fill.fgColor.rgb == "0000FF00"
    assert sheet.column_dimensions["C"].width == 33 and sheet.column_dimensions["F"].hidden
    assert sheet.row_dimensions[9].hidden and sheet.freeze_panes == "B3"
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:D1"]
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["B3:B6"]


def test_an_offending_cell_keeps_all_but_its_fill():
    def bold(book):
        book["Sheet1"]["D5"].font, book["Sheet1"]["D5"].number_format = Font(name="楷体", b=True), "0.00"

    cell = opened(marked_of(changed(FAULTY, bold)))["Sheet1"]["D5"]
    assert (cell.value, cell.font.name, cell.font.b, cell.number_format) == (59.0, "楷体", True, "0.00")


def test_only_the_list_is_selected_so_that_typing_fills_one_sheet():
    book = opened(marked_of(changed(FAULTY, dressed)))
    assert book.active.title == LIST
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected] == [LIST]


def with_formulas(book):
    sheet = book["Sheet1"]
    sheet["D3"], sheet["A8"], sheet["B8"], sheet["C8"] = "=B3/C3*100", "=A1&\"<注>\"", "=C8>1", "=1/0"


RESULTS = {"Sheet1": {"D3": 95.0, "A8": "注 <一> & 二", "B8": True, "C8": "#DIV/0!"}}


def test_stored_results_of_formulas_survive_the_marking():
    content = with_results(changed(FAULTY, with_formulas), ["Sheet1"], RESULTS)
    before, after = check(content, "a.xlsx"), check(marked_of(content), "a.xlsx")
    assert told(after) == told(before)
    assert ("150702", 95.0) in {(f.area, f.value) for f in after.facts if f.cell == "D3"}
    assert "formula_no_cache" not in {finding.code for finding in after.findings}
    assert opened(marked_of(content))["Sheet1"]["D3"].value == "=B3/C3*100"


def test_formulas_without_a_result_still_have_none():
    content = changed(FAULTY, with_formulas)
    assert told(check(marked_of(content), "a.xlsx")) == told(check(content, "a.xlsx"))
    assert "formula_no_cache" in {finding.code for finding in check(content, "a.xlsx").findings}


def cells_of(content):
    return [cell for sheet in opened(content).worksheets for row in sheet for cell in row]


@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A0", "+8613", "-x", "@SUM(A1)", "=HYPERLINK(\"http://x\")"])
def test_no_text_of_a_workbook_becomes_a_formula_or_a_link(text):
    finding = Finding("ask", "x", text, text, "B3", suggestion=text)
    finding_at = Finding("ask", "x", text, "Sheet1", "B3", suggestion=text)

    def write(book):
        book["Sheet1"]["F8"] = text
        book["Sheet1"]["F8"].data_type = "s"

    content = marked(changed(FAULTY, write), text, [finding, finding_at])
    assert not [cell.coordinate for cell in cells_of(content) if cell.data_type == "f"]
    assert all(cell.hyperlink.location == "'Sheet1'!B3" for cell in cells_of(content) if cell.hyperlink)
    shown = [cell for cell in opened(content)[LIST]["G"] if cell.value == text]
    assert len(shown) == 2 and all(cell.quotePrefix for cell in shown)


@pytest.mark.parametrize(
    "formula",
    ["=[1]Sheet1!A1", "='[b.xlsx]一'!A1", '=WEBSERVICE("http://x")', '=HYPERLINK("http://x",1)',
     "=cmd|'/c calc'!A0"],
)
def test_formulas_that_reach_out_of_the_workbook_are_replaced_by_their_result(formula):
    def write(book):
        book["Sheet1"]["B3"] = formula

    content = with_results(changed(FAULTY, write), ["Sheet1"], {"Sheet1": {"B3": 950}})
    cell = opened(marked_of(content))["Sheet1"]["B3"]
    assert (cell.data_type, cell.value) == ("n", 950)


def test_ordinary_formulas_with_tables_and_texts_stay():
    def write(book):
        book["Sheet1"]["F3"] = "=IF(B3>0,\"[1]x!y | z\",SUM(B3:C3))"

    assert opened(marked_of(changed(FAULTY, write)))["Sheet1"]["F3"].data_type == "f"


def test_links_of_the_workbook_that_lead_out_are_cut_and_their_text_stays():
    def link(book):
        book["Sheet1"]["F3"] = "详见网站"
        book["Sheet1"]["F3"].hyperlink = "http://example.org/x"

    cell = opened(marked_of(changed(FAULTY, link)))["Sheet1"]["F3"]
    assert cell.value == "详见网站" and cell.hyperlink is None


def test_marking_twice_leaves_one_list_and_one_comment():
    once = marked_of(FAULTY)
    twice = marked_of(once)
    assert opened(twice).sheetnames == [LIST, "Sheet1"]
    assert opened(twice)["Sheet1"]["D5"].comment.text == opened(once)["Sheet1"]["D5"].comment.text


def test_a_mended_cell_is_no_longer_marked():
    def mend(book):
        book["Sheet1"]["D5"] = 95.0

    sheet = opened(marked_of(changed(marked_of(FAULTY), mend)))["Sheet1"]
    assert sheet["D5"].comment is None and sheet["D5"].fill.fill_type is None
    assert sheet["B4"].comment is not None


def test_a_finding_inside_a_merged_range_is_marked_where_the_range_shows():
    def merge(book):
        book["Sheet1"].merge_cells("F3:F5")

    findings = [Finding("ask", "x", "看这里。", "Sheet1", "F4")]
    sheet = opened(marked(changed(FAULTY, merge), "a.xlsx", findings))["Sheet1"]
    assert "看这里。" in sheet["F3"].comment.text and sheet["F3"].fill.fill_type == "solid"


def test_a_senders_own_sheet_of_that_name_is_read_and_kept():
    def named(book):
        book["Sheet1"].title = LIST

    content = changed(FAULTY, named)
    assert len(check(content).facts) == len(check(FAULTY).facts) > 0
    assert opened(marked_of(content)).sheetnames == [f"{LIST}（2）", LIST]
    assert told(check(marked_of(content), "月报.xlsx")) == told(check(content, "月报.xlsx"))


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 torn", b"%PDF-1.4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600]
)
def test_a_file_that_cannot_be_opened_gets_the_list_alone(content):
    reading = check(content, "坏.xlsx")
    given = marked(content, "坏.xlsx", reading.findings)
    assert opened(given).sheetnames == [LIST]
    assert [row[6] for row in listed(given)] == [finding.message for finding in reading.findings] != []


def test_the_list_alone_says_why_the_cells_are_not_marked():
    given = list_only("a.xlsx", [Finding("refuse", "x", "读不出。")], reason="这个文件读得太久")
    texts = " ".join(str(cell.value) for cell in cells_of(given))
    assert "这个文件读得太久，没有在原表上涂色" in texts


def test_control_signs_in_names_and_messages_do_not_break_the_file():
    findings = [Finding("ask", "x", "看\x00\x0b这里\r\n下一行", "Sheet1", "B3")]
    assert listed(marked(FAULTY, "a\x01.xlsx", findings))[0][6] == "看这里\n下一行"


def test_an_address_or_sheet_that_does_not_exist_is_listed_without_a_link():
    findings = [Finding("ask", "x", "甲", "没有这张表", "B3"), Finding("ask", "x", "乙", "Sheet1", "B3:C4")]
    content = marked(FAULTY, "a.xlsx", findings)
    assert [row[6] for row in listed(content)] == ["甲", "乙"]
    assert not any(cell.hyperlink for cell in cells_of(content))
