"""Two sample months with a year's change between them, and both roads over them, made once and only read."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from data import intake
from data.sample import making, post
from data.store import Store, open_store
from oracle import given, recompute, shown
from tests.oracle import raw_histories

MONTHS = ("2010-12", "2011-01")
# Of two months nothing can be forecast; the whole sample fills this table too.
TOO_EARLY = {"landing path"}


@dataclass(frozen=True)
class BothRoads:
    """The open store, what its pages show, and what the other road gives."""

    store: Store
    shown: dict[str, pd.DataFrame]
    recomputed: dict[str, pd.DataFrame]


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory) -> Path:
    """A data folder with two months of the sample, through the real intake."""
    folder = tmp_path_factory.mktemp("change_of_year")
    with open_store(folder / "monitor.duckdb") as store:
        for order in post.orders():
            if order.file.startswith(MONTHS) or "/" not in order.file:
                parcel = making.write(order, folder / "sent")
                store.submit(intake.check(parcel.file), by=parcel.by, at=parcel.received_at)
        store.mark_sample()
    return folder


@pytest.fixture(scope="session")
def roads(sample_folder):
    with open_store(sample_folder / "monitor.duckdb") as store:
        mine = shown.frames(store)
        with store.cursor() as cursor:
            other = shown.again(recompute.recomputed(cursor, given.rows(mine)))
        yield BothRoads(store, mine, other)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory) -> Path:
    """A store without any report, made once: a copy opens several times faster than a new one is made."""
    path = tmp_path_factory.mktemp("nothing") / "monitor.duckdb"
    open_store(path).close()
    return path


@pytest.fixture
def empty_store(tmp_path, empty_file):
    with open_store(shutil.copy(empty_file, tmp_path)) as opened:
        yield opened


@pytest.fixture
def filled(empty_store):
    """A generated history of one month: what takes least to check."""
    raw_histories.fill(empty_store, 1, months=1)
    return empty_store
