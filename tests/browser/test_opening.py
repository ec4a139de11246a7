"""Every view opens from its address, inside the frame, on a wide screen and in the hand."""

import re

import pytest

from tests.browser.conftest import Server, watched_visit

PATHS = (
    "/", "/ranking", "/trend", "/gaps", "/map", "/profile", "/reaching", "/weakest", "/scores", "/methods",
    "/upload", "/targets", "/quality", "/definitions",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_opens_from_its_address_with_a_sentence_for_title_and_calls_samples_samples(visit, path):
    visit.open(path)
    assert len(visit.title()) >= 8
    assert visit.sees("示例数据")
    assert visit.page.get_by_test_id("stException").count() == 0
    assert visit.page.locator("text=Page not found").count() == 0


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_a_phone(phone, path):
    phone.open(path)
    wide, seen = phone.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= seen <= 390


def test_a_link_with_month_indicator_and_area_opens_that_view(visit, small_store):
    visit.open(f"/ranking?period={small_store.first}&indicator=D01&area=150725")
    assert "陈旗" in visit.title() and "城市建档率" in visit.title()
    assert visit.sees(f"{int(small_store.first[5:])}月")


def test_a_link_to_an_indicator_opens_its_definition(visit):
    visit.open("/definitions?indicator=E10")
    assert visit.sees("竣工验收户数")
    assert visit.sees("5、6、7、8、9、10")


def test_an_unknown_code_in_the_address_opens_a_calm_page(visit):
    visit.open("/ranking?period=1999-13&indicator=Z99&area=1")
    assert len(visit.title()) >= 8
    assert visit.page.get_by_test_id("stException").count() == 0


def test_the_month_holds_when_the_page_changes(visit, small_store):
    visit.open(f"/ranking?period={small_store.first}&indicator=A01")
    visit.page.locator("header").get_by_text("差距", exact=True).first.click()
    visit.page.wait_for_url(re.compile("/gaps"))
    visit.settle()
    assert f"period={small_store.first}" in visit.page.url


@pytest.mark.parametrize(("path", "shown"), [("/upload", "工作簿"), ("/access", "还没有数据")])
def test_a_fresh_server_shows_no_page_around_the_frame(browser, tmp_path, path, shown):
    """Until a session has run the frame, Streamlit would serve a file lying directly in `pages/`."""
    with Server(tmp_path) as server, watched_visit(browser, server.address) as visit:
        visit.page.goto(server.address + path)
        visit.page.locator("header").get_by_text("位次", exact=True).first.wait_for()
        assert visit.sees(shown)
        if path == "/access":
            # of an address that is no page at all, Streamlit says so
            visit.errors[:] = [said for said in visit.errors if "does not seem to exist" not in said]


def test_a_click_on_a_cell_of_the_heat_table_opens_that_domains_ranking(visit):
    visit.open("/")
    cell = visit.page.locator(".js-plotly-plot").first.locator("text", has_text=re.compile("[●▲■]")).nth(20)
    box = cell.bounding_box()
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.wait_for_url(re.compile("/ranking"))
    visit.settle()
    assert "完成率" in visit.title()


def test_the_ranking_names_the_cells_behind_the_chosen_areas_figure(visit, small_store):
    visit.open(f"/ranking?period={small_store.first}&indicator=D01&area=150725")
    assert visit.sees("这个数从哪里来") and visit.sees("医改月报")


def test_a_second_program_on_the_same_data_says_in_one_sentence_what_to_do(browser, visit, small_store):
    visit.open("/")
    server = Server(small_store.folder, log="second.log")
    with server, watched_visit(browser, server.address) as late:
        late.open("/ranking")
        assert late.sees("正被另一个程序占用") and late.sees("请先关闭")


def test_the_address_always_says_which_month_is_shown(visit, small_store):
    visit.open("/ranking")
    assert visit.page.url.endswith(f"/ranking?period={small_store.last}")


def test_every_step_by_the_menu_is_one_step_back(visit, small_store):
    view = f"?period={small_store.first}&indicator=D01"
    visit.open(f"/ranking{view}")
    for name, path in (("差距", "/gaps"), ("地图", "/map")):
        visit.page.locator("header").get_by_text(name, exact=True).first.click()
        visit.page.wait_for_url(re.compile(path))
        visit.settle()
        assert visit.page.url.endswith(path + view)
    for path in ("/gaps", "/ranking"):
        visit.page.go_back()
        visit.settle()
        assert visit.page.url.endswith(path + view)
    assert "城市建档率" in visit.title()
