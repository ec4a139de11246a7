"""Each definition is whole, agrees with areas, offices and plan curves, and shares no name with another."""

import re
import unicodedata
from collections import Counter
from datetime import date

import pytest

from data import catalogue
from data.catalogue.indicators import read_indicator
from data.catalogue.reading import FOLDER, CatalogueError
from tests.support.slips import with_slip

INDICATORS = catalogue.indicators()
ROWS = {"A": 15, "B": 11, "C": 12, "D": 23, "E": 14, "F": 9}
TWO = "A06 A13 B10 C06 C10 D05 D08 F01".split()
FILES = sorted((FOLDER / "indicators").iterdir())

# What the sheets of 2010 print, and the indicator a careful clerk finds in it.
PRINTED = """
    新农合参合率 A01 | 新型农村牧区合作医疗参合率 A01 | 参合人数 A02 | 统筹基金到位率 A05
    住院费用政策范围内支付比例 A07 | 政策范围内住院费用支付比例 A07 | 网上集中采购率 B07
    网上采购率 B07 | 基本药物零差率销售机构数 B11 | 中心苏木乡镇卫生院建设 C02
    嘎查村卫生室建设 C03 | 全科医生转岗培训完成率 C09 | 乡镇卫生院人员培训 C12
    城市居民健康档案建档率 D01 | 农村牧区居民健康档案建档率 D02 | 儿童系统管理率 D10
    孕产妇系统管理率 D12 | 65岁以上老人体检率 D14 | 高血压患者规范管理率 D16
    居民健康档案建档率 D23 | 农村孕产妇住院分娩率 E01 | 住院分娩补助人数 E02 | 住院分娩补助 E02
    宫颈癌检查 E03 | 乳腺癌检查 E04 | 乙肝疫苗补种人数 E08 | 15岁以下人群补种乙肝疫苗 E08
    无害化厕所建设座数 E10 | 两癌筛查人数 E14 | 农牧民孕产妇住院分娩率 E01
"""
QUANTITIES = """
    A01 numerator 参合人数 | A01 denominator 应参合人数 | A01 denominator 农牧业人口
    D23 numerator 建档人数 | D23 denominator 常住人口数 | D16 numerator 规范管理人数
    D16 denominator 管理人数 | D12 numerator 系统管理人数 | D12 denominator 活产数
    B07 numerator 网上采购金额 | B07 denominator 药品采购总金额 | E02 numerator 已补助
"""
SHORTS = """
    A01 参合率 | A05 基金到位率 | A07 住院支付比例 | A10 门诊统筹覆盖率 | B01 基药制度覆盖率
    B05 零差率机构占比 | B07 网上采购率 | C02 中心卫生院建设 | C03 村卫生室建设 | C09 全科转岗培训
    C10a 乡村医生培训 | D01 城市建档率 | D02 农牧区建档率 | D07 疫苗接种率 | D12 孕产妇管理率
    D15 高血压管理率 | E01 住院分娩率 | E03 宫颈癌检查 | E08 乙肝补种 | E10 卫生厕所建设
"""


def table(text):
    return [tuple(cell.split()) for cell in text.replace("\n", "|").split("|") if cell.strip()]


def names(item):
    return (item.name, *item.aliases)


def quantities(indicator):
    return [q for q in (indicator.numerator, indicator.denominator) if q is not None]


def test_all_rows_of_the_six_sections_are_there_and_double_rows_became_two():
    rows = {code.rstrip("ab") for code in INDICATORS}
    assert Counter(row[0] for row in rows) == ROWS
    assert sorted({code.rstrip("ab") for code in INDICATORS if code[-1] in "ab"}) == TWO
    assert len(INDICATORS) == sum(ROWS.values()) + len(TWO) == 92


def test_there_is_one_file_a_definition_in_order_of_codes():
    assert [path.name for path in FILES] == [f"{code}.yaml" for code in INDICATORS]
    assert list(INDICATORS) == sorted(INDICATORS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_definition_is_whole_and_agrees_with_the_rest_of_the_catalogue(path):
    indicator = read_indicator(path)
    assert re.fullmatch(r"[A-F]\d\d[ab]?", indicator.code)
    assert catalogue.sections()[indicator.section].domain == indicator.domain
    assert {indicator.lead_office, *indicator.supporting_offices} <= set(catalogue.offices())
    assert indicator.lead_office not in indicator.supporting_offices
    assert indicator.plan in catalogue.plan_curves()
    assert set(indicator.not_applicable) <= {area.code for area in catalogue.banners()}
    assert indicator.valid_range[0] < indicator.valid_range[1]
    assert indicator.reviewed.by == "看板编写组" and isinstance(indicator.reviewed.on, date)
    assert indicator.name and indicator.unit and indicator.source


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=lambda indicator: indicator.code)
def test_its_quantities_fit_its_kind(indicator):
    if indicator.kind in ("rate", "average"):
        assert len(quantities(indicator)) == 2
        assert (indicator.unit == "%") == (indicator.kind == "rate")
        if indicator.kind == "rate":
            assert indicator.numerator.unit == indicator.denominator.unit or indicator.code == "A14"
    elif indicator.kind == "count":
        assert indicator.denominator is None and indicator.numerator.unit == indicator.unit != "%"
    else:
        assert quantities(indicator) == []
        assert indicator.series == indicator.kind


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=lambda indicator: indicator.code)
def test_why_it_matters_is_one_chinese_sentence_of_its_own(indicator):
    assert re.fullmatch(r"[^。]{8,60}。", indicator.why_it_matters)
    assert sum(other.why_it_matters == indicator.why_it_matters for other in INDICATORS.values()) == 1


