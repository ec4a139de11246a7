"""A file that was sent and is not handed on to reading, with the reason."""

from __future__ import annotations


class Withheld(bytes):
    """Stands in for the bytes of a file that could not or must not be taken out of its archive.

    Checking it gives a reading that refuses it with this code and sentence. The bytes themselves are only a
    mark, different for every file withheld.
    """

    code: str
    message: str

    def __new__(cls, name: str, code: str, message: str) -> Withheld:
        made = super().__new__(cls, f"{name}\n{code}".encode())
        made.code, made.message = code, message
        return made
