from analytics.charts.office.quality import in_order, shown, strips, symbol
from tests.support.frames import frame

ROWS = """
    area   | area_short | quality | completeness | timeliness | consistency | revisions | quality_change
    150725 | 陈旗       | 79.6    | 98.9         | 0          | 100         | 100       | -20.4
    150726 | 新左旗     | 100     | 100          | 100        | 100         | 100       | 0
    150727 | 新右旗     |         |              |            |             |           |
    150781 | 满洲里     | 91.04   | 99.96        |            | 80          | 95        |
"""


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_best_comes_first_and_who_has_no_score_last():
    assert in_order(frame(ROWS))["area_short"].tolist() == ["新左旗", "满洲里", "陈旗", "新右旗"]


def test_shapes_tell_how_much_is_lost_and_what_is_not_known():
    assert [symbol(x) for x in (100, 95, 94.9, 80, 79.9, 0, None)] == ["●", "●", "▲", "▲", "■", "■", "○"]


def test_what_is_not_full_is_never_written_as_full():
    assert [shown(x) for x in (100, 99.96, 98.4, 0, None)] == ["100", "99", "98", "0", "—"]


def test_every_part_of_every_area_is_written():
    written = texts(strips(frame(ROWS)))
    expected = {"■ 0": 1, "▲ 80": 1, "○ —": 5, "<b>79.6</b>": 1, "−20.4": 1, "平": 1}
    assert {words: written.count(words) for words in expected} == expected
    assert {"质量分", "完整", "及时", "一致", "稳定", "比上月"} <= set(written)


def test_the_darker_the_cell_the_more_is_lost():
    boxes = strips(frame(ROWS)).layout.shapes
    assert len(boxes) == 16 and len({box.fillcolor for box in boxes}) == 4


def test_the_chosen_area_is_told_apart_and_the_phone_has_no_bars():
    wide, phone = (strips(frame(ROWS), phone=phone, chosen="150725") for phone in (False, True))
    assert "<b>陈旗</b>" in texts(wide) and len(set(wide.data[0].marker.color)) == 2
    assert wide.data[0].x[0] > wide.data[0].x[2] > 0 and set(phone.data[0].x) == {0}
