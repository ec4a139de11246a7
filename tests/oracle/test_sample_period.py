"""The whole sample period by both roads: all months, and the latest one closely, as `make oracle` does it."""

import pytest

from data.sample import making, paths
from data.store import open_store
from oracle.check import check
from oracle.shown import TABLES


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """What comes of the check of all months; the sample goes the road that any workbook goes."""
    folder = tmp_path_factory.mktemp("sample_period")
    with open_store(folder / "monitor.duckdb") as store:
        making.load(store, making.make(folder / "sent"), progress=False)
        yield check(store)


def test_every_figure_of_every_month_is_the_same_by_both_roads(outcome):
    assert outcome.differ == 0, outcome.differences.head(20).to_string()
    assert outcome.compared > 1_000_000
    held = outcome.counts.groupby("period")["compared"].sum()
    assert (held[list(paths.MONTHS)] > 50_000).all()


def test_the_latest_month_is_checked_closely_in_every_table(outcome):
    held = outcome.counts.groupby(["table", "period"])["compared"].sum()
    latest = held[:, paths.MONTHS[-1]]
    # what a month before the latest alone can tell, and what belongs to no month
    assert set(TABLES) - set(latest[latest > 0].index) <= {"submissions", "target words"}
