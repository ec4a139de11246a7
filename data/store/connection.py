"""Opening the one DuckDB file, and what can be in the way of it.

One process holds the file, by one connection; every question takes a cursor of its own, because threads that
share a connection disturb each other. Every fault is one sentence that a clerk can act on.
"""

import os
from pathlib import Path

import duckdb

FILE_NAME = "monitor.duckdb"

# Names in SQL must never reach Python variables, and SQL must never reach other files or the network:
# a workbook's text that somehow became SQL could then still do nothing outside the database.
SETTINGS = {
    "python_enable_replacements": "false",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}


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
        return duckdb.connect(path, config=SETTINGS)
    except duckdb.Error as fault:
        raise _in_plain_words(path, str(fault)) from fault


def _in_plain_words(path: Path, fault: str) -> StoreError:
    if "Could not set lock" in fault or "being used by another process" in fault:
        return InUse(f"数据库 {path} 正被另一个程序占用：请先关闭正在运行的看板或导入命令，然后再试一次。")
    if "not a valid DuckDB database" in fault:
        return StoreError(f"{path} 不是本系统的数据库：请把它移走，或换一个数据目录（DATA_FILES）再启动。")
    return StoreError(f"数据库 {path} 打不开：请检查文件是否完整、能否读写，必要时用备份恢复（{fault}）。")
