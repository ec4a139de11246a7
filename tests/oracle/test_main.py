"""`python -m oracle` on a data folder: what it prints, and with what it ends."""

import shutil

import pytest

from analytics.charts import labels
from oracle.__main__ import main
from tests.oracle.conftest import MONTHS
from tests.support.second_road import own_rules, write_otherwise


@pytest.fixture
def folder(sample_folder, tmp_path, monkeypatch):
    """A copy of the two months, which no other store holds open."""
    shutil.copy(sample_folder / "monitor.duckdb", tmp_path)
    monkeypatch.setenv("DATA_FILES", str(tmp_path))


def test_it_tells_figure_by_figure_how_many_were_compared_and_ends_with_0(filled, monkeypatch, capsys):
    monkeypatch.setenv("DATA_FILES", str(filled.path.parent))
    rows, (month,) = len(filled.observations()), filled.periods()
    filled.close()
    assert main([]) == 0
    said = capsys.readouterr().out
    assert f"旗市区・位次：核对 {rows} 个，不符 0 个" in said
    assert f"复核通过：{labels.month(month)}" in said


def test_where_a_figure_differs_it_names_it_and_ends_with_1(filled, tmp_path, monkeypatch, capsys):
    rules = own_rules(tmp_path, monkeypatch) / "1_known/1_rules.sql"
    write_otherwise(rules, "gap_points >= 0 THEN", "gap_points > 0 THEN")
    monkeypatch.setenv("DATA_FILES", str(filled.path.parent))
    filled.close()
    assert main(["all"]) == 1
    said = capsys.readouterr().out
    assert "进度分档：页面为 on，复算为 behind" in said
    assert "复核未通过：全部月份" in said


def test_a_month_that_is_not_there_ends_with_1_and_says_which_are(folder, roads, capsys):
    assert main(["2012-01"]) == 1
    assert "2010年12月" in capsys.readouterr().err
    assert "2012-01" not in MONTHS


def test_an_empty_store_ends_with_1(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATA_FILES", str(tmp_path))
    assert main([]) == 1
    assert "还没有数据" in capsys.readouterr().err
