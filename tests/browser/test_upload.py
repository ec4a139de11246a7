"""The main job in a real browser: a workbook never loaded before goes in, and the ranking is another one."""

import re
import zipfile

from openpyxl import Workbook, load_workbook

from tests.support.city_sheets import AREAS, city_sheet

HOSTILE = "[x](javascript:1) **b** <img src=x onerror=alert(1)> :red[a] https://example.com"


def button(visit, start: str):
    return visit.page.get_by_role("button", name=re.compile(f"^{start}")).first


def pick(visit, *paths) -> None:
    visit.page.locator('input[type="file"]').set_input_files([str(path) for path in paths])
    visit.page.get_by_role("button", name="换文件，或再加").wait_for()
    visit.settle()


def written(path, content: bytes):
    path.write_bytes(content)
    return path


def load(visit) -> None:
    """Load the workbook in view, ticked first where that is asked."""
    if visit.page.get_by_text("已核对，按原表入库").count():
        visit.page.get_by_text("已核对，按原表入库").click()
        visit.settle()
    button(visit, "入库").click()
    visit.page.get_by_role("heading", name=re.compile("已入库")).first.wait_for()


def remembered(visit) -> bool:
    return visit.sees("按以前的答复读：“鄂旗”读作鄂温克族自治旗")


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
    load(visit)
    visit.page.get_by_role("link", name="看位次").click()
    visit.page.wait_for_url(re.compile("/ranking"))
    visit.settle()
    assert f"period={small_store.last}" in visit.page.url and f"area={held.area}" in visit.page.url

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


def test_what_was_answered_once_is_not_asked_next_month(visit, tmp_path):
    called = {"鄂温克旗": "鄂旗"}
    visit.open("/upload")
    pick(visit, written(tmp_path / "三月.xlsx", city_sheet(3, called=called)))
    assert "1 个问题要答" in visit.title()
    visit.page.get_by_text("鄂温克族自治旗", exact=True).first.click()
    visit.settle()
    button(visit, "按答复重新读").click()
    visit.settle()
    assert "要答" not in visit.title()
    load(visit)

    visit.open("/upload")
    assert visit.sees("已记住的答复（1 条）")
    pick(visit, written(tmp_path / "四月.xlsx", city_sheet(4, called=called)))
    assert "要答" not in visit.title()
    assert remembered(visit)


def test_the_workbook_comes_back_marked_and_opens(visit, tmp_path):
    rows = {"海拉尔区": "海拉尔区 "}
    path = written(tmp_path / "五月.xlsx", city_sheet(5, called=rows, heads="就医满意情况"))
    visit.open("/upload")
    pick(visit, path)
    with visit.page.expect_download() as download:
        button(visit, "下载标注后的原表").click()
    assert download.value.suggested_filename == "五月（已校验）.xlsx"
    saved = tmp_path / "marked.xlsx"
    download.value.save_as(saved)
    book = load_workbook(saved)
    assert book.sheetnames[0] == "校验结果"
    assert any(cell.comment for row in book["Sheet1"].iter_rows() for cell in row)


def test_the_good_files_of_a_zip_are_loaded_while_the_bad_one_waits(visit, tmp_path):
    path = tmp_path / "上半年.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("六月.xlsx", city_sheet(6))
        archive.writestr("坏的.xlsx", b"not a workbook at all")
        archive.writestr("七月.xlsx", city_sheet(7))
    visit.open("/upload")
    pick(visit, path)
    assert visit.sees("上半年.zip › 坏的.xlsx")
    button(visit, f"入库 2 个文件、{2 * 3 * len(AREAS)} 个数").click()
    # the title says 不能入库 before and after: only the lines tell that the deed is done
    assert visit.sees("● 已入库：新增 39")
    assert visit.words().count("● 已入库：新增 39") == 2


def test_a_correction_asks_for_a_reason_before_it_goes_in(visit, tmp_path):
    visit.open("/upload")
    pick(visit, written(tmp_path / "九月.xlsx", city_sheet(9)))
    load(visit)
    visit.open("/upload")
    pick(visit, written(tmp_path / "九月更正.xlsx", city_sheet(9, more=100)))
    if visit.page.get_by_text("已核对，按原表入库").count():
        visit.page.get_by_text("已核对，按原表入库").click()
        visit.settle()
    assert button(visit, "入库").is_disabled()
    visit.page.get_by_label(re.compile("更正原因")).fill("漏报一个乡，已核实补上")
    visit.page.keyboard.press("Tab")
    visit.settle()
    button(visit, "入库").click()
    visit.page.get_by_role("heading", name=re.compile("已入库：新增 0 个，更正 2 个")).first.wait_for()


def test_nothing_on_a_phone_is_wider_than_its_screen(phone, tmp_path):
    heads = "就医满意情况|上年同期参合率(%)"
    path = written(tmp_path / "十月.xlsx", city_sheet(10, called={"鄂温克旗": "新旗"}, heads=heads))
    phone.open("/upload")
    pick(phone, path)
    wide = "[...document.querySelectorAll('[data-testid=stMain]')].map(e => e.scrollWidth)[0]"
    assert phone.page.evaluate(wide) <= 390
    parts = ("答完问题后可以入库", "个问题要您答", "处提示", "格要看")
    order = [phone.words().find(text) for text in parts]
    assert order == sorted(order) and -1 not in order
