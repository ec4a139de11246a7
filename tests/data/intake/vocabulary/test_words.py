"""Spellings made equal, without a footnote's number becoming part of a figure or a name."""

from data.intake.vocabulary import areas, figures, indicators, words


def test_a_circled_or_raised_number_behind_a_figure_is_a_footnote():
    for written in ("801①", "801²", "801 ③"):
        found = figures.figure(written)
        assert found.number == 801 and found.remark


def test_a_circled_number_behind_a_name_is_a_footnote_and_before_it_an_ordinal():
    assert areas.known("额尔古纳市①") == "150784"
    assert indicators.exact("①居民健康档案建档率") == indicators.exact("居民健康档案建档率②") == "D23"


def test_a_circled_number_alone_stays_a_number():
    assert words.plain("①") == "1" and words.plain("１２，３４５") == "12,345"
