"""Opening the one DuckDB file, and what can be in the way of it.

One process holds the file, by one connection; every question takes a cursor of its own, because threads that
share a connection disturb each other. Every fault is one sentence that a clerk can act on.
"""

import os
import threading
from pathlib import Path

import duckdb
import numpy as np

FILE_NAME = "monitor.duckdb"

# Names in SQL must never reach Python variables, and SQL must never reach other files or the network:
# a workbook's text that somehow became SQL could then still do nothing outside the database.
SETTINGS = {
    "python_enable_replacements": "false",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
# What DuckDB takes only once a file is open; the lock last. Packing saves a fifth of an id, which is random,
# and each question would have to unpack all those of a time one by one.
ONCE_OPEN = ("SET GLOBAL disabled_compression_methods = 'bitpacking'", "SET GLOBAL lock_configuration = true")
OPENING = threading.Lock()


class StoreError(RuntimeError):
    """The store cannot be opened; the message is one plain Chinese sentence with what to do."""


class InUse(StoreError):
    """Another process holds the file."""


def data_folder() -> Path:
    """Where everything lies that is not code: the environment's DATA_FILES, otherwise data/files."""
    named = os.environ.get("DATA_FILES")
    return Path(named) if named else Path(__file__).parents[1] / "files"


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection to the database file, made with its folder if need be.

    Raises InUse when another process holds it, StoreError when it is no database or cannot be read.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with OPENING:
            return _settled(duckdb.connect(path, config=SETTINGS))
    except duckdb.Error as fault:
        raise _in_plain_words(path, str(fault)) from fault


def _settled(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    # a second connection to the file finds it settled by the first
    if not connection.execute("SELECT current_setting('lock_configuration')").fetchone()[0]:
        for setting in ONCE_OPEN:
            connection.execute(setting)
    return connection


def columns(cursor: duckdb.DuckDBPyConnection, sql: str, parameters: dict) -> dict[str, np.ndarray]:
    """The answer to one SQL question as an array a column, which a frame of it would double the cost of.

    Missing numbers are NaN; of whole numbers, truth values and times none may be missing.
    """
    found = cursor.execute(sql, parameters).fetchnumpy()
    return {name: np.ma.filled(column, np.nan) if np.ma.isMaskedArray(column) else column
            for name, column in found.items()}  # fmt: skip


def _in_plain_words(path: Path, fault: str) -> StoreError:
    if "Could not set lock" in fault or "being used by another process" in fault:
        return InUse(f"数据库 {path} 正被另一个程序占用：请先关闭正在运行的看板或导入命令，然后再试一次。")
    if "not a valid DuckDB database" in fault:
        return StoreError(f"{path} 不是本系统的数据库：请把它移走，或换一个数据目录（DATA_FILES）再启动。")
    return StoreError(f"数据库 {path} 打不开：请检查文件是否完整、能否读写，必要时用备份恢复（{fault}）。")
