"""拖累: the largest first, its number beside it."""

from analytics.charts.closing.drag import drag
from analytics.reaching.drag import drags
from tests.support import climbs


def test_bars_are_the_drags_the_largest_on_top_and_the_chosen_in_accent():
    history = climbs.history()
    rows = drags(history[history["period"] == "2010-07"])
    picture = drag(rows, chosen="b")
    assert list(picture.data[0].x) == sorted(rows["drag"], reverse=True)
    colours = list(picture.data[0].marker.color)
    assert colours.count(colours[-1]) == 1
    # 94 of 300 on average; a lacks 280 of 3,000, b has 530 more than its share: 1/3 of 9.33 and 17.67 points
    assert [note.text for note in picture.layout.annotations if note.text.startswith("<b>+")] == [
        "<b>+3.11</b>", "<b>+2.78</b>",
    ]  # fmt: skip
