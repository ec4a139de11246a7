"""The route: every bar begins where the one above ends, the smallest steps are one row."""

import pytest

from analytics.charts.closing.route import route, shortened
from analytics.reaching.composite import moving
from tests.support import climbs


@pytest.fixture
def way():
    return climbs.both_ways()


def test_every_bar_begins_where_the_one_above_ends(way):
    both = moving.both(way["now"], way["after"])
    for suffix, moves in (("", False), ("_moving", True)):
        rise = way["goal"][f"rise_points{suffix}"]
        bars = route(shortened(both, moving=moves), rise).data[0]
        ends = [base + length for base, length in zip(bars.base, bars.x, strict=True)]
        assert list(bars.base) == pytest.approx([0, *ends[:-1]])
        assert ends[-1] >= rise - 1e-9 and list(bars.x) == sorted(bars.x, reverse=True)


def test_what_adds_least_is_one_row_without_a_symbol(way):
    both = moving.both(way["now"], way["after"])
    short, whole = shortened(both, moving=False, most=1), shortened(both, moving=False)
    assert list(short["name"]) == [whole["name"].iloc[0], "其余 1 项"]
    assert short["gain"].sum() == pytest.approx(whole["gain"].sum())
    words = [note.text for note in route(short, 49.5).layout.annotations]
    assert "其余 1 项" in words


def test_both_amounts_stand_beside_the_bar_and_a_phone_has_the_moving_one(way):
    drawn = shortened(moving.both(way["now"], way["after"]))
    wide, narrow = ({note.text for note in route(drawn, 23.0, phone=phone).layout.annotations}
                    for phone in (False, True))  # fmt: skip
    assert {"258\u00a0人", "<b>380\u00a0人</b>"} <= wide
    assert "<b>380\u00a0人</b>" in narrow and "258\u00a0人" not in narrow


def test_on_a_phone_a_name_of_eight_characters_fits_with_its_shape(way):
    drawn = shortened(moving.both(way["now"], way["after"])).assign(name="卫生院基药覆盖率")
    picture = route(drawn, 23.0, phone=True)
    name = next(note for note in picture.layout.annotations if "卫生院" in note.text)
    # eight characters, a narrow space and the shape, all ending `xshift` before the picture
    assert picture.layout.margin.l >= 9.25 * name.font.size - name.xshift
