"""What arrives from a child is a whole message of data, or it is nothing."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.worker.wire import LONGEST, Garbled, receive, send


def sent(head, body=b""):
    stream = io.BytesIO()
    send(stream, head, body)
    return stream.getvalue()


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.integers(-9, 9) | st.text()), st.binary())
def test_a_message_arrives_as_it_was_sent(head, body):
    assert receive(io.BytesIO(sent(head, body))) == (head, body)


def test_a_closed_pipe_gives_nothing():
    assert receive(io.BytesIO(b"")) is None


@pytest.mark.parametrize("left", [1, 15, 16, 20, 30])
def test_a_message_cut_short_is_garbled(left):
    with pytest.raises(Garbled):
        receive(io.BytesIO(sent({"a": "b"}, b"12345678")[:left]))


@pytest.mark.parametrize("text", [b"", b"{", b"[1]", b"\x80\x04pickle", b'"text"'])
def test_what_is_no_object_is_garbled(text):
    with pytest.raises(Garbled):
        receive(io.BytesIO(struct.pack(">QQ", len(text), 0) + text))


def test_no_memory_is_reserved_for_a_boast():
    with pytest.raises(Garbled):
        receive(io.BytesIO(struct.pack(">QQ", 2, LONGEST) + b"{}"))
