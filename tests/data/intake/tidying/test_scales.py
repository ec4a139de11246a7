"""A column that mixes 万 with single units."""

from tests.support.sheets import at, codes, facts, read

HEAD = "2010年8月新农合\n地区 | 新农合参合人数(人)\n"


def test_a_cell_that_prints_万_among_single_units_is_read_by_it_and_asked():
    reading = read(HEAD + "海拉尔 | 63816\n满洲里 | 12306\n牙克石 | '6.9万\n根河 | 8568")
    assert at(reading, "unit_scale_mixed") == ["B5"]


def test_broken_numbers_far_below_whole_ones_are_asked():
    reading = read(HEAD + "海拉尔 | 63816\n满洲里 | 1.2306\n牙克石 | 69131\n根河 | 0.8568\n阿荣旗 | 204406")
    assert set(at(reading, "unit_scale_mixed")) == {"B4", "B6"}


def test_a_column_in_万_by_its_header_is_not_remarked():
    reading = read("2010年8月新农合\n地区 | 新农合参合人数(万人)\n海拉尔 | 6.38\n满洲里 | 1.23\n根河 | 0.86")
    assert facts(reading)["150702", "A02", "value"] == 63_800 and "unit_scale_mixed" not in codes(reading)


def test_small_whole_numbers_are_no_slip():
    reading = read("2010年8月\n地区 | 住院分娩补助人数\n海拉尔 | 1352\n满洲里 | 1018\n根河 | 3\n陈旗 | 175")
    assert "unit_scale_mixed" not in codes(reading)
