"""The store: what was reported, by whom and when, in one DuckDB file; the only place where SQL is written.

`open_store` gives a Store. Its deeds write (`submit`, `advance`, `remember`, `revise_target`,
`mark_sample`), its questions read (`observations`, `targets`, `evidence`, …), those on figures also as known
at an earlier time. It keeps only what was observed; what can be reckoned is reckoned elsewhere.
"""

from pathlib import Path

from data.store.changes import changes_accepted
from data.store.connection import FILE_NAME, InUse, StoreError, data_folder
from data.store.read.earlier import Earlier, Task
from data.store.revision import Revision, TargetKey
from data.store.store import Store
from data.store.write import Outcome

__all__ = [
    "Earlier", "InUse", "Outcome", "Revision", "Store", "StoreError", "TargetKey", "Task", "changes_accepted",
    "data_folder", "open_store",
]


def open_store(path: Path | str | None = None) -> Store:
    """The store in the file at `path`, otherwise in the data folder; made if it is not there.

    Raises InUse when another process holds the file, StoreError when it cannot be used; the messages are
    plain Chinese sentences to be shown as they are.
    """
    return Store(Path(path) if path else data_folder() / FILE_NAME)
