"""短板: bars as long as the lag."""

import pytest

from analytics.charts.closing.weakest import weakest
from analytics.reaching import weakest as reckoning
from tests.support import climbs


def test_bars_are_as_long_as_the_lag_and_say_since_when():
    rows = climbs.history()
    listed = reckoning.with_months_listed(reckoning.weakest(rows), rows)
    own = listed[(listed["area"] == "a") & (listed["period"] == "2010-07")]
    picture = weakest(own)
    # 22 of 60 is 36.7 %, due are 7 of 12 months
    assert [round(x, 2) for x in picture.data[0].x] == [21.67]
    texts = [note.text for note in picture.layout.annotations]
    assert "4\u00a0个月" in texts and "<b>−21.7</b>" in texts


@pytest.mark.parametrize("phone", [False, True])
def test_a_name_of_eight_characters_fits_with_its_shape(phone):
    rows = climbs.history()
    listed = reckoning.with_months_listed(reckoning.weakest(rows), rows)
    own = listed[(listed["area"] == "a") & (listed["period"] == "2010-07")]
    picture = weakest(own.assign(indicator_short="卫生院基药覆盖率"), phone=phone)
    name = next(note for note in picture.layout.annotations if "卫生院" in note.text)
    # eight characters, a narrow space and the shape, all ending `xshift` before the picture
    assert picture.layout.margin.l >= 9.25 * name.font.size - name.xshift
