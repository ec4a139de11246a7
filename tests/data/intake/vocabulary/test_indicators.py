"""Names of indicators: every name in the catalogue leads to its own, alone, as a group, joined."""

import pytest

from data import catalogue
from data.intake.recognising import fields
from data.intake.vocabulary import indicators

NAMED = [
    (indicator.code, name)
    for indicator in catalogue.indicators().values()
    for name in (indicator.name, indicator.short, *indicator.aliases)
]
COUNTS = [(code, name) for code, name in NAMED if indicators.get(code).kind == "count"]
RATIOS = [indicator for indicator in catalogue.indicators().values() if indicator.denominator]
COLUMNS = {
    "年度任务数": "target", "累计完成": "value", "完成率": "reported_completion", "本月完成": "month_value",
}


def test_every_name_leads_to_its_own_indicator():
    assert [pair for pair in NAMED if indicators.exact(pair[1]) != pair[0]] == []


def test_every_name_heads_a_group_of_columns():
    assert [pair for pair in NAMED if fields.path((pair[1], "累计完成")).indicator != pair[0]] == []


@pytest.mark.parametrize("word, field", COLUMNS.items())
def test_the_name_of_a_count_may_be_joined_to_the_word_of_its_column(word, field):
    found = {pair: fields.path((pair[1] + word,)) for pair in COUNTS}
    assert [pair for pair, m in found.items() if (m.indicator, m.field) != (pair[0], field)] == []


@pytest.mark.parametrize("field", ["numerator", "denominator"])
def test_below_a_rate_its_quantities_are_known_by_every_name(field):
    for indicator in RATIOS:
        quantity = getattr(indicator, field)
        for name in (quantity.name, *quantity.aliases):
            assert fields.path((indicator.name, name)).field == field, (indicator.code, name)


DRESSED = ["1.新农合参合率(%)", "（1）新农合参合率", "新农合 参合率", "●新农合参合率", "Ａ０１"]


@pytest.mark.parametrize("written", DRESSED)
def test_ordinals_units_spaces_and_width_do_not_matter(written):
    assert indicators.exact(written) == "A01"


def test_a_close_spelling_is_proposed_and_not_taken():
    assert indicators.exact("新农合参和率") is None
    assert indicators.near("新农合参和率")[0] == "A01"
