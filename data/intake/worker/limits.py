"""How much time and memory the reading of one file may take, and how a child binds itself to that.

`resource` is missing on Windows: there the parent's clock is the only limit, and memory is held in bounds by
the look before reading (`reading/prescan.py`) alone.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None

MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Of one child: address space and private memory in MB, seconds, files before it is renewed.

    `seconds` are those on the wall, kept by the parent; `processor` are seconds of computing, kept by the
    system, so that a child caught in a loop also ends when its parent is gone. A child that has needed
    `renew_above` MB is renewed at once, because Python keeps what it was given and a second such file would
    not fit beside it. Measured: a sheet of 50,000 × 40 cells needs 250 MB of private memory and 380 MB of
    address space; what is resident is the private memory and some 40 MB of program.
    """

    address_space: int = 700
    private: int = 420
    processor: int = 9
    seconds: float = 9.0
    to_start: float = 30.0
    files: int = 200
    renew_above: int = 300


def bind(limits: Limits) -> None:
    """Bind this process to the limits on memory; no core is dumped, for it would hold figures."""
    if resource is None:
        return
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_AS, limits.address_space * MEGABYTE)
    _lower(resource.RLIMIT_DATA, limits.private * MEGABYTE)


def allow_more_time(limits: Limits) -> None:
    """Let this process compute for as long again as one file may take, counted from now."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + limits.processor)


def _lower(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    try:
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (OSError, ValueError) as refused:  # macOS knows the name but may not let itself be bound
        print(f"data.intake.worker: limit {what} not set: {refused}", file=sys.stderr)


def peak() -> int:
    """The most memory this process has held at once, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():  # `ru_maxrss` would also count the parent this process was started from
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)
    if resource is None:
        return 0
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return largest // (MEGABYTE if sys.platform == "darwin" else 1024)
