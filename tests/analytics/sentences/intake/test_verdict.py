"""What the upload page says is reckoned from the very readings it shows."""

import pytest

from analytics.sentences.intake import verdict as words
from data.intake.findings import SEVERITY_NAMES
from data.intake.giving_back.words import SIGNS
from data.intake.report import VERDICT_NAMES
from tests.support.checked import Reading, fact, finding, outcome, plain, question

READY = Reading(facts=[fact(), fact("numerator"), fact("explanation")])
ASK = Reading("ask", facts=[fact()], findings=[finding("ask"), finding("note")], sha256="b")
REFUSE = Reading("refuse", findings=[finding("refuse")], sha256="c")
AMBIGUOUS = finding("ask", "A13", "area_unknown")
ASKED = Reading("ask", facts=[fact()], findings=[AMBIGUOUS], questions=[question()])


def test_severities_and_verdicts_are_called_as_in_the_workbook_given_back_and_on_the_command_line():
    assert (words.SEVERITIES, words.SYMBOLS, words.VERDICTS) == (SEVERITY_NAMES, SIGNS, VERDICT_NAMES)


def test_written_reasons_are_not_counted_as_figures():
    assert (words.figures(READY), words.reasons(READY)) == (2, 1)
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
    assert words.shown(ASKED) == []


def test_only_the_finding_a_question_stands_for_gives_way_to_it():
    other = finding("ask", "A13", "value_with_remark")
    noted = finding("note", "A13", "area_alias")
    reading = Reading("ask", findings=[AMBIGUOUS, other, noted], questions=[question()])
    assert words.shown(reading) == [other, noted]


def test_what_an_answer_settled_is_told_by_the_line_of_answers_alone():
    assert words.shown(Reading(findings=[finding("note", code="answer_used")])) == []


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


def test_an_area_that_is_still_asked_about_is_not_called_missing():
    oroqen, evenk = (finding("note", None, "area_missing", area=code) for code in ("150723", "150724"))
    reading = Reading("ask", findings=[oroqen, evenk], questions=[question(choices=("150723", "skip"))])
    assert words.shown(reading) == [evenk]


def test_a_title_does_not_promise_what_still_wants_a_reason():
    assert words.title([READY], {}, {"a"}) == "2 个数写明更正原因后可以入库"
    assert words.verdict(READY, waits=True) == "写明更正原因后可以入库"
    assert words.title([READY, REFUSE], {}, {"a"}) == "2 个文件：1 个要写更正原因，1 个不能入库"


def test_a_correction_is_called_one_and_its_reason_confirms_it():
    correction = Reading("ask", facts=[fact()], findings=[finding("ask", "A1", words.CORRECTION)])
    assert words.title([correction], {}).startswith("更正表 1 个数")
    assert words.to_confirm(correction) == [] and words.tick(correction) == ""


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


def test_a_refused_workbook_has_not_come_past_the_checks():
    assert [words.step_of(one, False) for one in (REFUSE, ASK, READY)] == [3, 4, 4]
    assert words.step_of(READY, True) == len(words.STEPS)


def test_the_progress_names_the_file_just_checked():
    assert words.checked(3, 13, "陈旗.xlsx") == "已检查 3 / 13　陈旗.xlsx"
