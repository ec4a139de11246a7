"""上报: from the picked workbook to figures in the store, with the reader's yes in between."""

import io
import re

import pytest
from openpyxl import load_workbook

from data.sample.banner_form import banner_form
from pages.parts import access
from pages.parts.upload import blank_form
from pages.parts.upload.verdict import TICK

PAGE = "pages/office/upload.py"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MONTH = "2010-02"


def form(area: str = "150725", period: str = MONTH, change=None) -> bytes:
    """An area's filled form as bytes, with `change(sheet)` made to it first."""
    book, _ = banner_form(area, period, "2010年2月27日")
    if change:
        change(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def row_of(sheet, name: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 3).value == name)


def with_unit(sheet) -> None:
    """A count typed with a word behind it: somebody has to say that it is meant so."""
    cell = sheet.cell(row_of(sheet, "新农合参合人数"), 7)
    cell.value = f"{cell.value}户左右"


@pytest.fixture
def page(app):
    return app.switch_page(PAGE).run()


def picked(page, *contents: bytes):
    files = [(f"表{number}.xlsx", content, XLSX) for number, content in enumerate(contents, start=1)]
    return page.file_uploader[0].set_value(files).run()


def title(page) -> str:
    return page.title[0].value.replace("\u00a0", " ")


def button(page, start: str):
    return next(b for b in page.button if b.label.replace("\u00a0", " ").startswith(start))


def labels(page) -> list[str]:
    return [b.label for b in page.button]


def test_an_empty_store_is_told_how_to_begin_and_offers_the_form(page):
    assert title(page) == "还没有数据，从第一份月报开始"
    assert sum(bool(re.match(r"\*\*[123] ", m.value)) for m in page.markdown) == 3
    assert page.download_button[0].label == "下载海拉尔2010年1月月报空表"


def test_a_ready_workbook_says_how_many_figures_it_brings_and_loads_them(page):
    shown = picked(page, form())
    assert re.match(r"\d+ 个数可以入库", title(shown))
    before = access.version()
    loaded = button(shown, "入库 ").click().run()
    assert title(loaded).startswith("已入库：新增 ")
    assert access.version() == before + 1
    assert access.periods() == [MONTH]
    assert not loaded.exception


def test_the_button_counts_the_figures_of_the_title(page):
    shown = picked(page, form())
    figures = re.match(r"\d+", title(shown)).group()
    assert button(shown, "入库 ").label.replace("\u00a0", " ").startswith(f"入库 {figures} 个数")


def test_what_must_be_asked_is_loaded_only_after_the_tick(page):
    shown = picked(page, form(change=with_unit))
    assert "核对后可以入库" in title(shown)
    assert button(shown, "入库 ").disabled
    box = next(box for box in shown.checkbox if box.label == TICK)
    assert not button(box.check().run(), "入库 ").disabled


def test_a_foreign_file_is_refused_in_one_sentence_and_has_no_button(page):
    shown = picked(page, b"no workbook")
    assert title(shown).startswith("不能入库：")
    assert not [label for label in labels(shown) if label.startswith("入库")]


def test_several_files_are_listed_a_line_each_and_loaded_in_one_go(page):
    shown = picked(page, form("150725"), form("150784"), b"no workbook")
    assert title(shown).startswith("3 个文件中 2 个可以入库")
    assert list(shown.table[0].value["文件"]) == [rf"表{n}\.xlsx" for n in (1, 2, 3)]
    loaded = next(b for b in shown.button if b.label.endswith("（2 个文件）")).click().run()
    assert title(loaded).startswith("不能入库：")
    assert set(access.reckoned(MONTH).query("status == 'reported'")["area"]) == {"150725", "150784"}


def test_the_same_bytes_are_not_recorded_twice(page):
    content = form()
    button(picked(page, content), "入库 ").click().run()
    version = access.version()
    page.session_state["outcomes"].clear()
    again = button(picked(page, content), "入库 ").click().run()
    assert title(again) == "这份表以前已经入库，没有重复记入"
    assert access.version() == version


def test_a_correction_shows_the_old_figure_beside_the_new(page):
    button(picked(page, form()), "入库 ").click().run()

    def corrected(sheet):
        sheet.cell(row_of(sheet, "新农合参合人数"), 7).value += 100

    shown = picked(page, form(change=corrected))
    rows = next(t.value for t in shown.table if "原" in t.value.columns)
    assert any("参合人数" in name for name in rows["数"])
    assert "核对后可以入库" in title(shown), "a count that no longer fits its printed rate is asked about"


def test_a_workbook_is_checked_once_and_not_on_every_rerun(page):
    shown = picked(page, form())
    first = next(iter(shown.session_state["readings"].values()))
    again = shown.run()
    assert next(iter(again.session_state["readings"].values())) is first


def test_no_button_hides_what_it_does_behind_a_general_word(page):
    assert not {"确定", "提交", "确认"} & set(labels(picked(page, form())))


def test_the_form_taken_home_carries_last_months_figures(page):
    button(picked(page, form()), "入库 ").click().run()
    sheet = load_workbook(io.BytesIO(blank_form.workbook("150725", "2010-03"))).active
    heads = [cell.value for cell in sheet[3]]
    assert "上月累计" in heads
    past = sheet.cell(row_of(sheet, "新农合参合人数"), heads.index("上月累计") + 1).value
    known = access.reckoned(MONTH, "A02", "150725")["value"].iloc[0]
    assert past == known
