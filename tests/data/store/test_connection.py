"""Opening the file: who may, and what is said to those who may not."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import duckdb
import numpy as np
import pandas as pd
import pytest

from data.store import InUse, StoreError, data_folder, open_store

OPEN = "import sys; from data import store; store.open_store(sys.argv[1])"


def test_a_second_process_is_told_in_one_sentence_what_to_do(store):
    other = subprocess.run([sys.executable, "-c", OPEN, str(store.path)], capture_output=True, text=True)
    last = other.stderr.strip().splitlines()[-1]
    assert other.returncode != 0
    assert last.startswith("data.store.connection.InUse: ")
    assert last.count("。") == 1
    assert "请先关闭" in last


def test_the_file_is_free_again_once_the_store_is_closed(tmp_path):
    open_store(tmp_path / "a.duckdb").close()
    other = subprocess.run([sys.executable, "-c", OPEN, str(tmp_path / "a.duckdb")], capture_output=True)
    assert other.returncode == 0, other.stderr


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path):
    path = tmp_path / "monitor.duckdb"
    path.write_text("这不是数据库" * 1000, encoding="utf-8")
    with pytest.raises(StoreError, match="不是本系统的数据库") as fault:
        open_store(path)
    assert not isinstance(fault.value, InUse)
    assert path.read_text(encoding="utf-8") == "这不是数据库" * 1000


def test_the_data_folder_is_moved_by_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("DATA_FILES", str(tmp_path / "elsewhere"))
    assert data_folder() == tmp_path / "elsewhere"
    open_store().close()
    assert (tmp_path / "elsewhere" / "monitor.duckdb").exists()


def test_without_the_environment_the_data_folder_is_data_files(monkeypatch):
    monkeypatch.delenv("DATA_FILES", raising=False)
    assert data_folder().parts[-2:] == ("data", "files")


def test_sql_reaches_no_other_file(store, tmp_path):
    (tmp_path / "secret.csv").write_text("a,b\n1,2\n")
    with pytest.raises(duckdb.PermissionException):
        store.ask(f"SELECT * FROM read_csv('{tmp_path / 'secret.csv'}')")


def test_sql_changes_no_setting_whoever_opened_the_file_first(store):
    with open_store(store.path) as second:
        for opened in (store, second):
            with pytest.raises(duckdb.InvalidInputException, match="locked"):
                opened.rows("SET GLOBAL enable_external_access = true")


def test_the_ids_of_sheets_lie_as_they_are_and_need_no_unpacking(store):
    store.rows("INSERT INTO submission SELECT uuidv7(), '', '', NULL, NULL, 1, now(), now(), NULL, '' "
               "FROM range(5000)")
    store.rows("CHECKPOINT")
    kinds = "SELECT DISTINCT compression FROM pragma_storage_info('submission') WHERE segment_type = 'UUID'"
    assert store.rows(kinds) == [("Uncompressed",)]


def test_an_answer_as_arrays_is_the_answer_as_a_frame(store):
    sql = "SELECT n, n / 4 AS quarter, CASE WHEN n <> $n THEN n / 2 END AS half FROM range(3) t(n)"
    arrays = store.columns(sql, n=1)
    assert all(type(column) is np.ndarray for column in arrays.values())
    pd.testing.assert_frame_equal(pd.DataFrame(arrays), store.ask(sql, n=1))


def test_sql_reaches_no_python_variable(store):
    frame = store.ask("SELECT 1 AS a")
    assert len(frame) == 1
    with pytest.raises(duckdb.CatalogException):
        store.ask("SELECT * FROM frame")


def test_cursors_of_several_threads_do_not_disturb_each_other(store):
    def ask(n: int) -> list[tuple]:
        return store.rows("SELECT $n + sum(range) FROM range(10000)", n=n)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(40)))
    assert answers == [[(n + 49995000,)] for n in range(40)]
