"""Records (frozen dataclasses) from the plain data that JSON leaves of them; the way out is orjson's own.

One may ask for `record(kind, plain)`. Every value has to be of the type its field declares, or `Garbled` is
raised: an answer is believed only as far as its form.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Union, get_args, get_origin, get_type_hints

from data.intake.worker.wire import Garbled

Maker = Callable[[object], object]


def record(kind: type, plain: object, **known: object) -> object:
    """The record of a kind; `known` are fields that did not travel."""
    return _record_maker(kind, frozenset(known))(plain, known)


@cache
def _record_maker(kind: type, known: frozenset[str] = frozenset()) -> Callable[..., object]:
    hints = get_type_hints(kind)
    makers = {field.name: _maker(hints[field.name]) for field in fields(kind) if field.name not in known}

    def make(plain: object, already: dict | None = None) -> object:
        if not isinstance(plain, dict):
            raise Garbled(f"{kind.__name__} is no object")
        try:
            made = {name: maker(plain[name]) for name, maker in makers.items()}
        except KeyError as missing:
            raise Garbled(f"{kind.__name__} without {missing}") from missing
        return kind(**made, **(already or {}))

    return make


@cache
def _maker(hint: object) -> Maker:
    if is_dataclass(hint):
        return _record_maker(hint)
    if hint is date:
        return _date
    if get_origin(hint) is tuple:
        return _tuple(_maker(get_args(hint)[0]))
    if get_origin(hint) in (Union, types.UnionType):
        return _one_of(get_args(hint))
    return _plain(hint)


def _plain(hint: type) -> Maker:
    # JSON does not tell 95 from 95.0, and Python counts True among the numbers
    allowed = {float: (float, int)}.get(hint, (hint,))

    def make(value: object) -> object:
        if type(value) not in allowed:
            raise Garbled(f"{type(value).__name__} where {hint.__name__} belongs")
        return value

    return make


def _date(value: object) -> date:
    try:
        return date.fromisoformat(value[:10])
    except (TypeError, ValueError) as wrong:
        raise Garbled("no date") from wrong


def _tuple(maker: Maker) -> Maker:
    def make(value: object) -> tuple:
        if not isinstance(value, list):
            raise Garbled("no list")
        return tuple(map(maker, value))

    return make


def _one_of(hints: tuple) -> Maker:
    makers = [_maker(hint) for hint in hints if hint is not types.NoneType]
    optional = types.NoneType in hints

    def make(value: object) -> object:
        if value is None and optional:
            return None
        for maker in makers[:-1]:
            try:
                return maker(value)
            except Garbled:
                continue
        return makers[-1](value)

    return make
