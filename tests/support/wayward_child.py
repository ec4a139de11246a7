"""A child process that serves as the real one does, with tasks that go wrong in every way a reader can.

    python -m tests.support.wayward_child

The head of a request names the way; `check` goes the way of the workbook's own bytes.
"""

import os
import sys

from data.intake.worker.child import serve


def answer(head: dict, body: bytes) -> tuple[object, bytes]:
    return {"said": head.get("said"), "pid": os.getpid()}, body[::-1]


def loop(_head: dict, _body: bytes) -> tuple[object, bytes]:
    while True:
        pass


def hog(_head: dict, _body: bytes) -> tuple[object, bytes]:
    return None, b"x" * (2 << 30)


def abort(_head: dict, _body: bytes) -> tuple[object, bytes]:
    os.abort()


def fault(_head: dict, _body: bytes) -> tuple[object, bytes]:
    raise LookupError("a programming fault")


def panic(_head: dict, _body: bytes) -> tuple[object, bytes]:
    raise BaseException("as calamine does")


def talk(_head: dict, _body: bytes) -> tuple[object, bytes]:
    print("printed by a reader")
    os.write(1, b"written to standard output\n")
    sys.stdout.flush()
    return sys.stdin.read(), b""


WAYS = {name: way for name, way in list(globals().items()) if name in (
    "answer", "loop", "hog", "abort", "fault", "panic", "talk")}  # fmt: skip


def check(head: dict, body: bytes) -> tuple[object, bytes]:
    return WAYS[body.decode()](head, body)


if __name__ == "__main__":
    serve({**WAYS, "check": check})
