"""后三位次数: a bar an area, a column a section."""

from analytics.charts.closing.last_three import last_three
from analytics.reaching.last_three import often_last
from tests.support import climbs

SECTIONS = {"A": "医疗保障", "B": "基本药物", "F": "公立医院"}


def test_bars_count_and_columns_divide_by_section_where_there_is_room():
    rows, _ = climbs.together()
    frame = often_last(rows)
    wide, narrow = last_three(frame, SECTIONS), last_three(frame, SECTIONS, phone=True)
    assert list(wide.data[0].x) == [2, 2, 0]
    texts = [note.text for note in wide.layout.annotations]
    assert "医疗保障" in texts and "公立医院" not in texts
    assert "医疗保障" not in [note.text for note in narrow.layout.annotations]
