"""Watch: each data version checked once, in the background, while the pages are read.

`begin(store, version)` starts the check unless it has been started; `ended(store, version)` tells what came
of it, None until it has ended; `end()` breaks off what runs. `first()` is held while a page is being drawn:
the check gives way. Only `end` waits, and nothing here knows of Streamlit.
"""

import atexit
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import duckdb

from data.store import Store, open_store
from oracle.check import check
from oracle.compare import Outcome

# A page that is just being drawn comes first.
AFTER_SECONDS = 1.0
# Readers who never pause would else put the check off for ever.
GIVES_WAY_SECONDS = 10.0
KEPT = 4
OFF = "off"


@dataclass(frozen=True)
class Checked:
    """What came of a check: its outcome, or, where it broke off, why."""

    outcome: Outcome | None
    trouble: str = ""


# By file and version, for the whole process: one process holds the file, and a version never comes again.
_ended: dict[tuple[str, int], Checked] = {}
_running: dict[tuple[str, int], threading.Thread] = {}
_one_at_a_time = threading.Lock()
# Two readers may come at the same moment: only one of them may find that nothing runs yet.
_beginning = threading.Lock()
_ending = threading.Event()
_page = threading.Condition()
_drawn: list[object] = []


class BrokenOff(Exception):
    """The process, or the data version, ends before the check does."""


def begin(store: Store, version: int, *, after: float = AFTER_SECONDS) -> bool:
    """Start the check of this version unless it runs or has ended; whether it runs now.

    Where the environment says ORACLE=off nothing is checked.
    """
    key = (str(store.path), version)
    if os.environ.get("ORACLE") == OFF:
        return False
    with _beginning:
        if key not in _ended and key not in _running:
            # a daemon, or the interpreter would wait for the whole check before it asks for its end
            _running[key] = threading.Thread(target=_run, args=(store, version, key, after), daemon=True)
            _running[key].start()
        return key in _running


def ended(store: Store, version: int) -> Checked | None:
    """What came of the check of this version; None where it has not ended, or was given up."""
    return _ended.get((str(store.path), version))


def running(store: Store, version: int) -> bool:
    """Whether this version is being checked, or about to be."""
    return (str(store.path), version) in _running


@contextmanager
def first() -> Iterator[None]:
    """Held while a page is being drawn: meanwhile the check stays between two of its steps."""
    page = object()
    with _page:
        _drawn.append(page)
    try:
        yield
    finally:
        with _page:
            _drawn.remove(page)
            _page.notify_all()


def end() -> None:
    """Break off what runs and wait until it has; nothing is checked from then on.

    A thread still inside DuckDB when the interpreter goes would take the process down with it.
    """
    _ending.set()
    with _page:
        _page.notify_all()
    for thread in list(_running.values()):
        thread.join()


atexit.register(end)


def _run(store: Store, version: int, key: tuple[str, int], after: float) -> None:
    try:
        _ending.wait(after)
        with _one_at_a_time:
            if _is_current(store, version):
                result = _checked(store, version)
                # two roads over two states of the data would differ for no fault
                if _is_current(store, version):
                    _keep(key, result)
    finally:
        with _beginning:
            _running.pop(key)


def _is_current(store: Store, version: int) -> bool:
    """Whether anybody still reads this version: not after a later deed, nor after the store was closed."""
    try:
        return not _ending.is_set() and store.version() == version
    except duckdb.ConnectionException:
        return False


def _checked(store: Store, version: int) -> Checked:
    try:
        # A store of its own: were the reader's closed meanwhile, its cursors would break off in mid-question.
        with open_store(store.path) as own:
            return Checked(check(own, between=partial(_give_way, store, version)))
    except Exception as fault:  # whatever it is, the reader has to be told that nothing was checked
        return Checked(None, str(fault))


def _give_way(store: Store, version: int) -> None:
    """Two threads share one interpreter: a page drawn during a step would take twice as long.

    Of data that has changed nothing will be said, so the check of it goes no further.
    """
    with _page:
        _page.wait_for(lambda: _ending.is_set() or not _drawn, timeout=GIVES_WAY_SECONDS)
    if not _is_current(store, version):
        raise BrokenOff


def _keep(key: tuple[str, int], result: Checked) -> None:
    _ended[key] = result
    for old in list(_ended)[:-KEPT]:
        del _ended[old]
