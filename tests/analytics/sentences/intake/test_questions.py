"""What is said around questions, remembered answers and how headers are read."""

from datetime import datetime
from types import SimpleNamespace

import pytest

from analytics.sentences.intake import questions as words
from tests.support.checked import question


def mapped(indicator: str, field: str = "value"):
    return SimpleNamespace(indicator=indicator, field=field)


def change(header: str, before, now, kind: str):
    return SimpleNamespace(header=header, before=before, now=now, kind=kind)


def test_an_answer_that_lasts_says_for_whose_sheets_it_is_kept():
    kept = words.keeping(question(), "旗市区月报", "陈旗")
    assert kept == "记住：以后旗市区月报·陈旗再出现“鄂旗”，不再问"


@pytest.mark.parametrize(("form", "whose", "lasting"), [(None, "陈旗", True), ("月报", None, True),
                                                        ("月报", "陈旗", False)])  # fmt: skip
def test_an_answer_that_cannot_be_kept_is_said_to_hold_for_this_file(form, whose, lasting):
    assert words.keeping(question(lasting=lasting), form, whose) == "只用于这份文件，下次还会问"


def test_the_likeliest_are_buttons_and_leaving_it_unread_is_the_last_of_them():
    others = [f"{number}" for number in range(9)]
    assert words.likely(["鄂伦春", "鄂温克", "skip", *others], "skip") == ["鄂伦春", "鄂温克", "skip"]
    assert words.likely([*others, "skip", "more"], "skip") == ["0", "1", "2", "3", "skip"]


def test_a_few_options_are_all_buttons_and_many_equal_ones_are_none():
    assert words.likely(["fraction", "points"], "skip") == ["fraction", "points"]
    assert words.likely([f"{number}" for number in range(13)], "skip") == []


def test_answers_of_earlier_months_are_told_apart_from_those_given_now():
    old, new = SimpleNamespace(form="banner_monthly"), SimpleNamespace(form="")
    assert words.by_origin([old, new]) == {"按以前的答复读：": [old], "按这次的答复读：": [new]}


def test_a_remembered_answer_says_whose_what_and_when():
    said = words.remembered("月报·陈旗", "“鄂旗”读作鄂温克族自治旗", datetime(2010, 8, 5))
    assert said == "月报·陈旗：“鄂旗”读作鄂温克族自治旗　2010-08-05"


def test_the_mapping_is_told_as_a_difference():
    said = words.mapping_title(["same", "added", "added", "changed"])
    assert said == "表头读法与上次不同：新出现 2，读法不同 1"
    assert words.mapping_title(["same", "same"]) == "表头读法与上次完全一样"


def test_what_is_read_as_something_else_comes_before_what_is_new_or_gone():
    kinds = [change("", None, None, kind) for kind in ("removed", "same", "added", "changed")]
    assert [one.kind for one in words.differing(kinds)] == ["changed", "added", "removed"]


def test_each_header_shows_what_it_was_read_as_last_month_and_now():
    same = change("参合率(%)", mapped("A01"), mapped("A01"), "same")
    added = change("建档", None, mapped("B01", "numerator"), "added")
    rows = words.mapping_rows([same, added], {"A01": "参合率", "B01": "城市建档率"})
    assert rows.to_dict("records") == [
        {"表头": "参合率(%)", "上次读作": "参合率 累计", "这次读作": "参合率 累计"},
        {"表头": "建档", "上次读作": "—", "这次读作": "城市建档率 分子"},
    ]


def told(*changes) -> list[tuple[str, str, str]]:
    rows = words.mapping_rows(words.summed(changes), {"A01": "参合率", "A02": "参合人数"})
    return [tuple(row) for row in rows.itertuples(index=False)]


def test_a_new_column_of_a_form_is_told_once_and_not_for_every_line():
    same = [change(f"{code}/累计", mapped(code), mapped(code), "same") for code in ("A01", "A02")]
    added = [change(f"{code}/上月累计", None, mapped(code, "cumulative_before"), "added")
             for code in ("A01", "A02")]  # fmt: skip
    assert told(*same, *added)[2:] == [("上月累计（2 处）", "—", "上月累计（只核对）")]


def test_a_line_that_is_gone_is_told_once_and_not_for_every_column():
    same = [change(f"参合率/{head}", mapped("A01"), mapped("A01"), "same") for head in ("目标", "累计")]
    gone = [change("参合人数/目标", mapped("A02", "target"), None, "removed"),
            change("参合人数/累计", mapped("A02"), None, "removed")]  # fmt: skip
    assert told(*same, *gone)[2:] == [("参合人数（2 处）", "参合人数", "—")]


def test_single_headers_are_told_as_they_are():
    one = change("建档", None, mapped("A01"), "added")
    assert words.summed([one]) == [one]


def test_the_button_says_with_how_many_answers_the_file_is_read_again():
    assert words.answer_label(2) == "按答复重新读（已答 2 个）"
    assert words.answer_label(0) == "按答复重新读"
