"""The list of findings: the place once, the fault, and what is asked of the sender."""

import pytest

from analytics.sentences.intake import findings as words
from tests.support.as_read import plain
from tests.support.checked import Reading, finding, question


def row(*group) -> dict[str, str]:
    return {head: plain(text) for head, text in words.rows([group]).iloc[0].items()}


def test_a_finding_is_marked_by_shape_and_word():
    assert row(finding("refuse")) == {"级别": "■ 必须改", "格": "F13", "问题": "建档人数大于常住人口"}


@pytest.mark.parametrize(
    ("cell", "message", "left"),
    [
        ("G7", "“表1”表 G7（根河市，参合率）：完成 97%。", "根河市，参合率：完成 97%"),
        ("G7", "“表1”表 G7：标题注明是更正表。", "标题注明是更正表"),
        ("G7", "“表1”表 G7“约2731”带有文字。", "“约2731”带有文字"),
        ("G7", "“表1”表 G70 是合计。", "“表1”表 G70 是合计"),
        (None, "“表1”表没有陈旗这一行。", "没有陈旗这一行"),
        (None, "这张表没有数。", "这张表没有数"),
    ],
)
def test_a_finding_does_not_say_its_place_twice(cell, message, left):
    assert row(finding("ask", cell, message=message))["问题"] == left


def test_what_is_asked_of_the_sender_stands_apart_from_the_fault():
    said = row(finding("ask", message="合计为 9，各行相加为 8，相差 1，请核对各行，也核对合计。"))
    assert (said["问题"], said["建议"]) == ("合计为 9，各行相加为 8，相差 1", "请核对各行，也核对合计")


@pytest.mark.parametrize(
    ("suggestion", "advice"),
    [(62315.0, "改为 62,315"), (95.6, "改为 95.60"), ("陈巴尔虎旗", "改为“陈巴尔虎旗”"), (0.0, "改为 0")],
)
def test_a_value_that_is_known_for_certain_is_the_advice(suggestion, advice):
    assert row(finding("ask", message="多打了一个 2，请核对。", suggestion=suggestion))["建议"] == advice


def test_without_any_advice_there_is_no_column_for_it():
    assert list(words.rows([[finding("note")]])) == ["级别", "格", "问题"]


def test_findings_of_one_cause_are_one_row_that_counts_them_and_names_some_cells():
    same = [finding("ask", f"C{number}") for number in range(5, 15)]
    said = row(*same)
    assert said["格"] == "C5、C6、C7等 10 格"
    assert said["问题"].endswith("（同样的共 10 处）")


def test_the_sheet_is_named_only_where_there_are_several():
    groups = [[finding("ask", "C5")], [finding("ask", "C6", sheet="表2")]]
    assert list(words.rows(groups)["格"]) == ["表1 C5", "表2 C6"]


def test_on_a_phone_shape_and_cell_share_a_column_and_nothing_is_lost():
    narrow = words.narrow(words.rows([[finding("refuse", message="负数，请核对。")]]))
    assert [plain(text) for text in narrow.iloc[0]] == ["■ F13", "负数。请核对"]


def test_beside_the_sheet_kind_and_cell_share_a_column():
    shared = words.beside(words.rows([[finding("refuse")], [finding("ask", None)]]))
    assert list(shared["级别和格"].map(plain)) == ["■ 必须改 F13", "▲ 请确认"]
    assert list(shared) == ["级别和格", "问题"]


def test_a_form_of_one_area_does_not_name_it_in_every_line():
    one = finding("ask", "G7", message="“表1”表 G7（根河市，参合率）：完成 97%。")
    assert list(words.rows([[one]], "根河市")["问题"]) == ["参合率：完成 97%"]


@pytest.mark.parametrize(("severities", "hint"), [
    (["refuse"], "改好后重新上报；格为原表中的位置"),
    (["refuse", "ask"], "先改必须改的，再看请确认的；格为原表中的位置"),
    (["ask"], "逐条对照原表，有误的改好后重新上报；格为原表中的位置"),
    (["note"], "不影响入库，供下次填报时参考；格为原表中的位置"),
    ([], "逐格核对过单位、合计和比率"),
])  # fmt: skip
def test_the_hint_speaks_only_of_what_is_there(severities, hint):
    assert words.hint(finding(severity) for severity in severities) == hint


def test_without_any_cell_the_hint_does_not_speak_of_cells():
    assert words.hint([finding("refuse", None)]) == "改好后重新上报"


def test_the_title_counts_every_kind_that_there_is():
    assert words.title([finding("refuse"), finding("note"), finding("note")]) == "1 处必须改，2 处提示"
    assert words.title([]) == "没有发现问题"


def test_the_sheet_says_how_many_cells_to_look_at_questions_included():
    found = [finding("ask"), finding("note", "B2"), finding("ask")]
    reading = Reading(findings=found, questions=[question()])
    assert words.sheet_title(reading) == "2 格要看：已在原表上标出"
    assert words.sheet_title(Reading()) == "原表各格都能读懂"
    assert words.sheet_title(Reading("refuse")) == "收到的原表"
