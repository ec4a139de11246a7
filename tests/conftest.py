"""For every test: `checked_against`, which puts a method and its judge into the report; `made_once`."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from tests.support.once import own_copy

JUDGED: pytest.StashKey[list[tuple[str, str, float, int]]] = pytest.StashKey()
SENT = "judged"


@pytest.fixture
def checked_against(request) -> Callable[..., None]:
    """`checked_against(method, judge, ours, theirs, within=1e-9)`: equal to the judge, told in the report.

    `judge` names the independent implementation ("statsmodels proportion_confint") or the published example;
    `ours` and `theirs` are numbers or arrays of one shape. Missing equals missing only.
    """

    def check(method: str, judge: str, ours: object, theirs: object, *, within: float = 1e-9) -> None:
        mine, other = (np.asarray(values, dtype=float) for values in (ours, theirs))
        assert mine.shape == other.shape and mine.size, (method, judge, mine.shape, other.shape)
        np.testing.assert_array_equal(np.isnan(mine), np.isnan(other), err_msg=f"{method}, {judge}")
        largest = float(np.nanmax(np.abs(mine - other), initial=0.0))
        request.config.stash.setdefault(JUDGED, []).append((method, judge, largest, mine.size))
        assert largest <= within, (method, judge, largest)

    return check


@pytest.fixture(scope="session")
def made_once(tmp_path_factory, worker_id) -> Callable[..., Path]:
    """`made_once(name, make)`: a folder that `make(folder)` filled in one process, copied for this one."""
    return partial(own_copy, tmp_path_factory, worker_id)


def pytest_sessionfinish(session) -> None:
    """A process that ran a part of the tests hands what it judged to the one that reports."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput[SENT] = session.config.stash.get(JUDGED, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error) -> None:
    """What such a process judged, gathered; optional, because the hook exists only where processes share."""
    judged = [tuple(row) for row in getattr(node, "workeroutput", {}).get(SENT, [])]
    node.config.stash.setdefault(JUDGED, []).extend(judged)


def pytest_terminal_summary(terminalreporter) -> None:
    """Each method with what it was checked against and the largest difference found."""
    found = sorted(terminalreporter.config.stash.get(JUDGED, []))
    if not found:
        return
    terminalreporter.section("methods and what they were checked against")
    for method, judge, difference, figures in _together(found):
        terminalreporter.write_line(
            f"{method}: {judge}; {figures:,} figures, largest difference {difference:.1e}"
        )


def _together(found: list[tuple[str, str, float, int]]) -> Iterator[tuple[str, str, float, int]]:
    for (method, judge), rows in groupby(found, key=lambda row: row[:2]):
        told = list(rows)
        yield method, judge, max(row[2] for row in told), sum(row[3] for row in told)
