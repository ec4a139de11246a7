"""Names of quantities: longer than the catalogue's only by words of the rate's own name."""

import pytest

from data.intake.vocabulary import quantities


@pytest.mark.parametrize(("name", "code", "field"), [
    ("居民健康档案建档人数", "D23", "numerator"), ("累计建档", "D23", "numerator"),
    ("应参合人数", "A01", "denominator"), ("未参合人数", "A01", None),
    ("常住人口数(≥35岁)", "D23", None), ("65岁以上老人健康登记管理人数", "D14", "numerator"),
])
def test_a_name_is_a_quantity_of_its_rate_or_nothing(name, code, field):
    assert quantities.named(name, code) == field


@pytest.mark.parametrize(("name", "code"), [
    ("高血压规范管理人数", "D16"), ("居民健康档案建档人数", "D23"), ("规范管理人数", None), ("活产数", None),
])
def test_alone_a_count_is_the_numerator_of_one_rate_or_of_none(name, code):
    assert quantities.numerator_of(name) == code
