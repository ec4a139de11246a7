"""Figures in the units of the house, whatever the header, the unit column and the cell itself print."""

from tests.support.sheets import facts, read


def test_a_unit_typed_in_the_cell_counts_instead_of_the_headers():
    found = facts(read("""
        2010年7月基本药物
        地区 | 网上集中采购率 | |
         | 药品采购总金额(万元) | 网上采购金额(万元) | 比率(%)
        海拉尔区 | 975.66万元 | 632.51万 | 64.8
        根河市 | 312.19 | 272.43 | 87.3
        陈旗 | 2000000元 | 150 | 75
    """, "B2:D2"))
    assert found["150702", "B07", "denominator"] == 9_756_600
    assert found["150702", "B07", "numerator"] == 6_325_100
    assert found["150785", "B07", "denominator"] == 3_121_900
    assert found["150725", "B07", "denominator"] == 2_000_000
