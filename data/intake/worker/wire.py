"""Messages between parent and child: a head of JSON and a body of bytes, each with its length before it.

Nothing that arrives is ever executed or unpickled: the child has read a hostile file, so its answer is data.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

import orjson

LENGTHS = struct.Struct(">QQ")
# far above any workbook's answer; a child gone astray must not make the parent reserve memory at its word
LONGEST = 400 * (1 << 20)


class Garbled(Exception):
    """What arrived is no message."""


def send(stream: BinaryIO, head: object, body: bytes = b"") -> None:
    """Write one message; records in the head become objects. Raises OSError when nobody reads."""
    text = head if isinstance(head, bytes) else orjson.dumps(head)
    stream.write(LENGTHS.pack(len(text), len(body)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict, bytes] | None:
    """The next message, or None when the other side has closed. Raises Garbled."""
    lengths = stream.read(LENGTHS.size)
    if not lengths:
        return None
    if len(lengths) < LENGTHS.size:
        raise Garbled("a length is cut short")
    of_head, of_body = LENGTHS.unpack(lengths)
    if of_head + of_body > LONGEST:
        raise Garbled(f"a message of {of_head + of_body} bytes")
    text, body = stream.read(of_head), stream.read(of_body)
    if len(text) < of_head or len(body) < of_body:
        raise Garbled("a message is cut short")
    try:
        head = orjson.loads(text)
    except orjson.JSONDecodeError as wrong:
        raise Garbled(str(wrong)) from wrong
    if not isinstance(head, dict):
        raise Garbled("a head that is no object")
    return head, body
