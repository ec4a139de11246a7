"""地图: counts of the pace classes and the chosen area's place."""

from analytics.sentences.standing import map as words


def plain(text):
    return text.replace("\u00a0", " ")


def test_the_title_is_of_the_chosen_area_or_of_the_last(now):
    assert plain(words.title(now, "150726")) == "新左旗参合率 65.0%，第 1 / 2 位"
    assert words.title(now) == "陈旗参合率 35.0%，居末位，1 个旗市区明显落后"


def test_a_chosen_area_that_did_not_report_has_no_place(now):
    assert words.title(now, "150727") == "新右旗参合率 7月未报，不排位次"


def test_every_area_is_counted_once(now):
    assert words.block(now) == "1 个达到序时，0 个略有落后，1 个明显落后，1 个未报"
    assert words.alt(now) == "地图：明显落后的是陈旗；达到序时的是新左旗；未报的是新右旗。"


def test_the_spread_is_between_the_reported(now):
    assert plain(words.spread(now)) == "全市 50.0%，最高与最低相差 30.0 个百分点"


def test_the_table_holds_place_figure_and_counts(now):
    table = words.table(now.sort_values("rank"))
    assert list(table.columns) == ["位次", "旗市区", "进度", "比率", "分子（人）", "分母（人）", "升降"]
    assert table["比率"].tolist()[:2] == [65.0, 35.0]
    assert list(words.table(now, phone=True).columns) == ["位次", "旗市区", "比率", "升降"]
