"""The command line: one JSON object a line, exit status, the whole road into the store."""

import json
from pathlib import Path

from data import store
from data.intake.__main__ import main
from tests.support.sheets import workbook

EXAMPLES = Path(__file__).parent / "examples"
READY = str(next(EXAMPLES.glob("09_*.xlsx")))


def written(folder, name, text):
    file = folder / name
    file.write_bytes(workbook(text))
    return str(file)


def test_check_prints_one_object_a_file_with_the_promised_keys(capsys, tmp_path):
    status = main(["check", READY, str(tmp_path / "没有.xlsx"), "--json"])
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert list(first) == ["file", "sha256", "form", "period", "verdict", "facts", "findings"]
    assert list(first["facts"][0]) == [
        "area", "period", "indicator", "field", "value", "unit", "sheet", "cell", "raw",
    ]
    assert list(second["findings"][0]) == [
        "severity", "code", "message", "sheet", "cell", "area", "indicator",
    ]
    assert (status, first["verdict"], second["verdict"]) == (1, "ready", "refuse")


def test_exit_status_is_zero_only_if_every_file_is_ready(capsys):
    assert main(["check", READY]) == 0
    assert "可以入库" in capsys.readouterr().out


def test_load_takes_the_ready_and_leaves_the_others_out(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_FILES", str(tmp_path / "files"))
    asked = written(tmp_path, "八月.xlsx", "2010年8月（更正）\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96")
    assert main(["load", READY, asked]) == 1
    told = capsys.readouterr().out
    assert "新增 28，变更 0，未变 0" in told and "入库 1 个，未入库 1 个" in told
    assert main(["load", "--confirmed", READY, asked]) == 0
    with store.open_store() as opened:
        assert opened.periods() == ["2010-07", "2010-08"]
