"""The places an area could as well have had."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analytics.places import bands, draws
from tests.analytics.reckoning import with_figures
from tests.support.frames import observations

MERITS = arrays(float, st.tuples(st.integers(1, 60), st.integers(1, 6)), elements=st.integers(0, 5))


def plain(merits):
    """The places of each area over the draws, one at a time."""
    found = [[] for _ in range(merits.shape[1])]
    for drawn in merits.tolist():
        for area, own in enumerate(drawn):
            found[area].append(1 + sum(other > own for other in drawn))
    return found


def named(n):
    return pd.DataFrame({"area": [str(at) for at in range(n)], "rank": range(1, n + 1)})


@given(MERITS)
def test_agrees_with_its_plain_twin(merits):
    found = bands.bands(named(merits.shape[1]), merits, top=2)
    n = merits.shape[1]
    for row, places in zip(found.itertuples(), plain(merits), strict=True):
        shares = [sum(place <= bound for place in places) / len(places) for bound in range(1, n + 1)]
        first = [1 + next(at for at, share in enumerate(shares) if share >= bound - 1e-12)
                 for bound in (0.025, 0.5, 0.975)]  # fmt: skip
        assert [row.rank_low, row.rank_median, row.rank_high] == first
        assert abs(row.p_top - sum(place <= 2 for place in places) / len(places)) < 1e-9
        assert abs(row.p_bottom - sum(place > n - 2 for place in places) / len(places)) < 1e-9


@given(MERITS)
def test_the_places_of_an_area_are_certain_to_be_one_of_them(merits):
    likely = bands.probabilities(bands.places(merits))
    assert np.allclose(likely.sum(axis=1), 1) and (likely >= 0).all()


@given(MERITS)
def test_of_two_areas_one_is_ahead_or_both_are_level(merits):
    ahead = bands.ahead(merits)
    level = np.array([[(one == other).mean() for other in merits.T] for one in merits.T])
    assert np.allclose(ahead + ahead.T + level, 1)


def test_the_middle_of_two_places_equally_often_had_is_the_better_one():
    found = bands.bands(named(2), np.array([[1.0, 0.0], [0.0, 1.0]]))
    assert found[["rank_low", "rank_median", "rank_high"]].to_numpy().tolist() == [[1, 1, 2]] * 2


def test_areas_with_the_same_counts_have_the_same_band():
    rows = observations("""
        area | numerator | denominator
        a    | 50        | 100
        b    | 50        | 100
        c    | 50        | 100
        d    | 90        | 100
    """).pipe(with_figures)
    found = bands.bands(rows.assign(rank=[2, 2, 2, 1]), draws.of_indicator(rows))
    same = found.iloc[:3]
    assert same[["rank_low", "rank_high"]].drop_duplicates().to_numpy().tolist() == [[2, 4]]
    assert same["p_bottom"].to_list() == [1.0] * 3 and (same["p_top"] - 2 / 3).abs().max() < 0.02
    assert found.iloc[3][["rank_low", "rank_median", "rank_high", "p_top"]].tolist() == [1, 1, 1, 1.0]


def test_fewer_people_make_a_wider_band():
    rows = observations("""
        area | numerator | denominator
        a    | 5         | 10
        b    | 4900      | 10000
        c    | 5100      | 10000
        d    | 4000      | 10000
        e    | 6000      | 10000
    """).pipe(with_figures)
    found = bands.bands(rows.assign(rank=[3, 4, 2, 5, 1]), draws.of_indicator(rows))
    # The four large ones lie three standard errors apart at least: only the small one can pass them.
    assert (found["rank_high"] - found["rank_low"]).tolist() == [4, 1, 1, 1, 1]
