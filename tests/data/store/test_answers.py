"""Answers: remembered for a form and its sender, seen by people, replaced, withdrawn; nothing is erased."""

from datetime import datetime

import pytest

from data.answers import Answer
from data.intake import checking
from data.intake.mapping import changes
from data.store import open_store
from data.store.connection import connect
from data.store.migrate import FOLDER, migrate
from tests.support.asking import read, topics

EWENKI = Answer("area", "鄂旗", "150724")
OROQEN = Answer("area", "鄂旗", "150723")
ENROLLED = Answer("header", "参合的总人头", "A01:numerator")


def kept(answer: Answer, form: str = "city_projects", sender: str = "150700") -> Answer:
    return Answer(answer.topic, answer.subject, answer.choice, form, sender)


def test_what_is_remembered_comes_back_for_that_form_and_sender_alone(store):
    store.remember("city_projects", "150700", [EWENKI], by="农卫科")
    store.remember("banner_monthly", "150725", [ENROLLED], by="农卫科")
    assert store.answers("city_projects", "150700") == [kept(EWENKI)]
    assert store.answers("city_projects", "150725") == []
    assert store.answers("banner_monthly", "150700") == []
    assert store.answers() == [kept(EWENKI), kept(ENROLLED, "banner_monthly", "150725")]


def test_the_later_answer_on_the_same_words_holds(store):
    store.remember("city_projects", "150700", [EWENKI], by="农卫科")
    store.remember("city_projects", "150700", [OROQEN], by="规财科")
    assert store.answers("city_projects") == [kept(OROQEN)]
    assert store.rows("SELECT choice FROM answer ORDER BY version") == [("150724",), ("150723",)]


def test_a_withdrawn_answer_holds_no_more_and_is_not_erased(store):
    store.remember("city_projects", "150700", [EWENKI, ENROLLED], by="农卫科")
    store.forget(kept(EWENKI), by="农卫科")
    assert store.answers() == [kept(ENROLLED)]
    assert store.rows("SELECT withdrawn FROM answer WHERE topic = 'area' ORDER BY version") == [
        (False,), (True,)]


def test_after_a_withdrawal_the_same_answer_can_be_given_again(store):
    for _ in range(2):
        assert store.remember("city_projects", "150700", [EWENKI], by="农卫科") == 1
        store.forget(kept(EWENKI), by="农卫科")
    store.remember("city_projects", "150700", [EWENKI], by="农卫科")
    assert store.answers() == [kept(EWENKI)]


def test_an_answer_that_does_not_hold_cannot_be_withdrawn(store):
    store.remember("city_projects", "150700", [EWENKI], by="农卫科")
    before = store.version()
    with pytest.raises(KeyError):
        store.forget(kept(OROQEN), by="农卫科")
    assert store.version() == before


def test_each_deed_raises_the_version_once_and_leaves_who_and_what(store):
    before = store.version()
    store.remember("city_projects", "150700", [EWENKI, ENROLLED], by="农卫科", at=datetime(2010, 7, 29, 9))
    store.forget(kept(EWENKI), by="规财科", at=datetime(2010, 7, 30, 9))
    assert store.version() == before + 2
    deeds = store.rows("SELECT happened_at, who, deed FROM event WHERE deed IN ('remember', 'forget')"
                       " ORDER BY version")
    assert deeds == [(datetime(2010, 7, 29, 9), "农卫科", "remember")] * 2 + [
        (datetime(2010, 7, 30, 9), "规财科", "forget")]


def test_an_answer_that_holds_already_changes_nothing(store):
    assert store.remember("city_projects", "150700", [EWENKI], by="农卫科") == 1
    before = store.version()
    assert store.remember("city_projects", "150700", [EWENKI], by="规财科") == 0
    assert store.version() == before


@pytest.mark.parametrize("answer", [Answer("period", "报告期", "2010-07"),
                                    Answer("duplicate", "Sheet1/150702", "A5"),
                                    Answer("percent", "Sheet1!D7", "fraction"),
                                    Answer("header", "（无表头）", "skip")])
