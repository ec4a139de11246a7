"""A few children for all who ask, from whatever thread: lent out one by one, replaced when lost."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from data.intake.worker.limits import Limits
from data.intake.worker.process import CHILD, Lost, Worker

FEWEST, MOST = 2, 4


class Pool:
    """At most `size` children at a time, started when first needed; who comes later waits."""

    def __init__(self, size: int | None = None, limits: Limits | None = None, command: Sequence[str] = CHILD):
        self.size = size or min(max(os.cpu_count() or FEWEST, FEWEST), MOST)
        self.limits = limits or Limits()
        self._command = command
        self._room = BoundedSemaphore(self.size)
        self._lock = Lock()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        atexit.register(self.close)

    def ask(self, task: str, body: bytes, **head: object) -> tuple[object, bytes]:
        """The answer of a child to a named task on a workbook's bytes. Raises Lost."""
        with self._lent() as worker:
            return worker.ask(task, body, **head)

    def start(self) -> None:
        """Start every child now rather than at first use. Raises Lost."""
        with self._lock:
            missing = [self._new() for _ in range(self.size - len(self._all))]
            self._idle += missing
        for worker in missing:
            worker.start()

    def pids(self) -> list[int]:
        """The process numbers of the living children."""
        with self._lock:
            return [worker.pid for worker in self._all]

    def peak(self) -> int:
        """The most memory in MB that any of the living children has held."""
        with self._lock:
            return max((worker.peak for worker in self._all), default=0)

    def close(self) -> None:
        """End every child; one that is asked later is started anew."""
        with self._lock:
            workers, self._all, self._idle = self._all, set(), []
        for worker in workers:
            worker.close()

    @contextmanager
    def _lent(self) -> Iterator[Worker]:
        with self._room:
            worker = self._next()
            try:
                yield worker
            except BaseException as broken:
                if isinstance(broken, Lost):
                    print(f"data.intake.worker: child {worker.pid} lost: {broken.cause}", file=sys.stderr)
                self._drop(worker)  # also when interrupted: half an answer may be in the pipe
                raise
            self._back(worker)

    def _next(self) -> Worker:
        with self._lock:
            worker = self._idle.pop() if self._idle else self._new()
        if worker.alive:
            return worker
        self._drop(worker)  # ended while nobody asked it anything: the next file is not to blame
        return self._next()

    def _new(self) -> Worker:
        worker = Worker(self.limits, self._command)
        self._all.add(worker)
        return worker

    def _back(self, worker: Worker) -> None:
        with self._lock:
            if worker in self._all and not worker.spent:
                self._idle.append(worker)
                return
        self._drop(worker)

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.close()
