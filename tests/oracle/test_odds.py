"""The chances that the other road sums up term by term, and the drawn ones that it proves."""

from itertools import product

import duckdb
import numpy as np
import pandas as pd
import pytest
from scipy import special, stats

from analytics.screens.modified_z import chance
from oracle import recompute

POINTS = 13


@pytest.fixture(scope="module")
def database():
    with duckdb.connect() as connection:
        connection.execute((recompute.SQL / "1_known/5_chances.sql").read_text(encoding="utf-8"))
        yield connection


@pytest.fixture
def proved(database):
    """What of handed chances (z, chance) of 13 points the other road takes for proved."""
    text = (recompute.SQL / "3_screens/3_distances.sql").read_text(encoding="utf-8")
    steps = [step for step in text.split(";\n") if "TABLE far_drawn" in step or "TABLE proved_chance" in step]
    assert len(steps) == 2

    def of(rows: list[tuple[float, float]]) -> dict[float, float]:
        cursor = database.cursor()
        cursor.execute("CREATE TEMP TABLE said_chance (points INTEGER, z DOUBLE, chance DOUBLE)")
        cursor.executemany("INSERT INTO said_chance VALUES (?, ?, ?)", [(POINTS, *row) for row in rows])
        for step in steps:
            cursor.execute(step)
        return dict(cursor.execute("SELECT z, chance FROM proved_chance").fetchall())

    return of


def test_heads_are_the_binomial_tail(database, checked_against):
    coins = "FROM (SELECT unnest(range(0, 93)) AS n), LATERAL (SELECT unnest(range(0, n + 1)) AS k)"
    rows = database.execute(f"SELECT n, k, heads(k, n) {coins}").fetchall()
    n, k, ours = np.array(rows).T
    judge = ours / stats.binom.sf(k - 1, n, 0.5)
    checked_against("so many coins, in SQL", "scipy binom.sf", judge, np.ones(len(n)), within=1e-12)


def test_chi_square_is_that_of_nine_degrees(database, checked_against):
    x = np.linspace(0, 280, 401)
    asked = "SELECT chi_square_9(x) FROM (SELECT unnest(CAST(? AS DOUBLE[])) AS x)"
    ours = np.array(database.execute(asked, [x.tolist()]).fetchall()).ravel()
    judge = ours / stats.chi2.sf(x, 9)
    checked_against("chi-square tail, in SQL", "scipy chi2.sf", judge, np.ones(len(x)), within=1e-12)


def test_equal_counts_are_those_of_two_poisson_counts(database, checked_against):
    mean = np.concatenate([np.arange(1, 200) * 0.5, [1e3, 1e5, 1e7]])
    asked = "SELECT equal_counts(x) FROM (SELECT unnest(CAST(? AS DOUBLE[])) AS x)"
    ours = np.array(database.execute(asked, [mean.tolist()]).fetchall()).ravel()
    judge = ours / special.ive(0, 2 * mean)
    checked_against("equal Poisson counts, in SQL", "scipy ive", judge, np.ones(len(mean)), within=1e-12)


@pytest.mark.parametrize("k", range(7))
def test_so_many_or_more_is_the_sum_over_all_that_may_happen(database, k):
    chances = [0.5, 0.01, 1.0, 0.2, 0.7, 1e-9]
    slow = sum(
        np.prod([p if happens else 1 - p for p, happens in zip(chances, which, strict=True)])
        for which in product((True, False), repeat=len(chances)) if sum(which) >= k
    )  # fmt: skip
    ours = database.execute("SELECT so_many_or_more(CAST(? AS DOUBLE[]), ?)", [chances, k]).fetchone()[0]
    assert ours == pytest.approx(slow, rel=1e-12)


def _drawn(*z: float) -> dict[float, float]:
    asked = pd.Series(z)
    return dict(zip(z, chance(asked, pd.Series(POINTS, index=asked.index)), strict=True))


def test_the_drawn_chances_are_proved(proved):
    said = _drawn(0.0, 0.1, 0.6745, 1.0, 2.5, 4.0, 9.0, 1e6)
    assert proved(list(said.items())) == said


DRAWN = 20_000 * POINTS + 1
UNTRUE = {
    "no share of the draws": (1.0, 0.31),
    "rarer nearer to the middle": (1.0, 100 / DRAWN),
    "quite another": (1.0, 250_000 / DRAWN),
    "that of the normal distribution": (3.5, round(2 * stats.norm.sf(3.5) * DRAWN) / DRAWN),
}


@pytest.mark.parametrize("untrue", UNTRUE.values(), ids=UNTRUE)
def test_a_handed_chance_is_not_taken_for_granted(proved, untrue):
    right = _drawn(0.0, 2.0, 9.0)
    assert untrue[0] not in proved([*right.items(), untrue])
