"""What the upload page says is reckoned from the very readings it shows."""

import pytest

from analytics.sentences.intake import found
from analytics.sentences.intake import verdict as words
from data.intake.report import VERDICT_NAMES
from tests.support.as_read import plain
from tests.support.checked import Reading, fact, finding, outcome, question

READY = Reading(facts=[fact(), fact("numerator"), fact("explanation")])
ASK = Reading("ask", facts=[fact()], findings=[finding("ask"), finding("note")], sha256="b")
REFUSE = Reading("refuse", findings=[finding("refuse")], sha256="c")
AMBIGUOUS = finding("ask", "A13", "area_unknown")
ASKED = Reading("ask", facts=[fact()], findings=[AMBIGUOUS], questions=[question()])


def test_verdicts_are_called_as_on_the_command_line():
    assert words.VERDICTS == VERDICT_NAMES


def test_the_button_counts_written_reasons_apart():
    assert plain(words.load_label([READY])) == "入库 2 个数、1 条说明"


def test_the_button_for_many_says_how_many_files_and_figures():
    assert plain(words.load_label([READY, ASK], of_many=True)) == "入库 2 个文件、3 个数、1 条说明"
    assert plain(words.load_label([ASK], of_many=True)) == "入库 1 个文件、1 个数"


def test_the_title_is_the_verdict():
    assert words.title([READY], {}) == "2 个数可以入库，没有问题"
    assert words.title([ASK], {}) == "1 个数核对后可以入库；1 处请确认"
    assert words.title([REFUSE], {}) == "不能入库：1 处必须改，请改好原表再上报"


def test_a_question_is_counted_once_and_not_again_as_a_finding():
    assert words.title([ASKED], {}) == "读出 1 个数；1 个问题要答"


def test_a_workbook_that_only_a_question_refuses_says_that_there_is_a_question():
    reading = Reading("refuse", findings=[finding("refuse", None, "period_missing", None)],
                      questions=[question("period", None)])
    reading.questions[0].sheet = None
    assert words.title([reading], {}) == "不能入库：1 个问题要答"
    assert "先答问题" in words.verdict_sentence(reading)


def test_what_is_wrong_with_a_file_as_a_whole_is_the_title_and_no_marked_sheet_is_promised():
    locked = finding("refuse", None, "file_encrypted", None, "文件设有打开密码，系统读不了。请取消密码。")
    reading = Reading("refuse", findings=[locked], form=None)
    assert words.title([reading], {}) == "不能入库：文件设有打开密码，系统读不了"
    assert "标注" not in words.verdict_sentence(reading) and "标注" in words.verdict_sentence(REFUSE)


def test_a_title_does_not_promise_what_still_wants_a_reason():
    assert words.title([READY], {}, {"a"}) == "2 个数写明更正原因后可以入库"
    assert words.verdict(READY, waits=True) == "写明更正原因后可以入库"
    assert words.title([READY, REFUSE], {}, {"a"}) == "2 个文件：1 个要写更正原因，1 个不能入库"


def test_a_correction_is_called_one_and_its_reason_confirms_it():
    correction = Reading("ask", facts=[fact()], findings=[finding("ask", "A1", found.CORRECTION)])
    assert words.title([correction], {}).startswith("更正表 1 个数")
    assert found.to_confirm(correction) == [] and words.tick(correction) == ""


@pytest.mark.parametrize(("reading", "label"), [(READY, ""), (ASK, words.CHECKED), (ASKED, words.UNANSWERED),
                                                (REFUSE, "")])  # fmt: skip
def test_the_tick_is_asked_for_where_there_is_something_to_confirm(reading, label):
    assert words.tick(reading) == label


def test_several_files_are_summed_up_in_one_title():
    title = words.title([READY, ASK, REFUSE], {})
    assert title == "3 个文件中 1 个可以入库，共 2 个数；1 个要核对，1 个不能入库"
    many = Reading(facts=[fact()] * 1200)
    assert words.title([many, many], {}) == "2 个文件中 2 个可以入库，共 2,400 个数"
    assert words.title([ASK, REFUSE], {}) == "2 个文件：1 个要核对，1 个不能入库"


def test_files_that_remain_after_loading_are_called_the_rest():
    done = {READY.sha256: outcome(inserted=75)}
    assert words.title([READY, REFUSE, REFUSE], done) == "其余 2 个文件都不能入库"
    assert words.title([REFUSE, REFUSE], {}) == "2 个文件都不能入库"
    assert words.title([READY, ASK, REFUSE], done) == "其余 2 个文件：1 个要核对，1 个不能入库"


def test_once_loaded_the_title_says_what_became_of_the_figures():
    done = {"a": outcome(inserted=75, changed=3)}
    figures = Reading(facts=[fact()])
    assert words.title([figures], done) == "已入库：新增 75 个，更正 3 个，不变 0 个，撤回 0 个，拒收 0 个"
    assert words.title([READY, ASK], done) == "1 个数核对后可以入库；1 处请确认"


def test_written_reasons_that_were_counted_are_named():
    reading = Reading(facts=[fact(), fact("explanation")])
    assert words.title([reading], {"a": outcome(inserted=2)}).endswith("拒收 0 个（含文字说明）")


def test_a_file_loaded_before_is_called_that():
    assert words.loaded([outcome(already_known=True)]) == "这份表以前已经入库，没有重复记入"


def test_the_waiting_title_names_who_is_missing():
    assert words.waiting_title("2010-10", ["根河"], 13) == "2010年10月 13 个旗市区已报 12 个，未报：根河"
    assert words.waiting_title("2010-10", [], 13) == "2010年10月 13 个旗市区都已报送"
