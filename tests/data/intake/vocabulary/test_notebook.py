"""Answers laid open while a workbook is read: asked by topic and subject, closed again for the next one."""

import pytest

from data.answers import Answer
from data.intake.vocabulary import areas, indicators, notebook

EWENKI = Answer("area", "鄂旗", "150724")


def test_closed_it_knows_nothing():
    assert notebook.told("area", "鄂旗") is None and not notebook.has("area")


def test_open_it_tells_and_remembers_what_was_used():
    with notebook.opened([EWENKI, Answer("area", "扎区", "150781")]) as book:
        assert notebook.told("area", "鄂旗") == "150724" and notebook.told("area", "根河") is None
        assert notebook.told("header", "鄂旗") is None
    assert list(book.used) == [EWENKI]


def test_it_is_closed_again_after_an_error():
    with pytest.raises(KeyError), notebook.opened([EWENKI]):
        raise KeyError
    assert not notebook.has("area")


def test_of_two_answers_on_one_subject_the_later_counts():
    with notebook.opened([EWENKI, Answer("area", "鄂旗", "150723")]):
        assert notebook.told("area", "鄂旗") == "150723"


def test_an_answer_is_not_kept_by_the_caches_of_the_vocabulary():
    for _ in range(2):
        assert areas.label("鄂旗").kind == "ambiguous" and areas.known("鄂旗") is None
        assert indicators.exact("合医普及程度") is None
        with notebook.opened([EWENKI, Answer("header", "合医普及程度", "A01:value")]):
            assert areas.label("鄂 旗").code == areas.known("鄂旗") == "150724"
            assert indicators.exact("合医普及程度") == "A01"


def test_what_is_to_be_skipped_is_neither_an_area_nor_unknown():
    with notebook.opened([Answer("area", "市立医院", "skip")]):
        assert areas.label("市立医院").kind == "skipped" and areas.known("市立医院") is None


def test_a_quantity_is_not_taken_for_an_indicators_own_figure():
    with notebook.opened([Answer("header", "总人头", "A01:numerator")]):
        assert indicators.exact("总人头") is None


@pytest.mark.parametrize("header, period, subject", [
    ("新农合参合率/参合 人数", None, "新农合参合率/参合人数"),
    ("一、保障/（1）参合人数", None, "保障/参合人数"),
    ("7月末人数", "2010-07", "本月末人数"),
    ("2010年7月份人数", "2010-07", "本月人数"),
    ("七月人数", "2010-07", "本月人数"),
    ("6月末人数", "2010-07", "上月末人数"),
    ("12月人数", "2011-01", "上月人数"),
    ("11月人数", "2010-01", "11月人数"),
    ("7月末人数", None, "7月末人数"),
    ("", "2010-07", "（无表头）"),
])
def test_a_header_is_the_same_subject_every_month(header, period, subject):
    assert notebook.header_subject(header, period) == subject
