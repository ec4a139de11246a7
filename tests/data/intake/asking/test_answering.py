"""What an answer says in words, and what a workbook with very much to ask comes to."""

import pytest

from data.answers import Answer
from data.intake.asking.answering import in_words
from tests.support.asking import read, topics


@pytest.mark.parametrize("topic, subject, choice, sentence", [
    ("area", "鄂旗", "150724", "“鄂旗”读作鄂温克族自治旗"),
    ("area", "市立医院", "skip", "“市立医院”不读"),
    ("header", "总人头", "A01:numerator", "“总人头”读作新农合参合率：实际参合人数（分子）"),
    ("header", "总人头", "E02:value", "“总人头”读作农村孕产妇住院分娩补助：累计完成"),
    ("percent", "住院分娩率", "fraction", "“住院分娩率”按小数读"),
    ("sender", "Sheet1", "150725", "“Sheet1”表是陈巴尔虎旗的"),
    ("period", "报告期", "2010-07", "这份表是2010年7月的"),
    ("data_month", "数据月份", "previous", "数据是报告月上一个月的"),
    ("duplicate", "表/一/150702", "A5", "“表/一”表的海拉尔区以 A5 为准"),
])
def test_an_answer_is_said_in_plain_words(topic, subject, choice, sentence):
    assert in_words(Answer(topic, subject, choice)) == sentence


@pytest.mark.parametrize("answer", [
    Answer("header", "总人头", "Z99:value"), Answer("header", "总人头", "A01"),
    Answer("header", "总人头", "E02:denominator"), Answer("area", "鄂旗", "999999"),
    Answer("weather", "今天", "fine"),
])
def test_an_answer_that_means_nothing_any_more_is_said_to_be_so(answer):
    assert in_words(answer) == f"“{answer.subject}”的答复已不适用"


def test_what_nobody_would_answer_is_not_asked_without_end_but_every_fault_is_told():
    rows = "\n".join(f"第{number}卫生所 | 9{number % 10}" for number in range(200))
    reading = read(f"2010年7月统计表\n地区 | 新农合参合率\n海拉尔 | 95\n{rows}\n根河 | 97", file="8月.xlsx")
    assert len(reading.questions) == 60 and topics(reading)[0] == "period"
    assert sum(finding.code == "area_unknown" for finding in reading.findings) == 200
