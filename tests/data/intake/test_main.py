"""The command line: one JSON object a line, exit status, the whole road into the store."""

import json
import zipfile
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
    assert list(first) == [
        "file", "sha256", "form", "period", "verdict", "facts", "findings",
        "kind", "report_period", "questions",
    ]
    assert list(first["facts"][0]) == [
        "area", "period", "indicator", "field", "value", "unit", "sheet", "cell", "raw",
    ]
    assert list(second["findings"][0]) == [
        "severity", "code", "message", "sheet", "cell", "area", "indicator", "suggestion",
    ]
    assert (status, first["verdict"], second["verdict"]) == (1, "ready", "refuse")
    assert (first["kind"], second["kind"]) == ("xlsx", "")


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


def zipped(folder, *files):
    path = folder / "七月.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            archive.write(file, Path(file).name)
    return str(path)


def test_a_zip_counts_as_the_workbooks_in_it(capsys, tmp_path):
    other = written(tmp_path, "说明.xlsx", "姓名 | 年龄")
    assert main(["check", zipped(tmp_path, READY, other), "--json"]) == 1
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first["file"] == f"七月.zip › {Path(READY).name}" and first["verdict"] == "ready"
    assert second["file"] == "七月.zip › 说明.xlsx" and second["verdict"] == "refuse"


def test_what_would_change_accepted_figures_stays_out_until_a_reason_is_given(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_FILES", str(tmp_path / "files"))
    text = "2010年8月\n地区 | 新农合参合率\n海拉尔 | {} \n根河 | 96"
    assert main(["load", written(tmp_path, "八月.xlsx", text.format(95))]) == 0
    again = written(tmp_path, "八月再报.xlsx", text.format(94))
    assert main(["load", again]) == 1
    assert "改动已入库的 1 个数" in (told := capsys.readouterr().out) and "--reason" in told
    assert main(["load", again, "--confirmed", "--reason", "海拉尔漏报后补报"]) == 0
    assert "变更 1，未变 1" in capsys.readouterr().out
    assert main(["load", again]) == 0
