"""Names of areas: aliases and spaces are understood, doubtful names are proposed and never taken."""

import pytest

from data.intake.vocabulary import areas


@pytest.mark.parametrize("text, code", [
    ("海拉尔", "150702"), ("莫旗", "150722"), ("陈  旗", "150725"), ("莫力达瓦\n达斡尔族\n自治旗", "150722"),
    ("　根河市", "150785"), ("1.新左旗", "150726"), ("阿荣旗卫生局", "150721"),
])
def test_an_area_is_known_by_its_aliases_and_through_spaces(text, code):
    assert areas.label(text) == areas.Label("area", code)


@pytest.mark.parametrize("text, kind", [
    ("合  计", "total"), ("总计", "total"), ("小计", "subtotal"), ("平均", "average"),
    ("市直", "institution"), ("大兴安岭林管局", "institution"), ("林业总医院", "institution"),
    ("甲镇", "unknown"), ("", "blank"),
])
def test_a_total_row_is_never_an_area(text, kind):
    assert areas.label(text).kind == kind


def test_an_ambiguous_name_gives_its_candidates():
    assert areas.label("鄂旗") == areas.Label("ambiguous", candidates=("150723", "150724"))


def test_a_close_spelling_is_proposed_and_not_taken():
    found = areas.label("牙克市")
    assert (found.kind, found.code, found.candidates[0]) == ("misspelled", None, "150782")


def test_a_title_speaks_of_its_banner_rather_than_of_the_city():
    assert areas.within("呼伦贝尔市阿荣旗2010年7月医改月报表") == ("150721",)
    assert areas.within("呼伦贝尔市2010年7月统计表") == ("150700",)


def test_marks_and_numbers_beside_a_name_do_not_hide_it():
    assert {areas.known(text) for text in ("1 海拉尔区", "①海拉尔区", "海拉尔区*")} == {"150702"}
    assert [areas.label(text).kind for text in ("农区合计", "13个旗市区合计")] == ["subtotal", "total"]


@pytest.mark.parametrize(
    "text",
    [
        "旗（市、区）", "旗市区名称", "旗县市区", "县（市、区）", "盟市", "单  位", "旗市区（单位：人）",
        "区县名称",
    ],
)
def test_every_usual_heading_of_a_column_of_areas_is_one(text):
    assert areas.is_heading(text)


@pytest.mark.parametrize("text", ["市区", "海拉尔区", "指标名称", "合计", "单位负责人"])
def test_what_stands_below_such_a_heading_is_none(text):
    assert not areas.is_heading(text)
