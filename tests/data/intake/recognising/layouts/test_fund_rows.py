"""Fund sheets: what feeds a rate of the catalogue is read, everything else said once."""

from tests.support.sheets import at, codes, facts, read

FUNDS = """
    陈巴尔虎旗2010年7月医改资金到位使用情况表
    填报单位：陈旗卫生局 | | | | | | | | 单位：万元
    项目 | 应到位 | | | 实到位 | | | 到位率(%) | 支出 | 结余
    | 合计 | 中央 | 旗 | 合计 | 中央 | 旗
    新农合基金 | 100 | 60 | 40 | 80 | 60 | 20 | 80 | 60 | 20
    基本公共卫生服务经费 | 50 | 40 | 10 | 45 | 40 | 5 | 90 | 40 | 5
    零差率补助 | 20 | 10 | 10 | 10 | 10 | 0 | 50 | 10 | 0
    重大公共卫生 | 10 | 5 | 5 | 8 | 5 | 3 | 80 | 6 | 2
    合计 | 180 | 115 | 65 | 143 | 115 | 28 | 79.4 | 116 | 27
    填表人：某某
"""
MERGES = "A3:A4 B3:D3 E3:G3 H3:H4 I3:I4 J3:J4"


def test_funds_of_the_catalogue_give_their_rate_and_both_amounts_in_yuan():
    assert facts(read(FUNDS, MERGES)) == {
        ("150725", "A05", "denominator"): 1_000_000, ("150725", "A05", "numerator"): 800_000,
        ("150725", "A05", "value"): 80,
        ("150725", "D05b", "denominator"): 500_000, ("150725", "D05b", "numerator"): 450_000,
        ("150725", "D05b", "value"): 90,
        ("150725", "B09", "denominator"): 200_000, ("150725", "B09", "numerator"): 100_000,
        ("150725", "B09", "value"): 50,
    }


def test_other_funds_and_the_budgets_shares_are_said_once_each():
    reading = read(FUNDS, MERGES)
    assert at(reading, "fund_not_kept") == ["C5", "A8"] or set(at(reading, "fund_not_kept")) == {"C5", "A8"}
    assert "indicator_unknown" not in codes(reading)


def test_shares_without_their_total_are_never_added_up():
    without = "\n".join(
        "|".join(cell for place, cell in enumerate(line.split("|")) if place not in (1, 4))
        for line in FUNDS.strip().splitlines()
    )
    found = facts(read(without))
    assert {field for _, _, field in found} <= {"value"}


def test_areas_down_and_funds_across():
    reading = read("""
        2010年7月医改资金到位情况（单位：万元）
        地区 | 新农合基金 | | | 基本公共卫生服务经费 | | | 支出 | 结余
        | 应到位 | 实到位 | 到位率 | 应到位 | 实到位 | 到位率
        海拉尔 | 100 | 80 | 80 | 50 | 40 | 80 | 30 | 10
        根河 | 100 | 90 | 90 | 60 | 30 | 50 | 40 | 20
    """, "B2:D2 E2:G2 A2:A3")
    found = facts(reading)
    assert found["150785", "D05b", "numerator"] == 300_000 and found["150702", "A05", "value"] == 80
    assert len(found) == 12 and codes(reading) == {"fund_not_kept": "note"}
