"""The coverage matrix: a sign for every cell, what is missing framed, names both ways."""

import pytest

from analytics.charts.office.coverage import coverage, laid_out
from tests.support.frames import frame

SECTIONS = {"A": "医疗保障", "E": "重大公卫"}
COVER = frame("""
    area   | area_short | indicator | indicator_short | section | cover
    150702 | 海拉尔     | A01       | 参合率          | A       | handed_down
    150725 | 陈旗       | A01       | 参合率          | A       | own
    150702 | 海拉尔     | E02       | 住院分娩补助    | E       | own
    150725 | 陈旗       | E02       | 住院分娩补助    | E       | none
    150702 | 海拉尔     | E13       | 改炉改灶        | E       | not_applicable
    150725 | 陈旗       | E13       | 改炉改灶        | E       | not_applicable
""")


def signs(figure):
    (cells,) = figure.data
    return dict(zip(map(tuple, cells.customdata), cells.text, strict=True))


def notes(figure):
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("phone", [False, True])
def test_every_cell_has_a_sign_of_its_kind(phone):
    found = signs(coverage(COVER, SECTIONS, phone=phone))
    assert found["150725", "A01"] == "●" and found["150702", "A01"] == "○"
    assert found["150725", "E02"] == "缺" and found["150702", "E13"] == "—"
    assert len(found) == len(COVER)


def test_only_what_is_missing_is_framed_and_what_does_not_apply_has_no_box():
    boxes = coverage(COVER, SECTIONS).layout.shapes
    assert len(boxes) == 4
    assert [box.line.width > 0 for box in boxes].count(True) == 1


def test_areas_go_down_on_a_wide_screen_and_across_on_a_phone():
    wide, narrow = laid_out(COVER), laid_out(COVER, phone=True)
    assert wide.groupby("area")["y"].nunique().tolist() == [1, 1]
    assert narrow.groupby("area")["x"].nunique().tolist() == [1, 1]


def test_sections_stand_apart_under_their_names():
    places = laid_out(COVER).drop_duplicates("indicator")["x"].tolist()
    assert places[1] - places[0] > places[2] - places[1] == 1
    assert {"医疗保障", "重大公卫"} <= set(notes(coverage(COVER, SECTIONS)))


def test_the_chosen_area_and_indicator_are_bold_and_long_names_are_written_downwards():
    found = notes(coverage(COVER, SECTIONS, chosen=("150725", "A01")))
    assert "<b>陈旗</b>" in found and "<b>参<br>合<br>率</b>" in found and "海拉尔" in found
    assert "陈<br>旗" in notes(coverage(COVER, SECTIONS, phone=True))


def test_many_indicators_stand_in_two_bands_of_whole_sections_with_the_areas_named_in_each():
    lines = [f"{area} | {name} | {section}{number:02} | 指标{number} | {section} | own"
             for section, many in (("A", 30), ("E", 40))
             for number in range(many) for area, name in (("150702", "海拉尔"), ("150725", "陈旗"))]
    many = frame("\n".join(["area | area_short | indicator | indicator_short | section | cover", *lines]))
    places = laid_out(many)
    upper, lower = (places[places["section"] == section] for section in "AE")
    assert upper["top"].eq(0).all() and lower["top"].gt(upper["y"].max() + 1).all()
    assert upper["x"].min() == lower["x"].min() == 0 and lower["x"].max() == 39
    assert notes(coverage(many, SECTIONS)).count("陈旗") == 2
    assert laid_out(many, phone=True)["top"].eq(0).all()
