"""The 13 banners, their city, the region and its leagues; every name leads to one area or to a question."""

import re
import unicodedata
from collections import Counter

import pytest

from data import catalogue
from data.catalogue.areas import read_areas
from data.catalogue.reading import FOLDER, CatalogueError
from tests.support.slips import with_slip

BY_CODE = catalogue.areas()
POSTS = {"局长": 2, "副局长甲": 3, "副局长乙": 2, "纪检组长": 2, "爱卫办主任": 2, "调研员": 2}
PRINTED = """
    海拉尔 150702 | 海区 150702 | 阿荣 150721 | 莫旗 150722 | 莫力达瓦旗 150722 | 鄂伦春旗 150723
    鄂温克旗 150724 | 陈旗 150725 | 新左旗 150726 | 新右旗 150727 | 满州里 150781 | 牙克石 150782
    扎兰屯 150783 | 额尔古纳 150784 | 额尔古纳右旗 150784 | 额尔古纳左旗 150785 | 根河 150785
    全市 150700 | 呼伦贝尔 150700 | 全区 150000 | 自治区 150000 | 内蒙古 150000 | 全区合计 150000
    锡盟 152500 | 呼和浩特 150100 | 兴安盟 152200
"""


def names(area):
    return (area.name, *area.aliases)


def test_there_are_thirteen_banners_one_city_one_region_and_eleven_other_leagues():
    assert Counter(a.level for a in BY_CODE.values()) == {"banner": 13, "league": 11, "city": 1, "region": 1}
    codes = [a.code for a in catalogue.banners()]
    assert codes == sorted(a.code for a in BY_CODE.values() if a.level == "banner")


def test_codes_are_those_of_the_standard_and_parents_exist():
    for code, area in BY_CODE.items():
        assert re.fullmatch(r"15\d{4}", code) and area.code == code
        assert (area.parent is None) == (area.level == "region")
        assert area.parent is None or area.parent in BY_CODE
    assert {a.parent for a in catalogue.banners()} == {"150700"}


def test_no_name_leads_to_two_areas():
    owners = Counter(unicodedata.normalize("NFKC", n) for a in BY_CODE.values() for n in {*names(a), a.short})
    assert [name for name, times in owners.items() if times > 1] == []


@pytest.mark.parametrize("pair", [pair.strip() for pair in re.split(r"[|\n]", PRINTED) if pair.strip()])
def test_a_name_as_printed_on_sheets_leads_to_its_area(pair):
    name, code = pair.split()
    assert name in {*names(BY_CODE[code]), BY_CODE[code].short}


def test_an_ambiguous_name_is_no_areas_alias_and_offers_known_banners():
    asked = catalogue.ambiguous_aliases()
    assert asked["鄂旗"] == ("150723", "150724")
    assert asked["新巴尔虎旗"] == ("150726", "150727")
    taken = {n for a in BY_CODE.values() for n in (*names(a), a.short)}
    assert not taken & set(asked)
    assert {code for codes in asked.values() for code in codes} <= {a.code for a in catalogue.banners()}


def test_chart_names_are_at_most_four_characters_and_no_two_alike():
    shorts = [a.short for a in BY_CODE.values()]
    assert max(map(len, shorts)) <= 4 and len(set(shorts)) == len(shorts)


def test_contact_posts_cover_all_thirteen_banners_once():
    assert Counter(a.contact_post for a in catalogue.banners()) == POSTS


def test_every_banner_has_a_peer_group_a_population_and_a_rural_share():
    for area in catalogue.banners():
        assert area.peer_group in ("城市", "林区", "农区", "牧区")
        assert area.population > 30_000 and 0 < area.rural_share < 1 and area.population_source


def test_the_banners_populations_add_up_to_the_citys_within_the_eight_persons_known_to_differ():
    assert abs(BY_CODE["150700"].population - sum(a.population for a in catalogue.banners())) == 8


def test_zhalainuoer_is_no_area_of_2010():
    assert "150703" not in BY_CODE


@pytest.mark.parametrize(("old", "new", "message"), [
    ("contact_post", "contact_pots", r"areas\.csv, 150000: unknown key 'contact_pots' \(did you"),
    (",banner,", ",bannner,", r"areas\.csv, 150702: level 'bannner' is none of"),
    ("农区", "农業区", r"areas\.csv, 150721: peer_group '农業区' is none of"),
    ("150721,", "150702,", r"areas\.csv: 150702 stands there twice"),
])
def test_a_slip_in_the_areas_file_names_the_row_and_the_key(tmp_path, old, new, message):
    path = with_slip(tmp_path, FOLDER / "areas.csv", old, new)
    with pytest.raises(CatalogueError, match=message):
        read_areas(path)
