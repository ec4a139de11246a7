"""可能位次 in words."""

import pandas as pd

from analytics.sentences.places import bands as words
from tests.support.as_read import plain
from tests.support.frames import frame

GROUPS = pd.DataFrame({
    "rank_first": [1, 4, 12], "rank_last": [2, 8, 12], "n_areas": [2, 5, 2],
    "areas": [(), (), ()], "names": [(), (), ()],
})  # fmt: skip
BANDS = frame("""
    area   | rank | p_top | p_bottom
    150725 | 2    | 0.149 | 0.02
    150726 | 4    | 0     | 1
""").assign(rank_low=[1, 4], rank_high=[7, 4], area_short=["陈旗", "新左旗"])


def test_the_title_of_the_bands_is_the_largest_group():
    assert words.title(GROUPS) == "第 4 至第 8 位的 5 个旗市区分不出先后，另有 2 组"
    assert words.title(GROUPS.iloc[1:2]) == "第 4 至第 8 位的 5 个旗市区分不出先后"
    assert words.title(GROUPS.iloc[:0]) == "各旗市区的先后都分得出"
    assert [words.group(run) for _, run in GROUPS.iterrows()] == [
        "第 1、2 位的 2 个旗市区", "第 4 至第 8 位的 5 个旗市区", "并列第 12 位的 2 个旗市区",
    ]  # fmt: skip


def test_the_chosen_areas_likely_places_and_its_likelier_end_are_told():
    seven = pd.concat([BANDS, *[BANDS.tail(1).assign(area=f"{n}") for n in range(5)]])
    assert plain(words.note(seven, GROUPS.iloc[:0], "150725")) == (
        "陈旗公布第 2 位，可能在第 1 至第 7 位，进前三位的可能为 15%"
    )
    assert plain(words.note(BANDS, GROUPS.iloc[:0], "150725")) == (
        "陈旗公布第 2 位，可能在第 1 至第 7 位"
    )
    assert plain(words.note(seven, GROUPS.iloc[:0], "150726")).endswith(
        "可能在第 4 位，落在末三位的可能为 100%"
    )
    assert words.note(BANDS, GROUPS.iloc[:0]) == ""
    assert "95% 的把握" in words.note(BANDS, GROUPS)


def test_the_picture_of_bands_in_words_names_every_area_and_every_group():
    told = words.alt(BANDS, GROUPS)
    assert "陈旗 1–7" in told and "新左旗 4–4" in told and "第 4 至第 8 位的 5 个旗市区" in told
