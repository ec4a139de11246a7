"""What the marked workbook advises is right: written into the cells and sent again, the faults are gone."""

from pathlib import Path

import pytest

from data.intake.checking import check
from tests.data.intake.giving_back.books import changed, listed, marked_of, opened
from tests.support.sheets import workbook

EXAMPLES = Path(__file__).parents[1] / "examples"
CITY = """
    全市医改重点指标统计表（2010年7月）
    地区   | 参合人数 | 应参合人数 | 新农合参合率
    海拉尔区 | 950 | 1000 | 95.0
    满洲里市 | 1800 | 2000 | 90.0
    牙克石市 | 2850 | 3000 | 95.0
    扎兰屯市 | 3800 | 4000 | 95.0
    根河市 | 900 | 1000 | 90.0
    合计 | 10300 | 11000 | 93.6
    """
FORM = """
    陈巴尔虎旗医改目标任务完成进度月报表（2010年7月）
    填报单位：陈巴尔虎旗卫生局
    序号 | 指标名称 | 单位 | 年度目标 | 本月完成 | 累计完成 | 完成率 | 未完成原因
    1 | 农村孕产妇住院分娩补助 | 人 | 290 | 23 | 260 | 89.7% |
    2 | 15岁以下人群乙肝疫苗补种 | 人 | 560 | 64 | 500 | 89.3% |
    3 | 苏木乡镇卫生院人员培训 | 人次 | 22 | 3 | 20 | 90.9% |
    """


def of(text, *replacements):
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    return workbook(text)


FAULTS = {
    "rate_mismatch": of(CITY, ("3000 | 95.0", "3000 | 59.0")),
    "value_with_remark": of(CITY, ("1800 |", "约1800 |")),
    "rate_fraction_vs_percent": of(CITY, ("2000 | 90.0", "2000 | 0.9")),
    "area_misspelled": of(CITY, ("牙克石市", "牙克右市")),
    "formula_no_cache": of(CITY, ("4000 | 95.0", "4000 | =B6/C6*100")),
    "completion": of(FORM, ("89.7%", "98.7%")),
    "area_whitespace": of(CITY, ("根河市", "根 河 市")),
    "indicator_unknown": of(FORM, ("乙肝疫苗补种", "乙肝役苗补肿")),
}
CODES = {"completion": "rate_mismatch"}


def written(reading):
    """The marked workbook with every suggestion written into its cell."""

    def write(book):
        for finding in reading.findings:
            if finding.suggestion is not None:
                book[finding.sheet][finding.cell] = finding.suggestion

    return changed(marked_of(reading.content), write)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_whose_right_content_is_certain_is_gone_once_it_is_written(fault):
    code = CODES.get(fault, fault)
    before = check(FAULTS[fault], "月报.xlsx")
    advised = [finding for finding in before.findings if finding.code == code]
    assert advised and all(finding.suggestion is not None for finding in advised)
    after = check(written(before), "月报.xlsx")
    assert code not in {finding.code for finding in after.findings}


@pytest.mark.parametrize("name", [file.name for file in sorted(EXAMPLES.glob("*.xlsx"))])
def test_in_the_examples_too_every_suggestion_mends_its_finding(name):
    before = check((EXAMPLES / name).read_bytes(), name)
    advised = {(one.code, one.sheet, one.cell) for one in before.findings if one.suggestion is not None}
    after = check(written(before), name)
    assert not advised & {(one.code, one.sheet, one.cell) for one in after.findings}


def suggestion(text, *replacements, code):
    found = [one for one in check(of(text, *replacements), "月报.xlsx").findings if one.code == code]
    assert len(found) == 1
    return found[0].suggestion


@pytest.mark.parametrize(
    ("typed", "right"),
    [("59.0", 91.2), ("'59", 91), ("59.12", 91.23), ("'59.0%", "91.2%"), ("0.5900«%»", 0.912)],
)
def test_a_recomputed_rate_is_suggested_as_the_cell_is_written(typed, right):
    """91,230 of 100,000 is 91.23 %; the cell shows one, no or two decimals, a text, or a percent format."""
    before = ("900 | 1000 | 90.0", f"91230 | 100000 | {typed}")
    assert suggestion(CITY, before, ("10300 | 11000 | 93.6", "| |"), code="rate_mismatch") == right


@pytest.mark.parametrize("typed", ["322/410", "30~40", "约1.8千"])
def test_of_two_numbers_or_a_number_in_another_unit_none_is_suggested(typed):
    assert suggestion(CITY, ("1800 |", f"{typed} |"), code="value_with_remark") is None


def test_a_name_that_is_listed_already_is_not_suggested_for_another_row():
    twice = ("根河市 |", "海拉耳区 |")
    assert suggestion(CITY, twice, code="area_misspelled") is None


def test_a_month_above_its_cumulative_leaves_open_which_of_the_two_is_wrong():
    assert suggestion(FORM, ("23 | 260", "230 | 26"), ("89.7%", "9.0%"), code="month_gt_cumulative") is None


def test_a_form_corrected_as_its_list_says_comes_back_without_findings():
    faults = (
        ("23 | 260 | 89.7%", "23 | 260人 | 98.7%"),  # words beside a figure, a wrong completion
        ("64 | 500", "640 | 500"),  # a month above the cumulative figure
        ("乙肝疫苗补种", "乙肝役苗补肿"),  # a name that is not in the catalogue
        ("22 | 3 | 20", "22 | 3 | =17+E6"),  # a formula nobody has reckoned
    )
    reading = check(of(FORM, *faults), "陈旗7月.xlsx")
    assert len([finding for finding in reading.findings if finding.severity != "note"]) >= 3
    returned = marked_of(reading.content, "陈旗7月.xlsx")
    for _ in range(3):  # a name set right brings to light what is wrong with its figures
        returned = corrected(returned)
    last = check(returned, "陈旗7月.xlsx")
    assert last.findings == () and last.verdict == "ready" and len(last.facts) > len(reading.facts)


def corrected(returned):
    """What a clerk does with a marked form: types what 建议填 says, and the month figure by hand."""

    def follow(book):
        for row in listed(returned):
            if row[7]:
                cell = book[row[2]][row[3]]
                cell.value = float(row[7]) if row[7].replace(".", "").isdigit() else row[7]
            elif row[6] and "大于累计完成" in row[6]:
                book[row[2]][row[3]] = 64

    return marked_of(changed(returned, follow), "陈旗7月.xlsx")


def test_the_list_advises_what_the_findings_suggest():
    row = listed(marked_of(FAULTS["formula_no_cache"]))[0]
    assert (row[2], row[3], row[7]) == ("Sheet1", "D6", "95")


def test_in_a_percent_cell_the_advice_is_what_is_typed_there():
    content = of(CITY, ("900 | 1000 | 90.0", "900 | 1000 | 0.45«%»"))
    row = next(row for row in listed(marked_of(content)) if row[3] == "D7")
    assert row[7] == "90%"
    assert "建议填：90%" in opened(marked_of(content))["Sheet1"]["D7"].comment.text
