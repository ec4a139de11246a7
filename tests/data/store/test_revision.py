"""What a target may be made, by the catalogue and by the figures themselves; each refusal is one sentence."""

import pytest

from data import catalogue
from data.store import Revision, TargetKey
from data.store.revision import check, planned

WHOLE = ("2010-01", "2011-03")
KEY = TargetKey("E02", "150725", "banner", *WHOLE)
WRONG = [
    (Revision(KEY._replace(indicator="X99"), 1), "不在目录中"),
    (Revision(KEY._replace(area="999999"), 1), "不在目录中"),
    (Revision(KEY._replace(tier="city"), 1), "层级"),
    (Revision(KEY._replace(window_start="2010年"), 1), "2010-01 这样的月份"),
    (Revision(KEY._replace(window_end="2009-12"), 1), "早于起始月"),
    (Revision(KEY), "没有数"),
    (Revision(KEY, float("nan")), "不小于 0"),
    (Revision(KEY, float("inf")), "不小于 0"),
    (Revision(KEY, -1), "不小于 0"),
    (Revision(KEY, 75, 77, 73), "从小到大"),
    (Revision(KEY, 75, 73), "要么都写"),
    (Revision(KEY, None, 73), "要么都写"),
    (Revision(KEY, 75, carried_over=80), "结转"),
    (Revision(KEY, 75, plan="10、100"), "逐月累计"),
    (Revision(KEY, 75, plan=[0.5] * 15), "逐月累计"),
    (Revision(KEY, 75, plan=""), "逐月累计"),
    (Revision(TargetKey("E04", "150725", "banner", *WHOLE), 1), "不适用于陈旗"),
    (Revision(TargetKey("A06a", "150725", "banner", *WHOLE), 90), "区间内"),
    (Revision(TargetKey("A01", "150725", "banner", *WHOLE), 200), "0 至 105"),
    (Revision(KEY._replace(window_start="２０１０-01"), 1), "2010-01 这样的月份"),
    (Revision(KEY._replace(window_start="0001-01"), 1), "最长 120 个月"),
    (Revision(KEY, 1e20), "0 至 20,000"),
    (Revision(KEY, 320.7), "整数"),
    (Revision(KEY, 0), "请撤销"),
]


@pytest.mark.parametrize(("revision", "message"), WRONG)
def test_what_cannot_be_taken_is_refused_in_a_sentence(revision, message):
    with pytest.raises(ValueError, match=message) as fault:
        check(revision)
    assert str(fault.value).endswith("。")


def test_the_city_may_be_asked_for_as_much_as_its_banners_together():
    city, banners = KEY._replace(area="150700", tier="city"), len(catalogue.banners())
    highest = catalogue.indicators()["E02"].valid_range[1]
    check(Revision(city, highest * banners))
    for key, more in ((city, highest * banners + 1), (KEY, highest + 1)):
        with pytest.raises(ValueError, match="的目标应在"):
            check(Revision(key, more))


def test_without_a_plan_of_its_own_a_revision_takes_the_indicators_curve():
    toilets = KEY._replace(indicator="E10")
    assert planned(Revision(toilets, 300)) == catalogue.shares("toilets", *WHOLE)
    assert planned(Revision(toilets, 300, plan="linear")) == catalogue.shares("linear", *WHOLE)
    assert planned(Revision(toilets, 300, plan=[0.5] * 14 + [1])) == [0.5] * 14 + [1.0]
