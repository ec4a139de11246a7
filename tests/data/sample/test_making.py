"""The sample's workbooks are read by the ordinary intake, which finds what was printed and nothing else."""

import csv
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from data import catalogue, intake, store
from data.sample.making import MANIFEST, kept, load, write, write_manifest
from data.sample.post import SLIP, orders

POST = {order.file: order for order in orders()}
TARGETS = "2010年医改目标任务分解表.xlsx"
READ = (
    "2010-01/海拉尔1月医改月报.xlsx",
    "2010-06/鄂伦春6月医改月报.xlsx",
    "2010-09/额尔古纳9月医改月报（更正）.xlsx",
    "2011-03/陈旗3月医改月报.xlsx",
    "2010-08/重大公共卫生服务项目8月进展情况.xlsx",
    "2011-02/重大公共卫生服务项目2月进展情况.xlsx",
)


def said(found):
    return {(f.area, f.period, f.indicator, f.field, text(f.value), f.sheet, f.cell) for f in found}


def held(tasks):
    return {
        (t.indicator, t.area, t.window_start, t.window_end, t.value, t.carried_over, t.cell) for t in tasks
    }


def text(value):
    return value if isinstance(value, str) else f"{value:.4f}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sample")


@pytest.mark.parametrize("file", READ)
def test_intake_finds_exactly_the_printed_facts_and_absences(file, folder):
    _, truth = POST[file].build()
    reading = intake.check(write(POST[file], folder).file)
    # a sheet that calls itself a correction waits for somebody's yes
    assert reading.verdict == ("ask" if "更正" in file else "ready"), reading.findings
    assert said(reading.facts) == said(truth.facts)
    assert {(a.area, a.indicator, a.kind, a.cell) for a in reading.absences} == {
        (a.area, a.indicator, a.kind, a.cell) for a in truth.absences
    }


def test_intake_finds_every_task_of_the_target_workbook_with_its_carry_over(folder):
    _, truth = POST[TARGETS].build()
    reading = intake.check(write(POST[TARGETS], folder).file)
    assert reading.form == "targets"
    assert held(reading.targets) == held(truth.tasks)
    assert any(task.carried_over for task in reading.targets)


def test_intake_finds_the_region_and_the_citys_place_in_the_annex(folder):
    order = POST["2010-05/自治区通报附件（2010年5月）.xlsx"]
    _, truth = order.build()
    reading = intake.check(write(order, folder).file)
    assert (reading.form, reading.period) == ("region_benchmark", "2010-05")
    assert {(b.scope, b.indicator, b.value, b.city_rank, b.cell) for b in reading.benchmarks} == {
        (b.scope, b.indicator, b.value, b.city_rank, b.cell) for b in truth.benchmarks
    }


def test_the_slip_is_noticed_by_intake_but_does_not_keep_the_form_out(folder):
    order = POST[f"{SLIP.period}/额尔古纳9月医改月报.xlsx"]
    reading = intake.check(write(order, folder).file)
    assert reading.verdict == "ask"
    assert {f.indicator for f in reading.findings if f.severity == "ask"} == {SLIP.indicator}


def test_the_citys_sheet_repeats_the_banners_own_figures():
    _, city = POST["2010-10/重大公共卫生服务项目10月进展情况.xlsx"].build()
    _, banner = POST["2010-10/陈旗10月医改月报.xlsx"].build()
    own = {(f.indicator, f.field): f.value for f in banner.facts}
    repeated = {(f.indicator, f.field): f.value for f in city.facts if f.area == "150725"}
    assert len(repeated) > 10
    assert repeated.items() <= own.items()


def test_workbooks_open_with_merged_titles_totals_first_and_posts_only(folder):
    sheet = openpyxl.load_workbook(write(POST[READ[4]], folder).file).active
    assert "呼伦贝尔市重大公共卫生服务项目2010年1~8月进展情况统计表" == sheet["A1"].value
    assert "A1:Z1" in {str(block) for block in sheet.merged_cells.ranges}
    assert sheet["A5"].value == "合  计"
    assert sheet.cell(row=sheet.max_row, column=1).value.startswith("单位负责人：所长")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)


def test_loading_keeps_the_time_of_receipt_marks_the_sample_and_is_done_once(folder, tmp_path):
    parcels = [write(POST[name], folder) for name in (TARGETS, READ[1])]
    with store.open_store(tmp_path / "monitor.duckdb") as opened:
        done = load(opened, parcels, progress=False)
        assert (done["workbooks"], done["rejected"]) == (2, 0)
        assert opened.is_sample()
        late = opened.submissions("2010-06").set_index("area").loc["150723"]
        assert (late["days_late"], late["received_at"]) == (5, datetime(2010, 7, 5, 10))
        assert not load(opened, parcels, progress=False)


def test_the_manifest_lists_every_file_with_its_receipt(tmp_path):
    parcels = [write(POST[TARGETS], tmp_path)]
    write_manifest(tmp_path, parcels)
    with (tmp_path / MANIFEST).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows == [{"file": TARGETS, "received_at": "2010-01-15 09:30:00", "by": "市医改办", "reason": ""}]
    assert Path(tmp_path / rows[0]["file"]).exists()


def test_no_form_shows_a_persons_name():
    posts = {
        "局长", "所长", "农卫科科长", "妇幼科科长", "医改办主任", "农卫科科员", "信息科科员", "医改办科员",
    }
    for file in (TARGETS, READ[0], READ[4]):
        book, _ = POST[file].build()
        signed = book.active.cell(row=book.active.max_row, column=1).value
        assert {part.split("：")[1] for part in signed.split()} <= posts


def test_every_indicator_of_the_catalogue_has_a_level():
    from data.sample.levels import levels
    assert set(levels()) == set(catalogue.indicators())


def test_a_loading_that_was_broken_off_goes_on_with_the_same_files(tmp_path):
    order = orders()[0]
    written = [write(order, tmp_path)]
    assert kept(tmp_path) == []
    write_manifest(tmp_path, written)
    assert kept(tmp_path) == written
    written[0].file.unlink()
    assert kept(tmp_path) == []
