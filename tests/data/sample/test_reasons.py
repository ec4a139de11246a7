"""Written reasons sound like the place and the season they come from."""

import pytest

from data.sample.reasons import _fitting


@pytest.mark.parametrize(("month", "frost"), [(1, True), (4, True), (5, False), (9, False), (11, True)])
def test_frost_is_blamed_from_november_to_april_only(month, frost):
    assert any("冻土期" in sentence for sentence in _fitting("150721", "E10", month)) == frost


def test_summer_pastures_are_a_reason_of_herding_areas_only():
    assert any("夏营盘" in sentence for sentence in _fitting("150725", "D02", 7))
    assert not any("夏营盘" in sentence for sentence in _fitting("150721", "D02", 7))


def test_an_indicator_without_sentences_of_its_own_takes_those_of_its_section():
    assert _fitting("150781", "F05", 3) != _fitting("150781", "F06", 3)
    assert _fitting("150781", "A04", 3) == _fitting("150781", "A03", 3)
