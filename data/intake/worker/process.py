"""One child process as its parent sees it: started, asked, and ended when it takes too long or breaks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer

from data.intake.worker import wire
from data.intake.worker.limits import Limits

ROOT = Path(__file__).parents[3]
CHILD = (sys.executable, "-m", "data.intake.worker")
# a thread for each core of a big machine reserves address space that the child is not given
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
TOO_MUCH_TIME = -getattr(signal, "SIGXCPU", 24)


class Lost(Exception):
    """No answer came: `cause` is time, memory, crash, fault (in our own code) or start."""

    def __init__(self, cause: str):
        super().__init__(cause)
        self.cause = cause


class Worker:
    """A child that answers one request at a time. After `Lost` it is of no use and has to be closed.

    `peak` is the most memory in MB that the child has held, as far as it has told.
    """

    def __init__(self, limits: Limits, command: Sequence[str] = CHILD):
        self.limits = limits
        self.peak = self.asked = 0
        self._late = self._ready = False
        self._process = _started(command)

    @property
    def pid(self) -> int:
        """The child's number in the system."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the child still runs."""
        return self._process.poll() is None

    @property
    def spent(self) -> bool:
        """Whether it is time for a fresh child."""
        return self.asked >= self.limits.files or self.peak > self.limits.renew_above

    def start(self) -> None:
        """Wait until the child is ready to be asked. Raises Lost."""
        if not self._ready:
            try:
                self._spoken(self.limits, b"", self.limits.to_start)
            except Lost as lost:
                raise Lost("start") from lost
            self._ready = True

    def ask(self, task: str, body: bytes, **head: object) -> tuple[object, bytes]:
        """What the child makes of a request: plain data and bytes. Raises Lost."""
        self.start()
        self.asked += 1
        answer, out = self._spoken({"task": task, **head}, body, self.limits.seconds)
        if "lost" in answer:
            raise Lost(str(answer["lost"]))
        return answer.get("result"), out

    def _spoken(self, head: object, body: bytes, seconds: float) -> tuple[dict, bytes]:
        clock = Timer(seconds, self._time_out)
        clock.daemon = True
        clock.start()
        try:
            wire.send(self._process.stdin, head, body)
            message = wire.receive(self._process.stdout)
        except OSError:  # the child is gone; why is told below
            message = None
        except wire.Garbled:
            traceback.print_exc()
            message = None
        finally:
            clock.cancel()
        if message is None or self._late:
            raise Lost(self._cause())
        self.peak = max(self.peak, int(message[0].get("peak") or 0))
        return message

    def _time_out(self) -> None:
        self._late = True
        self._process.kill()

    def _cause(self) -> str:
        if not self._late:
            with suppress(subprocess.TimeoutExpired):  # a child that speaks nonsense may well be alive
                self._process.wait(1)
        return "time" if self._late or self._process.returncode == TOO_MUCH_TIME else "crash"

    def close(self) -> None:
        """End the child at once; it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what could not be written any more
                pipe.close()


def _started(command: Sequence[str]) -> subprocess.Popen:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    surroundings = {**os.environ, **ONE_THREAD, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    try:
        return subprocess.Popen(command, **pipes, cwd=ROOT, env=surroundings)
    except OSError as impossible:
        traceback.print_exc()
        raise Lost("start") from impossible
