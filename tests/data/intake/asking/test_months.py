"""Which month: asked where places disagree or are silent, answered for this workbook alone."""

from tests.support.asking import choices, kept, notes, question, read, topics
from tests.support.sheets import codes, facts

BODY = "地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96\n"
CONFLICT = "2010年7月基本公卫统计表\n" + BODY


def test_title_and_file_name_that_disagree_are_asked_with_both_months_first():
    asked = question(read(CONFLICT, file="8月报表.xlsx"), "period")
    assert choices(asked)[:2] == ["2010-07", "2010-08"] and not asked.lasting
    assert asked.options[1].name == "2010年8月"


def test_the_answer_is_the_month_of_every_figure():
    asked = question(read(CONFLICT, file="8月报表.xlsx"), "period")
    again = read(CONFLICT, asked.answered("2010-08"), file="8月报表.xlsx")
    assert (again.period, topics(again), again.verdict) == ("2010-08", [], "ready")
    assert {fact.period for fact in again.facts} == {"2010-08"}
    assert notes(again) == [("A1", "“Sheet1”表 A1：按答复，这份表是2010年8月的。")]


def test_a_month_is_answered_for_one_workbook_only():
    first = read(CONFLICT, file="8月报表.xlsx")
    answer = kept(first, "period", "2010-08")
    assert (answer.form, answer.sender) == ("", "")
    forced = type(answer)(answer.topic, answer.subject, answer.choice, first.form, first.sender)
    assert topics(read(CONFLICT, forced, file="8月报表.xlsx")) == ["period"]


def test_a_month_without_year_is_asked_and_then_loads():
    text = "七月份基本公卫统计表\n" + BODY
    first = read(text)
    assert codes(first) == {"period_missing_year": "refuse"}
    again = read(text, question(first, "period").answered("2010-07"))
    assert again.verdict == "ready" and len(facts(again)) == 2


def test_without_any_month_any_month_may_be_answered():
    first = read(BODY)
    assert choices(question(first, "period")) == []
    assert {fact.period for fact in read(BODY, question(first, "period").answered("2010-07")).facts} == {
        "2010-07"}


def test_a_filling_date_proposes_the_month_before():
    asked = question(read("基本公卫统计表\n" + BODY + "填报日期：2010年8月5日"), "period")
    assert choices(asked)[:2] == ["2010-07", "2010-08"]


def test_a_month_from_the_file_name_is_asked():
    assert choices(question(read("公卫统计表\n" + BODY, file="2010年8月.xlsx"), "period"))[0] == "2010-08"


REPORT = "2010年8月上报基本公卫统计表\n" + BODY


def test_a_month_that_is_only_said_to_be_of_reporting_may_hold_the_month_before():
    first = read(REPORT)
    asked = question(first, "data_month")
    assert (first.period, asked.cell, choices(asked), asked.lasting) == (
        "2010-08", "A1", ["previous", "same"], True)
    assert codes(first) == {"report_month": "ask"}


def test_report_month_and_data_month_are_kept_apart_once_answered():
    answer = kept(read(REPORT), "data_month", "previous")
    again = read(REPORT, answer)
    assert (again.period, again.report_period, topics(again)) == ("2010-07", "2010-08", [])
    assert {fact.period for fact in again.facts} == {"2010-07"}
    september = read(REPORT.replace("8月", "9月"), answer)
    assert (september.period, september.report_period, topics(september)) == ("2010-08", "2010-09", [])


def test_the_same_month_may_be_answered_too():
    again = read(REPORT, kept(read(REPORT), "data_month", "same"))
    assert (again.period, again.report_period, topics(again)) == ("2010-08", None, [])


def test_a_report_sent_in_at_the_end_of_its_month_is_not_asked():
    assert topics(read(REPORT + "填报日期：2010年8月28日")) == []


def test_a_month_that_is_not_said_to_be_of_reporting_is_not_asked():
    assert topics(read("2010年8月基本公卫统计表\n" + BODY + "填报日期：2010年8月5日")) == []
