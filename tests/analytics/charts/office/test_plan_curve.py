"""The plan of one target, as it is and as a revision would have it."""

from analytics.charts.office.plan_curve import plan_curve
from tests.support.frames import frame

NOW = frame("period | planned_share | planned\n 2010-01 | 0.5 | 150\n 2010-02 | 1 | 300")
DRAFT = frame("""
    period  | planned_share | planned
    2010-01 | 0.5           | 160
    2010-02 | 0.7           | 224
    2010-03 | 1             | 320
""")


def ends(figure):
    return [note.text.replace("\u00a0", " ") for note in figure.layout.annotations]


def test_one_line_ends_in_its_value():
    figure = plan_curve(NOW, unit="户")
    (line,) = figure.data
    assert list(line.y) == [150, 300] and ends(figure) == ["计划 300 户"]


def test_the_draft_is_another_kind_of_line_over_its_own_months():
    figure = plan_curve(NOW, DRAFT, unit="户", phone=True)
    now, draft = figure.data
    assert draft.line.dash and not now.line.dash
    assert list(draft.x) == [0, 1, 2] and list(now.x) == [0, 1]
    assert ends(figure) == ["现计划 300 户", "改后 320 户"]


def test_ends_that_would_touch_are_moved_apart():
    shifts = [note.yshift for note in plan_curve(NOW, NOW).layout.annotations]
    assert abs(shifts[0] - shifts[1]) >= 20


def test_the_margins_hold_the_longest_words_beside_the_picture():
    # as wide as a real browser drew them: 12 signs on a screen, and the six figures of the scale on a phone
    people = frame("period | planned_share | planned\n 2010-01 | 0.5 | 428800\n 2010-02 | 1 | 857600")
    assert plan_curve(people, unit="人").layout.margin.r >= 10 + 120
    on_phone = plan_curve(people, unit="人", phone=True).layout.margin
    assert on_phone.r >= 10 + 99 and on_phone.l >= 48
    assert plan_curve(people, people, unit="人", phone=True).layout.margin.r >= on_phone.r + 14
