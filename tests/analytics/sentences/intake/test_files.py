"""One line a file, and what it was taken for."""

from analytics.sentences.intake import files as words
from tests.support.as_read import plain
from tests.support.checked import Reading, fact, finding, outcome, question

FORMS, AREAS = {"banner_monthly": "旗市区月报"}, {"150725": "陈旗"}


def line(reading, outcomes=None, held=()) -> dict[str, str]:
    return {head: plain(text) for head, text in
            words.lines([reading], outcomes or {}, held, FORMS, AREAS).iloc[0].items()}  # fmt: skip


def test_a_line_says_form_month_area_figures_what_is_to_be_done_and_the_verdict():
    found = [finding("ask"), finding("note"), finding("ask", "A13", "area_unknown")]
    reading = Reading("ask", [fact(), fact("explanation")], found, [question()])
    assert line(reading) == {
        "文件": "表.xlsx", "报表": "旗市区月报", "月份": "2010年7月", "地区": "陈旗", "数": "1",
        "要改": "0", "要核对": "2", "提示": "1", "结论": "▲ 答完问题后可以入库",
    }  # fmt: skip


def test_a_line_of_a_loaded_file_says_what_became_of_it():
    assert line(Reading(), {"a": outcome(inserted=75, changed=3)})["结论"] == "● 已入库：新增 75，更正 3"
    assert line(Reading(), {"a": outcome(already_known=True)})["结论"] == "● 以前已经入库"


def test_a_file_that_would_change_accepted_figures_waits_for_a_reason():
    assert line(Reading(), held={"a"})["结论"] == "▲ 改动已入库的数，待写原因"
    assert line(Reading("refuse"), held={"a"})["结论"] == "■ 不能入库"


def test_what_is_not_recognised_is_said_so():
    said = line(Reading("refuse", form=None, period=None))
    assert (said["报表"], said["月份"], said["地区"]) == ("认不出", "—", "—")
    assert words.recognised(None, Reading(form=None), "—") == "**认不出是哪种报表**"


def test_the_line_of_a_file_that_cannot_be_opened_says_why():
    locked = finding("refuse", None, "file_encrypted", None, "文件设有打开密码，系统读不了。请取消密码。")
    said = line(Reading("refuse", findings=[locked], form=None, period=None))
    assert said["结论"] == "■ 不能入库：文件设有打开密码，系统读不了"


def test_a_form_without_any_figure_that_could_be_read_is_said_to_have_none():
    said = words.recognised("旗市区月报", Reading("refuse"), "—")
    assert said == "认出：**旗市区月报**，**2010年7月**，**没有读出数**"


def test_of_a_file_that_cannot_be_opened_only_the_list_is_handed_out():
    assert [words.marked_label(opens) for opens in (True, False)] == ["下载标注后的原表", "下载问题清单"]


def test_a_city_sheet_speaks_of_its_banners_not_of_the_city_row():
    city = Reading(facts=[fact(area="150725"), fact(area="150784"), fact(area="150700")])
    assert words.area_words(city, {}) == "2 个地区"


def test_the_month_of_the_figures_and_that_of_the_report_are_told_apart():
    reading = Reading(facts=[fact(), fact(indicator="A02")], report_period="2010-08")
    said = words.recognised("旗市区月报", reading, "陈巴尔虎旗")
    assert said == "认出：**旗市区月报**，**2010年8月报送，数据为 2010年7月**，**陈巴尔虎旗**，**2 项指标**"
    assert words.months(Reading(report_period="2010-07")) == "2010年7月"
