import math

import pandas as pd
import pytest

from analytics.screens.screening import SCREENS
from analytics.sentences.office import suspicions as words
from tests.support.frames import frame

PLAIN = {
    "period": "2010-08", "area": "150722", "area_short": "莫旗", "indicator": "D12",
    "indicator_short": "孕产妇管理率",
    "other_area": None, "other_short": None, "other_indicator": None, "other_indicator_short": None,
    "other_period": None, "field": "figure", "quantity": None, "other_quantity": None, "unit": "%",
    "figure": 12.0, "expected": 90.0, "n": 13.0, "alike": math.nan, "beside": math.nan, "strength": 5.4,
    "certain": False,
}  # fmt: skip


def suspicion(screen, **told):
    return pd.Series(PLAIN | {"screen": screen} | told)


COUNTED = {"field": "numerator", "quantity": "管理人数", "unit": "人", "figure": 1204.0, "beside": 1310.0}
ASKED = {
    "part_above_whole": (
        COUNTED | {"other_quantity": "产妇数", "expected": 1100.0},
        "莫旗 8月“管理人数”填 1,204 人，大于“产妇数”的 1,100。请问是否两格填反，或统计范围不同？"),
    "fall": (
        COUNTED | {"other_period": "2010-07", "expected": 1300.0},
        "莫旗 8月“管理人数”累计 1,204 人，比7月的 1,300 少 96 人。请问是核减、更正，还是有一个月填错？"),
    "told_differently": (
        COUNTED | {"other_indicator_short": "访视率", "expected": 1205.0},
        "莫旗 8月“管理人数”在“孕产妇管理率”一项填 1,204 人，在“访视率”一项填 1,205。请问应以哪一个为准？"),
    "copy_of_last_month": (
        COUNTED | {"other_period": "2010-07", "alike": 1.0},
        "莫旗 8月与7月的孕产妇管理率（1,204 / 1,310）完全相同。请问8月是否未更新？"),
    "same_as_neighbour": (
        COUNTED | {"other_short": "阿荣旗", "alike": 4.0},
        ("莫旗 8月有 4 项数与阿荣旗完全相同，如孕产妇管理率（1,204 / 1,310）。"
         "请问是否填串了行，或误用了对方的表？")),
    "far_from_areas": (
        {}, "莫旗 8月孕产妇管理率 12.0%，各旗市区的中位数是 90.0%。请问情况确实如此，还是口径或填数有误？"),
    "far_from_past": (
        {"expected": -3.0},
        ("莫旗 8月孕产妇管理率 12.0%；照本地区往月和当月各地的变动，应在 0.0% 上下。"
         "请问当月有什么特别情况，还是填数有误？")),
    "just_above_target": (
        {"n": 20.0, "alike": 19.0, "indicator_short": None},
        ("莫旗 8月贴近目标的 20 项指标中，19 个刚好过线，1 个略低（一般各半）。请问是否按目标取了整？"
         "这些项请各抽一份原始登记对一对")),
    "period_end": (
        {"period": "2010-09", "field": "month_value", "unit": "人", "figure": 231.0, "expected": 63.5,
         "n": 45.0, "alike": 44.0},
        ("莫旗 9月（季末）45 项中 44 项新增高于前后月，如孕产妇管理率新增 231 人，前后月平均 63.50 人。"
         "请问是否有平时未报、季末补报的？")),
    "last_digits": (
        {"figure": 136.0, "expected": 27.1, "n": 271.0, "alike": 5.0},
        "莫旗 到8月为止近一年的 271 个数中，136 个末位是 5（一般约 27 个）。请问是否填了估计数或取整的数？"),
}  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_asks_in_plain_words_and_accuses_nobody(screen):
    told, sentence = ASKED[screen]
    asked = words.question(suspicion(screen, **told)).replace("\u00a0", " ")
    assert asked == sentence
    assert "请问" in asked and asked.count("？") == 1
    assert not any(word in asked for word in ("造假", "虚报", "瞒报", "违规"))
    assert words.NAMES[screen] and words.MEANS[screen]


def test_several_copies_are_told_by_their_number_and_one_of_them():
    row = suspicion("copy_of_last_month", **COUNTED, other_period="2010-07", alike=12.0)
    told = "有 12 项与7月完全相同，如孕产妇管理率（1,204 / 1,310）；这些项平时每月都有变动"
    assert told in words.question(row)


def test_a_heap_over_all_areas_names_its_indicator_and_the_year_has_its_own_end():
    heap = suspicion("just_above_target", area=math.nan, n=9.0, alike=9.0)
    assert words.question(heap).startswith("孕产妇管理率8月贴近目标的 9 个旗市区中，9 个刚好过线，0 个略低")
    year = suspicion("period_end", **ASKED["period_end"][0] | {"period": "2010-12"})
    assert "（年末）" in words.question(year) and "年末补报" in words.question(year)


def test_rarity_is_told_in_times_and_a_contradiction_by_what_it_breaks():
    rare = [words.rarity(suspicion("far_from_areas", strength=x)) for x in (3.0, 5.4, 12.0)]
    assert rare == ["约 1,000 次里碰巧 1 次", "约 25 万次里碰巧 1 次", "几乎不会碰巧"]
    broken = suspicion("fall", certain=True)
    assert words.rarity(broken) == words.kind(broken) == "累计数不应减少"
    assert words.kind(suspicion("far_from_areas", strength=3.0)).startswith("与其他旗市区相差悬殊；约")
    assert words.symbol(broken) == "■" and words.symbol(suspicion("far_from_areas")) == "▲"


CELLS = frame("""
    field       | sheet | cell | raw  | file
    denominator | 月报  | G143 | 1310 | 莫旗8月.xlsx
    numerator   | 月报  | G142 | 1204 | 莫旗8月.xlsx
    target      | 月报  | E141 | 85   | 莫旗8月.xlsx
""").assign(raw=["1310", "1204", "85"])


def test_the_very_cells_are_named_by_file_sheet_and_cell():
    fields = ["numerator", "denominator"]
    july = CELLS.assign(file="莫旗7月.xlsx")
    told = words.place([(CELLS, fields), (july, fields), (CELLS, ["numerator"])])
    assert told == ("请核对《莫旗8月.xlsx》月报 G142（填 1204）、G143（填 1310）；"
                    "《莫旗7月.xlsx》月报 G142（填 1204）、G143（填 1310）")  # fmt: skip
    assert words.place([(CELLS, ["value"])]) == ""


def test_the_others_a_question_is_about_are_named_and_the_rest_counted():
    assert words.named(["甲"]) == "" and words.named(["甲", "乙"]) == "涉及甲、乙"
    assert words.more(3) == "后面还有 3 处，由强到弱"
