"""Do the banners' tasks make the city's?"""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.targets.adding_up import adding_up, unequal
from tests.analytics.targets import plain
from tests.support.frames import frame

KINDS = frame("""
    indicator | indicator_short | kind    | unit | direction
    E10       | 卫生厕所建设    | count   | 座   | 1
    E11       | 卫生厕所普及率  | rate    | %    | 1
    F07       | 平均住院日      | average | 日   | -1
""")
WHOLE = ("2010-01", "2011-03")


def targets(text: str) -> pd.DataFrame:
    rows = frame(text)
    missing = {name: float("nan") for name in ("value", "low", "high") if name not in rows}
    return rows.assign(window_start=WHOLE[0], window_end=WHOLE[1], **missing)


def test_tasks_that_fall_short_of_the_citys_are_told_in_units():
    found = adding_up(targets("""
        indicator | area   | tier   | value
        E10       | 150700 | city   | 10500
        E10       | 150702 | banner | 4200
        E10       | 150725 | banner | 6000
    """), KINDS).iloc[0]  # fmt: skip
    assert (found["n_banners"], found["banner_sum"], found["difference"]) == (2, 10200, -300)


def test_rates_are_not_summed_but_their_ends_stand_beside_the_citys():
    found = adding_up(targets("""
        indicator | area   | tier   | value
        E11       | 150700 | city   | 65
        E11       | 150702 | banner | 60
        E11       | 150725 | banner | 64
        F07       | 150700 | city   | 10
        F07       | 150702 | banner | 9
        F07       | 150725 | banner | 12
    """), KINDS)  # fmt: skip
    assert found["difference"].isna().all() and found["banner_sum"].isna().all()
    assert found[["banner_lowest", "banner_highest", "city_target"]].to_numpy().tolist() == [
        [60, 64, 65], [9, 12, 10]]  # fmt: skip
    assert found["out_of_reach"].tolist() == [True, False]


def test_another_window_of_the_city_is_not_compared():
    rows = targets("indicator | area | tier | value\n E10 | 150700 | city | 9\n E10 | 150702 | banner | 4")
    rows.loc[0, "window_end"] = "2010-12"
    found = adding_up(rows, KINDS)
    assert found["city_target"].isna().all() and found["difference"].isna().all()


def test_the_largest_share_that_is_apart_comes_first():
    rows = targets("""
        indicator | area   | tier   | value
        E10       | 150700 | city   | 100
        E10       | 150702 | banner | 90
    """)
    small = rows.assign(window_start="2010-02", value=[100.0, 99.0])
    even = rows.assign(window_start="2010-03", value=[7.0, 7.0])
    found = unequal(adding_up(pd.concat([small, rows, even]), KINDS))
    assert found["difference"].tolist() == [-10, -1]


figures = st.integers(1, 9).map(float)
bounds = st.one_of(
    figures.map(lambda x: (x, None, None)),
    figures.map(lambda x: (x, x - 0.5, x + 0.5)),
    figures.map(lambda x: (None, x, x + 1)),
)


@given(st.lists(bounds, max_size=4), st.none() | bounds, st.sampled_from(["E10"]))
def test_agrees_with_its_plain_twin(banners, city, code):
    rows = [("banner", *one) for one in banners] + ([("city", *city)] if city else [])
    plainly = [dict(zip(("tier", "value", "low", "high"), row, strict=True)) for row in rows]
    plainly = [one | {"indicator": code, "window": WHOLE} for one in plainly]
    frame = pd.DataFrame(rows, columns=["tier", "value", "low", "high"]).assign(
        indicator=code, area="150702", window_start=WHOLE[0], window_end=WHOLE[1]
    )
    frame = frame.astype(dict.fromkeys(["value", "low", "high"], float) | {"tier": "str"})
    found = adding_up(frame, KINDS)
    expected = plain.difference(plainly, code, WHOLE, 1)
    assert len(found) == bool(banners)
    assert found["difference"].dropna().tolist() == ([] if expected is None else [expected])