def test_names_fit_where_they_are_printed():
    for indicator in INDICATORS.values():
        assert len(indicator.short) <= 8 and len(indicator.name) <= 24
        assert all(len(q.name) <= 14 for q in quantities(indicator)), indicator.code
        assert indicator.name_en and not re.search(r"[一-鿿]", indicator.name_en)
        assert all(q.name_en and not re.search(r"[一-鿿]", q.name_en) for q in quantities(indicator))


def test_no_name_leads_to_two_indicators():
    owners = Counter(
        plain for i in INDICATORS.values()
        for plain in {re.sub(r"\s", "", unicodedata.normalize("NFKC", n)) for n in (*names(i), i.short)}
    )
    assert [name for name, times in owners.items() if times > 1] == []


def test_an_alias_stands_once_and_does_not_repeat_the_name():
    for indicator in INDICATORS.values():
        for item in (indicator, *quantities(indicator)):
            assert len(set(names(item))) == len(names(item)), (indicator.code, item.name)


def test_numerator_and_denominator_of_one_indicator_cannot_be_mistaken_for_each_other():
    for indicator in INDICATORS.values():
        if indicator.denominator:
            assert not set(names(indicator.numerator)) & set(names(indicator.denominator)), indicator.code


@pytest.mark.parametrize(("name", "code"), table(PRINTED))
def test_a_name_as_printed_on_sheets_leads_to_its_indicator(name, code):
    assert name in names(INDICATORS[code])


@pytest.mark.parametrize(("code", "field", "name"), table(QUANTITIES))
def test_a_column_as_printed_on_sheets_leads_to_its_quantity(code, field, name):
    assert name in names(getattr(INDICATORS[code], field))


@pytest.mark.parametrize(("code", "short"), table(SHORTS))
def test_charts_use_the_agreed_short_names(code, short):
    assert INDICATORS[code].short == short


def test_the_lead_office_sits_in_the_promotion_group_except_where_the_mechanism_leaves_it_out():
    outside = {
        code for code, i in INDICATORS.items()
        if i.lead_office not in catalogue.domains()[i.domain].offices
    }
    assert outside == {"E09", "E10", "E11"}


def test_stove_improvement_is_nowhere_and_breast_screening_in_six_project_banners():
    everywhere = {area.code for area in catalogue.banners()}
    assert set(INDICATORS["E13"].not_applicable) == everywhere
    project = everywhere - set(INDICATORS["E04"].not_applicable)
    shorts = {catalogue.areas()[code].short for code in project}
    assert shorts == {"阿荣旗", "莫旗", "扎兰屯", "鄂伦春", "牙克石", "鄂温克"}


def test_the_two_fund_bands_lose_everything_at_nothing_spent_and_at_everything_left():
    assert INDICATORS["A06a"].band_slope == pytest.approx(1 / 85)
    assert INDICATORS["A06b"].band_slope == pytest.approx(1 / 75)


def test_costs_and_length_of_stay_are_the_only_ones_better_when_lower():
    assert {c for c, i in INDICATORS.items() if i.direction == "lower"} == {"A15", "F05", "F06", "F07"}
    assert {c for c, i in INDICATORS.items() if i.kind == "average"} == {"A15", "F05", "F06", "F07"}


def test_a_rate_that_should_hold_all_year_is_planned_level():
    for code in "A07 B06 B07 B08 D09 D10 D11 D12 D13 D16 E01".split():
        assert INDICATORS[code].plan == "level", code
    assert INDICATORS["A01"].plan == INDICATORS["A02"].plan == "enrolment"
    assert INDICATORS["E10"].plan == "toilets"


@pytest.mark.parametrize(("old", "new", "message"), [
    ("why_it_matters:", "why_it_maters:", r"unknown key 'why_it_maters' \(did you mean 'why_it_matters'\?\)"),
    ("  name_en: persons enrolled", "  nameen: persons enrolled", r"numerator: unknown key 'nameen'"),
    ("by: 看板编写组", "bye: 看板编写组", r"reviewed: unknown key 'bye'"),
    ("focus: true\n", "", r"missing key 'focus'"),
    ("kind: rate", "kind: ratio", r"kind 'ratio' is none of"),
    ("series: stock", "series: stok", r"series 'stok' is none of"),
    ("direction: higher", "direction: up", r"direction 'up' is none of"),
    ("direction: higher", "direction: band", r"band_slope belongs to a band"),
    ("code: A01", "code: A02", r"code 'A02' is not the file's name"),
    ("section: A", "section: B", r"section 'B' is not the code's first letter"),
])
def test_a_slip_in_a_definition_names_the_file_and_the_key(tmp_path, old, new, message):
    path = with_slip(tmp_path, FOLDER / "indicators" / "A01.yaml", old, new)
    with pytest.raises(CatalogueError, match=r"A01\.yaml.*" + message):
        read_indicator(path)
