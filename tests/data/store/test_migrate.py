"""Numbered steps: each once, in order, all or none; a newer file is refused."""

import duckdb
import pytest

from data.store import StoreError, open_store
from data.store.connection import connect
from data.store.migrate import migrate


@pytest.fixture
def file(tmp_path):
    with connect(tmp_path / "monitor.duckdb") as connection:
        yield connection


@pytest.fixture
def steps(tmp_path):
    folder = tmp_path / "steps"
    folder.mkdir()
    (folder / "002_then.sql").write_text("INSERT INTO thing VALUES (2);")
    (folder / "001_first.sql").write_text("CREATE TABLE thing (a INTEGER); INSERT INTO thing VALUES (1);")
    return folder


def things(file) -> list[tuple]:
    return file.execute("SELECT a FROM thing ORDER BY a").fetchall()


def test_steps_run_in_order_of_their_numbers(file, steps):
    assert migrate(file, steps) == [1, 2]
    assert things(file) == [(1,), (2,)]


def test_a_step_runs_only_once(file, steps):
    migrate(file, steps)
    assert migrate(file, steps) == []
    assert things(file) == [(1,), (2,)]


def test_a_step_added_later_runs_on_a_file_that_has_the_earlier_ones(file, steps):
    migrate(file, steps)
    (steps / "003_later.sql").write_text("INSERT INTO thing VALUES (3);")
    assert migrate(file, steps) == [3]
    assert things(file) == [(1,), (2,), (3,)]


def test_a_step_that_fails_leaves_the_file_as_it_was(file, steps):
    (steps / "003_wrong.sql").write_text("INSERT INTO thing VALUES (3); INSERT INTO nothing VALUES (3);")
    with pytest.raises(duckdb.CatalogException):
        migrate(file, steps)
    assert file.execute("SELECT count(*) FROM duckdb_tables()").fetchone() == (0,)


def test_a_file_of_a_newer_program_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "monitor.duckdb"
    with open_store(path) as store, store.transaction() as cursor:
        cursor.execute("INSERT INTO migration VALUES (999, '999_of_next_year', now()::TIMESTAMP)")
    with pytest.raises(StoreError, match="请先把本程序升级") as fault:
        open_store(path)
    assert str(fault.value).count("。") == 1


def test_the_schema_holds_nothing_that_a_lake_cannot(store):
    assert store.rows("SELECT DISTINCT constraint_type FROM duckdb_constraints()") == [("NOT NULL",)]
    assert store.rows("SELECT index_name FROM duckdb_indexes()") == []
    assert store.rows("SELECT sequence_name FROM duckdb_sequences()") == []
    assert store.rows("SELECT column_name FROM duckdb_columns() WHERE data_type LIKE 'ENUM%'") == []
