"""What is dear to make, made by one of the processes that share the tests; each gets a copy of its own."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 300


def own_copy(factory, worker_id: str, name: str, make: Callable[[Path], object]) -> Path:
    """A folder of this process alone with what `make(folder)` put into one of that `name`, made once.

    `factory` and `worker_id` are the fixtures `tmp_path_factory` and `worker_id`. A copy, because a store's
    file is held by the process that opens it.
    """
    if worker_id == "master":
        folder = factory.mktemp(name)
        make(folder)
        return folder
    # the folder of the whole run, in which each process has one of its own
    shared = factory.getbasetemp().parent / name
    _once(shared, make)
    return shutil.copytree(shared, factory.mktemp(name) / name)


def _once(folder: Path, make: Callable[[Path], object]) -> None:
    full = folder.with_suffix(".full")
    try:
        folder.mkdir()
    except FileExistsError:
        begun = time.monotonic()
        while not full.exists():
            assert time.monotonic() - begun < PATIENCE, f"nobody has filled {folder}"
            time.sleep(0.1)
    else:
        make(folder)
        full.touch()
