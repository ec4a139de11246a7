"""The child's side: it waits for a task on a workbook, does it, answers, and ends when the parent goes."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import BinaryIO

from data.intake.worker import limits, wire
from data.intake.worker.records import record

# a task takes the head of a request and the workbook, and gives a record and bytes
Task = Callable[[dict, bytes], tuple[object, bytes]]


def serve(tasks: Mapping[str, Task]) -> None:
    """Answer requests on standard input until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer, by closing the pipe
    requests, answers = _pipes()
    first = wire.receive(requests)
    if not first:
        return
    bounds = record(limits.Limits, first[0])
    limits.bind(bounds)
    # one file at a time and then a look round: collecting while millions of cells are made costs a second
    gc.freeze()
    gc.disable()
    wire.send(answers, {"ready": True, "peak": limits.peak()})
    while message := wire.receive(requests):
        limits.allow_more_time(bounds)
        wire.send(answers, *_answer(tasks, *message))
        del message
        gc.collect()


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, moved out of reach of whatever a reader may print."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return requests, answers


def _answer(tasks: Mapping[str, Task], head: dict, body: bytes) -> tuple[dict, bytes]:
    try:
        result, out = tasks[head["task"]](head, body)
        return {"result": result, "peak": limits.peak()}, out
    except MemoryError:
        return {"lost": "memory"}, b""
    except Exception:
        lost = "fault"
        print(f"data.intake.worker: {head.get('task')} {head.get('name')!r} failed", file=sys.stderr)
        traceback.print_exc()
    except BaseException:  # a panic inside calamine is no Exception
        lost = "crash"
        traceback.print_exc()
    return {"lost": lost}, b""
