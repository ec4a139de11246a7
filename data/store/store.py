"""The open store: questions that read, deeds that write, and the data version that joins them.

A deed runs in one transaction behind a lock and raises the version; the version is the cache key of every
answer, so nothing that is shown is ever stale and nothing needs a time to live.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from data.store import changes, connection, definitions, inserting, revising, states, write
from data.store.answers import answer_list, answers, forget, remember
from data.store.migrate import migrate
from data.store.read.benchmarks import benchmarks
from data.store.read.corrections import corrections
from data.store.read.earlier import earlier
from data.store.read.evidence import evidence
from data.store.read.explanations import explanations
from data.store.read.observations import observations
from data.store.read.periods import latest_received, periods
from data.store.read.previous import previous_workbook
from data.store.read.published import as_published, published_at
from data.store.read.submissions import submissions
from data.store.read.targets import city_targets, judged_targets, plan, plans, target_history, targets

# One for the whole process: two stores opened on one file share DuckDB's instance, and two deeds that
# raise the same counter at once would make the later one fail.
DEEDS = threading.RLock()


class Store:
    """One database file, held until `close`. Use it as a context manager, or keep it for the whole process.

    All times are naive local times. Questions take `as_of` and answer as known at that moment.
    """

    def __init__(self, path: Path):
        """Open or make the file, bring it to today's form and give it today's catalogue.

        Raises InUse or StoreError, each with a sentence that tells what to do.
        """
        self.path = path
        self._kept: tuple[int, dict[Callable, object]] = (-1, {})
        self._connection = connection.connect(path)
        try:
            with DEEDS:
                migrate(self._connection)
            definitions.sync(self)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let the file go. DuckDB writes its log into the file first."""
        self._connection.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor for one question; the caller closes it."""
        return self._connection.cursor()

    def ask(self, sql: str, **parameters) -> pd.DataFrame:
        """The answer to one SQL question as a frame; text columns are `str`, missing numbers NaN."""
        with self.cursor() as cursor:
            return cursor.execute(sql, parameters).df()

    def columns(self, sql: str, **parameters) -> dict[str, np.ndarray]:
        """The answer to one SQL question as an array a column (see `connection.columns`)."""
        with self.cursor() as cursor:
            return connection.columns(cursor, sql, parameters)

    def rows(self, sql: str, **parameters) -> list[tuple]:
        """The answer to one SQL question as plain rows."""
        with self.cursor() as cursor:
            return cursor.execute(sql, parameters).fetchall()

    def kept(self, make: Callable[["Store"], object]) -> object:
        """What `make(store)` answers, made once and kept until the data version rises; not to be altered."""
        now = self.version()
        if self._kept[0] != now:
            self._kept = now, {}
        answers = self._kept[1]
        if make not in answers:
            answers[make] = make(self)
        return answers[make]

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor inside a transaction: all of it is kept, or, after any error, none of it."""
        with DEEDS, self.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield cursor
                cursor.execute("COMMIT")
            except BaseException:
                cursor.execute("ROLLBACK")
                raise

    @contextmanager
    def undone(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor inside a transaction of which nothing is kept: to see what a deed would bring."""
        with DEEDS, self.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield cursor
            finally:
                cursor.execute("ROLLBACK")

    def version(self) -> int:
        """The data version: raised by every deed that changes anything, never lowered."""
        with self.cursor() as cursor:
            return inserting.version(cursor)

    def is_sample(self) -> bool:
        """Whether the figures were made by the sample maker."""
        return bool(self.rows("SELECT 1 FROM setting WHERE name = 'sample' AND value = 'yes'"))

    def export_workbook(self, sha256: str) -> bytes:
        """A workbook byte for byte as received. Raises KeyError when the store has none of that sum."""
        found = self.rows("SELECT bytes FROM workbook WHERE sha256 = $sha256", sha256=sha256)
        if not found:
            raise KeyError(sha256)
        return found[0][0]

    # Deeds and questions live one to a module, as functions of the store; here they become its methods.
    submit = write.submit
    mark_sample = write.mark_sample
    advance = states.advance
    remember = remember
    forget = forget
    revise_target = revising.revise_target
    withdraw_target = revising.withdraw_target
    as_revised = revising.as_revised

    compare = changes.compare
    earlier = earlier
    corrections = corrections
    observations = observations
    as_published = as_published
    published_at = published_at
    targets = targets
    city_targets = city_targets
    judged_targets = judged_targets
    target_history = target_history
    plan = plan
    plans = plans
    benchmarks = benchmarks
    explanations = explanations
    submissions = submissions
    evidence = evidence
    periods = periods
    latest_received = latest_received
    answers = answers
    answer_list = answer_list
    previous_workbook = previous_workbook