def test_what_counts_for_one_workbook_is_never_remembered(store, answer):
    before = store.version()
    with pytest.raises(ValueError, match="只对这一份表有效"):
        store.remember("city_projects", "150700", [EWENKI, answer], by="农卫科")
    assert (store.answers(), store.version()) == ([], before)


@pytest.mark.parametrize("form, sender", [("", "150700"), ("city_projects", "")])
def test_without_a_form_or_a_sender_nothing_is_remembered(store, form, sender):
    with pytest.raises(ValueError, match="不能记住"):
        store.remember(form, sender, [EWENKI], by="农卫科")


def test_people_see_what_holds_with_who_gave_it_and_when_the_latest_first(store):
    store.remember("city_projects", "150700", [EWENKI], by="农卫科", at=datetime(2010, 7, 29, 9))
    store.remember("banner_monthly", "150725", [ENROLLED], by="规财科", at=datetime(2010, 8, 29, 9))
    frame = store.answer_list()
    assert frame.drop(columns="given_at").to_numpy().tolist() == [
        ["banner_monthly", "150725", "header", "参合的总人头", "A01:numerator", "规财科"],
        ["city_projects", "150700", "area", "鄂旗", "150724", "农卫科"]]
    assert frame["given_at"].tolist() == [datetime(2010, 8, 29, 9), datetime(2010, 7, 29, 9)]


def test_an_empty_list_still_has_its_columns(store):
    assert list(store.answer_list()) == ["form", "sender", "topic", "subject", "choice", "who", "given_at"]


def test_answers_outlive_the_process(store):
    store.remember("city_projects", "150700", [EWENKI], by="农卫科")
    store.close()
    with open_store(store.path) as again:
        assert again.answers() == [kept(EWENKI)]


def test_a_file_from_before_there_were_answers_is_brought_up_and_keeps_what_it_had(tmp_path):
    steps = tmp_path / "steps"
    steps.mkdir()
    (steps / "001_schema.sql").write_bytes((FOLDER / "001_schema.sql").read_bytes())
    path = tmp_path / "monitor.duckdb"
    with connect(path) as old:
        assert migrate(old, steps) == [1]
        old.execute("INSERT INTO setting VALUES ('sample', 'yes')")
    with open_store(path) as store:
        assert store.is_sample() and store.answers() == []
        store.remember("city_projects", "150700", [EWENKI], by="农卫科")
        assert store.answers() == [kept(EWENKI)]


SHEET = """
    2010年7月基本公共卫生服务统计表
    填报单位：市妇幼保健所
    地区 | 新农合参合率 | 参合的总人头
    海拉尔 | 95 | 950
    鄂旗 | 96 | 960
    根河 | 97 | 970
"""


def test_asked_once_remembered_read_next_month_withdrawn_and_asked_again(store):
    july = read(SHEET)
    given = {"area": "150724", "header": "A01:numerator"}
    answers = [asked.answered(given[asked.topic]) for asked in july.questions]
    store.submit(read(SHEET, *answers), by="农卫科")
    assert store.remember(july.form, july.sender, answers, by="农卫科") == 2
    text = SHEET.replace("7月", "8月")
    august = read(text, *store.answers())
    assert (topics(august), august.verdict, len(august.facts)) == ([], "ready", 6)
    assert set(august.answers) == set(store.answers(august.form, august.sender))
    store.forget(next(answer for answer in store.answers() if answer.topic == "area"), by="农卫科")
    assert topics(read(text, *store.answers())) == ["area"]


def test_the_mapping_beside_that_of_last_months_workbook(store):
    july = read(SHEET)
    store.submit(read(SHEET, *[asked.answered("skip") for asked in july.questions]), by="农卫科")
    august = read(SHEET.replace("7月", "8月").replace("新农合参合率 |", "新农合参合率 | 住院分娩补助 |"))
    name, content = store.previous_workbook(august)
    found = changes(checking.check(content, name).mapping, august.mapping)
    assert [(change.header, change.kind) for change in found] == [
        ("新农合参合率", "same"), ("住院分娩补助", "added")]
