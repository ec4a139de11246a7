"""What loading would change, figure by figure."""

import pandas as pd

from analytics.sentences.intake import changes as words

COLUMNS = ["area_short", "indicator_short", "field", "cell", "old", "new", "change"]


def changes(*rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS).astype({"old": object, "new": object})


COMPARED = changes(
    ("根河", "参合率", "value", "C9", None, 95.8, "inserted"),
    ("海拉尔", "城市建档率", "numerator", "F5", 104869.0, 107369.0, "changed"),
    ("海拉尔", "城市建档率", "denominator", "E5", 336235.0, 336235.0, "unchanged"),
    ("根河", "参合率", "explanation", "I9", "雪灾", None, "withdrawn"),
)


def test_the_comparison_counts_every_kind_of_change_nought_included():
    assert words.summary(COMPARED) == "新增 1，更正 1，不变 1，撤回 1（含文字说明）"
    assert words.title(COMPARED) == "与已入库的比较：要改 2 个数，其余 1 个不变"


def test_a_first_report_and_one_that_says_the_same_again_are_called_that():
    assert words.title(COMPARED[:1]) == "与已入库的比较：全部是新数"
    assert words.title(COMPARED[2:3]) == "与已入库的比较：不改已有的数"


def test_the_kinds_come_with_what_alters_accepted_figures_first():
    assert words.counts(COMPARED) == {"changed": 1, "withdrawn": 1, "inserted": 1, "unchanged": 1}
    assert list(words.counts(COMPARED)) == ["changed", "withdrawn", "inserted", "unchanged"]
    assert words.kind_label("changed", 3) == "更正 3"


def test_each_kind_shows_its_own_rows_old_and_new_and_the_difference():
    first = {kind: list(words.listed(COMPARED, kind).iloc[0]) for kind in words.counts(COMPARED)}
    assert first["changed"] == ["海拉尔 城市建档率 分子", "F5", "104,869", "107,369", "+2,500"]
    assert first["withdrawn"] == ["根河 参合率 说明", "I9", "雪灾", "撤回", "—"]
    assert first["inserted"] == ["根河 参合率 累计", "C9", "—", "95.80", "—"]
    assert first["unchanged"][-1] == "0"


def test_on_a_phone_old_and_new_share_a_column():
    narrow = words.narrow(words.listed(COMPARED, "changed"))
    assert list(narrow.iloc[0]) == ["海拉尔 城市建档率 分子 F5", "104,869 → 107,369"]


def test_a_reason_has_to_say_something():
    assert words.reason_given("漏报一个乡")
    assert not words.reason_given(" 更正 ") and not words.reason_given("")
