"""方法稳健性 in words: every name and number from the comparison that is drawn."""

from dataclasses import replace

from analytics.charts.labels import displayed
from analytics.methods import comparing
from analytics.sentences.assessment import methods as words
from tests.analytics.methods.months import month, official

PERIOD = "2010-07"
CLEAR = month([[100 - 10 * i, 95 - 10 * i, 90 - 10 * i] for i in range(8)])


def clear(ranks=tuple(range(1, 9))):
    return comparing.compare(CLEAR, official(list(ranks)))


def plain(text):
    return displayed(text).replace("\u00a0", " ").replace("\u2060", "")


def test_the_title_says_that_the_first_three_do_not_change():
    assert plain(words.title(clear(), PERIOD)) == "前三名不随方法而变：满洲里、海拉尔、根河"


def test_the_title_names_who_alone_stays_in_front():
    found = clear((1, 2, 8, 4, 5, 6, 7, 3))
    assert plain(words.title(found, PERIOD)) == "换一种方法，总在前三名的只有满洲里、海拉尔"


def test_the_title_says_when_nobody_stays_in_front():
    found = clear((8, 7, 6, 5, 4, 3, 2, 1))
    assert plain(words.title(found, PERIOD)) == "换一种方法，没有一个旗市区总在前三名"


def test_few_areas_are_said_to_be_few():
    found = comparing.compare(month([[90, 80], [80, 70], [70, 60]]), official([3, 2, 1]))
    told = "7月只有 3 个旗市区可比，换方法后变动最大的是根河：第 1 到第 3（综合指数）"
    assert plain(words.title(found, PERIOD)) == f"{told}，另有 1 个旗市区变动同样大"
    assert plain(words.title(None, PERIOD)) == "7月可比的旗市区不足两个，不能比较方法"
    assert words.notes(None) == []


def test_who_moves_most_is_named_with_both_places_and_the_method():
    found = clear((1, 2, 8, 4, 5, 6, 7, 3))
    assert plain(words.headlines(found)["变动"]) == (
        "换方法后变动最大的是新左旗：第 3 到第 8（综合指数），另有 1 个旗市区变动同样大"
    )
    alone = clear((2, 3, 4, 5, 1, 6, 7, 8))
    assert plain(words.headlines(alone)["变动"]).endswith("第 1 到第 5（综合指数）")
    assert words.headlines(clear())["变动"] == "换哪种方法，位次都一样"


def test_the_last_three_are_told_like_the_first():
    assert words.headlines(clear())["末位"] == "后三名不随方法而变：鄂伦春、鄂温克、新左旗"
    found = clear((1, 2, 8, 4, 5, 6, 7, 3))
    assert words.headlines(found)["末位"] == "总在后三名的是鄂伦春、鄂温克"


def test_the_chosen_area_is_told_its_own_span():
    found = clear((1, 2, 8, 4, 5, 6, 7, 3))
    said = plain(words.headlines(found, "150707")["本旗"])
    assert said == "新左旗正式位次第 3，连同三种方法在第 3 到第 8 之间"
    assert plain(words.headlines(found, "150700")["本旗"]) == "满洲里换用三种方法都还是第 1"


def test_entropy_is_told_by_its_heaviest_indicator_and_why_it_is_not_used():
    found = comparing.compare(month([[100, 91], [0, 90], [0, 89], [0, 88]]), official([1, 2, 3, 4]))
    heaviest = found.weights.iloc[0]
    told = plain(words.headlines(found)["熵权"])
    assert told.startswith("2 项中 1 项占去一半权重，最重的是指标A00")
    assert f"{100 * heaviest['weight']:.1f}%" in told and f"{2 * heaviest['weight']:.1f} 倍" in told
    assert told.endswith("所以列出而不采用")


def test_the_table_tells_the_nearest_and_the_furthest_method_in_pairs_of_areas():
    found = clear((1, 2, 8, 4, 5, 6, 7, 3))
    same = found.agreement["same"].iloc[0]
    assert words.table_title(found) == f"各方法与正式位次同样接近：两两相比 28 对中 {same} 对先后相同"


def test_a_method_that_gives_no_order_has_a_dash():
    found = comparing.compare(month([[100], [100], [100]]), official([1, 2, 3]))
    lines = list(found.agreement.itertuples())
    assert [words.agreement(line) for line in lines] == ["—"] * 4
    assert words.table_title(found) == "各方法都分不出先后"


def test_the_last_line_says_how_many_indicators_were_used_and_who_is_left_out():
    done = [[90, 80, None], [80, 70, 60], [None, None, None]]
    found = comparing.compare(month(done), official([1, 2, None]))
    told = words.notes(found)
    assert "3 项指标" in told[0] and "2 项" in told[1] and told[2] == "各项指标权重相同"
    assert told[3].endswith("根河")
    assert "按百分制" in words.notes(replace(found, alike=False))[2]


def test_each_method_is_explained_in_one_line_and_what_the_official_one_is():
    found = clear()
    assert len(words.how(found)) == 5
    assert "完成率的平均" in words.how(found)[0]
    assert "百分制" in words.how(replace(found, by_score=True))[0]


def test_who_never_moves_is_told_of_the_three_methods_ties_and_all():
    assert words.block(clear()).startswith("8 个旗市区换用三种方法位次不变：")
    found = clear((1, 1, 3, 4, 5, 6, 7, 8))
    still = found.places[found.places["best"] == found.places["worst"]]
    assert list(still["official"]) == [1, 3, 4, 5, 6, 7, 8]
    assert words.block(found).startswith("7 个旗市区换用三种方法位次不变：")
    assert words.block(clear((2, 1, 4, 3, 6, 5, 8, 7))) == "换用三种方法，没有一个旗市区的位次始终不变"
