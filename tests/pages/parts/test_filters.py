"""The boxes of a row: as wide as what they have to say."""

import pytest

from pages.parts import filters


@pytest.mark.parametrize(("words", "drawn"), [
    ("政府办基层医疗卫生机构基本药物制度覆盖率", 371), ("全部指标（92 项）", 187),
    ("莫力达瓦达斡尔族自治旗", 229), ("卫生院基药覆盖率", 182),
])  # fmt: skip
def test_a_box_is_reckoned_as_wide_as_a_browser_draws_its_words_and_frame(words, drawn):
    # pixels as Chromium measured them
    assert drawn <= filters.room(words) <= drawn + 12
