"""The numbers that stand up, clicked through: a target revised, weights tried, what it takes, where from."""

import re

import pytest

REASON = "市里调整任务"


def choose(visit, box: str, name: str) -> None:
    """Open the select box under a label and pick the line that begins with a name."""
    found = visit.page.get_by_test_id("stMain").get_by_role("combobox", name=re.compile(box)).first
    line = visit.page.get_by_role("option", name=re.compile(f"^{name}")).first
    found.click()
    visit.page.wait_for_timeout(500)
    # what had to be scrolled to first has only got the focus
    if not line.is_visible():
        found.click()
    line.click()
    visit.settle()


def fold_out(visit, words: str) -> None:
    visit.page.locator("summary").filter(has_text=words).click()
    visit.settle()


def type_into(visit, label: str, text: str) -> None:
    box = visit.page.get_by_label(re.compile(f"^{label}")).first
    box.fill(text)
    box.press("Enter")
    visit.settle()


@pytest.mark.parametrize(("group", "page", "path"), [
    ("整改", "追赶", "/reaching"), ("整改", "短板", "/weakest"), ("考核", "得分", "/scores"),
    ("考核", "方法稳健性", "/methods"), ("办公室", "目标", "/targets"), ("办公室", "数据质量", "/quality"),
])  # fmt: skip
def test_every_page_is_two_clicks_from_the_first(visit, group, page, path):
    visit.open("/")
    header = visit.page.locator("header")
    header.get_by_text(group, exact=True).first.click()
    visit.page.get_by_role("menuitem", name=page, exact=True).click()
    visit.page.wait_for_url(re.compile(path))
    visit.settle()
    assert visit.page.get_by_test_id("stException").count() == 0
    assert visit.sees("示例数据")


def test_a_revised_target_moves_the_completion_at_once_and_the_old_word_stays(visit, small_store):
    view = f"/targets?period={small_store.last}&indicator=D01&area=150725"
    visit.open(view)
    fold_out(visit, "调整目标")
    keep = visit.page.get_by_role("button", name=re.compile("^把陈旗城市建档率"))
    type_into(visit, "目标（如", "28")
    assert visit.sees("还没有保存") and keep.first.is_disabled()
    choose(visit, "谁调整", "医改办主任")
    type_into(visit, "为什么调整", REASON)
    keep.first.click()
    visit.page.get_by_text(re.compile("^已把陈旗城市建档率")).wait_for()
    assert visit.sees(REASON) and visit.sees("35%") and visit.sees("28%")


def test_weights_are_tried_on_the_page_and_forgotten_with_it(visit, small_store):
    view = f"/scores?period={small_store.last}&area=150725"
    visit.open(view)
    official = visit.title()
    fold_out(visit, "试算其他权重")
    type_into(visit, "目标完成", "5")
    assert visit.sees("试算位次")
    assert visit.title() == official
    visit.open(view)
    assert visit.title() == official
    assert not visit.page.get_by_text("试算得分").count()


def test_a_line_of_the_score_sheet_names_its_page_with_the_cells(visit, small_store):
    visit.open(f"/scores?period={small_store.last}&area=150725")
    assert visit.sees("逐项算式")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name=re.compile("^下载全部旗市区得分表")).click()
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_another_goal_asks_for_another_number(visit, small_store):
    visit.open(f"/reaching?period={small_store.last}&indicator=D01&area=150725")
    to_target = visit.title()
    choose(visit, "目标是", "第 1 位")
    assert visit.title() != to_target and "goal=1" in visit.page.url


def test_a_chosen_area_follows_from_page_to_page(visit, small_store):
    visit.open(f"/weakest?period={small_store.last}")
    choose(visit, "旗市区", "根河")
    assert "area=150785" in visit.page.url
    header = visit.page.locator("header")
    header.get_by_text("考核", exact=True).first.click()
    visit.page.get_by_role("menuitem", name="得分", exact=True).click()
    visit.page.wait_for_url(re.compile("/scores"))
    visit.settle()
    assert visit.title().startswith("根河")
