"""短板: the sentence counts what the frame holds."""

import pandas as pd

from analytics.reaching.drag import drags
from analytics.reaching.last_three import last_three, often_last
from analytics.reaching.weakest import weakest as listed
from analytics.reaching.weakest import with_months_listed
from analytics.sentences.closing import weakest
from tests.support import climbs
from tests.support.as_read import plain

CHANGES = pd.DataFrame({"change": ["stay"] * 5 + ["new"] * 2 + ["cleared"] * 3 + ["displaced", "no_figure"]})


def test_the_title_counts_last_month_cleared_and_new():
    assert weakest.title(CHANGES) == "上月 10 项短板，本月消除 3 项，新增 2 项"
    assert weakest.title(CHANGES[CHANGES["change"] == "new"], first=True) == "本月 2 项短板，上月没有可比的数"


def test_the_rest_makes_the_sum_right():
    assert weakest.balance(CHANGES) == "其余 5 项仍在；1 项未报，不算消除；1 项没有改善，被更落后的挤出前五。"


def test_the_worst_is_named_with_its_lag_and_its_months():
    rows = climbs.history()
    own = with_months_listed(listed(rows), rows).query("area == 'a' and period == '2010-07'")
    assert plain(weakest.five(own, "甲旗")) == "甲旗最落后的是参合率：落后 21.7 个百分点，已连续 4 个月"
    assert weakest.five(own.head(0), "甲旗", True) == "甲旗本月未报，没有可列的短板"
    assert weakest.five(own.head(0), "甲旗") == "甲旗没有落后于序时的指标"


def test_equally_bad_items_and_equal_drags_are_not_told_of_one_alone():
    rows = climbs.history()
    own = with_months_listed(listed(rows), rows).query("area == 'a' and period == '2010-07'")
    two = pd.concat([own, own.assign(indicator_short="建档率", months_listed=1)])
    assert plain(weakest.five(two, "甲旗")) == "甲旗最落后的是参合率、建档率：都落后 21.7 个百分点"
    found = drags(rows.query("period == '2010-07'"))
    level = found.assign(drag=found["drag"].mask(found["area"] == "c", found["drag"].max()))
    assert plain(weakest.drag(level)).startswith("甲旗等 2 个旗市区拖累全市参合率最多，各 3.11 个百分点；")


def test_the_cleared_are_named_the_largest_improvement_first():
    rows = climbs.history().query("period == '2010-07'")
    gone = rows.assign(change="cleared", pace_gap_previous=rows["pace_gap_points"] - [1.0, 3.0, 2.0])
    assert weakest.cleared(gone) == "消除的有：乙旗参合率、丙旗参合率、甲旗参合率。"
    assert weakest.cleared(gone.head(0)) == ""


def test_the_drag_sentence_names_the_heaviest_and_the_sum():
    rows = climbs.history().query("period == '2010-07'")
    found = drags(rows)
    # 940 of 3,000: a lacks 93.3, c 83.3, and b has 176.7 too many
    rest = "不及平均的都到平均，全市可升 5.89 个百分点"
    assert plain(weakest.drag(found)) == f"甲旗拖累全市参合率最多，3.11 个百分点；{rest}"
    assert plain(weakest.drag(found, "a")) == plain(weakest.drag(found))
    assert plain(weakest.drag(found, "b")) == (
        f"甲旗拖累全市参合率最多，3.11 个百分点；乙旗带动 5.89 个百分点；{rest}"
    )
    assert "；丙旗拖累 2.78 个百分点；" in plain(weakest.drag(found, "c"))
    assert weakest.drag(found.head(0), "a") == "这项指标没有全市合计，不算拖累"


def test_where_nobody_is_worse_than_the_average_nobody_drags():
    level = drags(climbs.history().query("period == '2010-07'").head(1))
    assert weakest.drag(level.assign(drag=0.0)) == "没有旗市区低于全市平均"


def test_the_last_are_counted_by_area_and_named_by_indicator():
    rows, _ = climbs.together()
    assert weakest.last(often_last(rows)) == (
        "甲旗等 2 个旗市区各 2 项在后三位，最多；乙旗 0 项，最少"
    )
    first = often_last(rows).iloc[[0, -1]]
    assert weakest.last(first) == "甲旗 2 项中 2 项在后三位，最多；乙旗 0 项，最少"
    assert weakest.last(often_last(rows).head(2)) == "2 个旗市区都是 2 项在后三位"
    one = last_three(rows[rows["indicator"] == "A01"])
    assert weakest.last_of(one) == "参合率后三位：甲旗 22.0%、丙旗 23.0%。"
    assert weakest.last_of(one.head(0)) == ""
