"""The name a workbook comes back under."""

import pytest

from data.intake.giving_back.naming import returned_name


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("陈旗7月.xls", "陈旗7月（已校验）.xlsx"),
        ("七月.zip › 下发/陈旗.csv", "陈旗（已校验）.xlsx"),
        ("..\\..\\x.xlsx", "x（已校验）.xlsx"),
        ("陈旗7月（已校验）.xlsx", "陈旗7月（已校验）.xlsx"),
        ("", "报表（已校验）.xlsx"),
    ],
)
def test_a_marked_workbook_is_handed_out_under_the_senders_name(name, given):
    assert returned_name(name) == given
