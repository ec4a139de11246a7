"""The main job in a real browser: a workbook never loaded before goes in, and the ranking is another one."""

import re

from openpyxl import Workbook

HOSTILE = "[x](javascript:1) **b** <img src=x onerror=alert(1)> :red[a] https://example.com"


def button(visit, start: str):
    return visit.page.get_by_role("button", name=re.compile(f"^{start}")).first


def pick(visit, *paths) -> None:
    visit.page.locator('input[type="file"]').set_input_files([str(path) for path in paths])
    visit.page.get_by_test_id("stProgress").first.wait_for()
    visit.settle()


def test_an_uploaded_workbook_changes_the_ranking(visit, small_store):
    held = small_store.held_back
    view = f"/ranking?period={small_store.last}&indicator={held.indicator}&area={held.area}"
    visit.open(view)
    before = visit.title()
    assert "未报" in before

    visit.open("/upload")
    pick(visit, held.path)
    assert "入库" in visit.title()
    assert visit.sees("认出")
    if visit.page.get_by_text("已核对，按原表入库").count():
        visit.page.get_by_text("已核对，按原表入库").click()
        visit.settle()
    button(visit, "入库").click()
    visit.page.get_by_role("heading", name=re.compile("已入库")).first.wait_for()

    visit.open(view)
    after = visit.title()
    assert after != before
    assert held.shown in after and re.search(r"第 \d+ / 13 位", after)


def test_no_button_is_called_by_a_word_that_hides_what_it_does(visit, small_store):
    visit.open("/upload")
    pick(visit, small_store.held_back.path)
    names = visit.page.get_by_test_id("stMain").get_by_role("button").all_inner_texts()
    assert not {"确定", "提交", "确认"} & {name.strip() for name in names}


def test_what_a_cell_holds_is_shown_letter_by_letter_and_never_as_a_link_or_picture(visit, tmp_path):
    book = Workbook()
    rows = [
        ["2010年3月医改重点指标统计表"],
        ["地区", "新农合参合率(%)", "备注"],
        ["海拉尔区", 96.1, HOSTILE],
        ["满洲里市", "九成", HOSTILE],
    ]
    for row in rows:
        book.active.append(row)
    path = tmp_path / "[点我](javascript:1) **粗** <b>.xlsx"
    book.save(path)
    visit.open("/upload")
    pick(visit, path)
    main = visit.page.get_by_test_id("stMain")
    assert main.locator("a[href*='example'], a[href^='javascript'], img, strong:text-is('b')").count() == 0
    assert visit.sees("[x](javascript:")
    assert visit.sees("<b>.xlsx")


def test_a_file_that_is_no_workbook_gets_one_clear_sentence_and_no_button(visit, tmp_path):
    path = tmp_path / "通知.xlsx"
    path.write_bytes(b"not a workbook at all")
    visit.open("/upload")
    pick(visit, path)
    assert "不能入库" in visit.title()
    assert button(visit, "入库").count() == 0


def test_the_empty_form_can_be_taken_home(visit, tmp_path):
    visit.open("/upload")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name=re.compile("^下载")).click()
    assert download.value.suggested_filename.endswith("医改月报.xlsx")
    assert download.value.path().read_bytes()[:2] == b"PK"
