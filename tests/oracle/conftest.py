"""Two sample months with a year's change between them, and both roads over them, made once and only read."""

import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from data import intake
from data.sample import making, post
from data.store import Store, open_store
from oracle import given, recompute, shown
from tests.oracle import raw_histories

MONTHS = ("2010-12", "2011-01")
WALKED = "walked.pickle"
# Of two months nothing can be forecast; the whole sample fills this table too.
TOO_EARLY = {"landing path"}


@dataclass(frozen=True)
class BothRoads:
    """The open store, what its pages show, and what the other road gives."""

    store: Store
    shown: dict[str, pd.DataFrame]
    recomputed: dict[str, pd.DataFrame]


def received(folder: Path) -> None:
    """Load what was received for the two months of the sample, through the real intake."""
    with open_store(folder / "monitor.duckdb") as store:
        for order in post.orders():
            if order.file.startswith(MONTHS) or "/" not in order.file:
                parcel = making.write(order, folder / "sent")
                store.submit(intake.check(parcel.file), by=parcel.by, at=parcel.received_at)
        store.mark_sample()


def walk(store: Path, folder: Path) -> None:
    """Go both roads over a store and keep in the folder what they give."""
    with open_store(store) as opened:
        mine = shown.frames(opened)
        with opened.cursor() as cursor:
            other = shown.again(recompute.recomputed(cursor, given.rows(mine)))
    pd.to_pickle((mine, other), folder / WALKED)


@pytest.fixture(scope="session")
def sample_folder(made_once) -> Path:
    """A data folder with the two months."""
    return made_once("change_of_year", received)


@pytest.fixture(scope="session")
def roads(made_once, sample_folder):
    file = sample_folder / "monitor.duckdb"
    mine, other = pd.read_pickle(made_once("both_roads", partial(walk, file)) / WALKED)
    with open_store(file) as store:
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
