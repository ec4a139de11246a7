"""目标 on two sample months: coverage, one indicator's targets, a revision before and after it is kept."""

import shutil
from datetime import date

import pytest

from analytics.sentences.office import target_rows, targets
from data import intake
from pages.parts import access

PERIOD, AREA, INDICATOR = "2010-02", "150725", "E10"
PAGE = "pages/office/targets.py"


def plain(text) -> str:
    return str(text).replace("\u00a0", " ").replace("\u2060", "").replace("\\", "")


def opened(app, **view):
    for key, code in {"period": PERIOD, "indicator": INDICATOR, "area": AREA, **view}.items():
        app.query_params[key] = code
    found = app.switch_page(PAGE).run()
    assert not found.exception
    return found


def texts(page) -> str:
    return plain("\n".join(element.value for element in page.markdown))


def field(page, start: str):
    return next(one for one in page.text_input if one.label.startswith(start))


@pytest.fixture
def own_app(app_on, two_months, tmp_path):
    """The application on a copy of the two months, which a test may change."""
    return app_on(shutil.copytree(two_months, tmp_path / "own"))


def test_the_title_and_the_sentences_are_of_the_very_rows_that_are_drawn(app_with_data):
    page = opened(app_with_data)
    cover = access.target_coverage(PERIOD)
    assert plain(page.title[0].value) == plain(targets.title(cover, PERIOD))
    told = targets.headlines(cover, access.target_sums(), access.target_owners())
    assert all(plain(sentence) in texts(page) for sentence in told.values())
    _the_targets_are_listed_with_what_was_carried_over_and_can_be_taken_home(page)


def test_a_section_narrows_the_matrix_and_not_the_title(app_with_data):
    page = opened(app_with_data, section="F")
    cover = access.target_coverage(PERIOD)
    assert plain(targets.block(cover[cover["section"] == "F"])) in texts(page)
    assert plain(page.title[0].value) == plain(targets.title(cover, PERIOD))


def _the_targets_are_listed_with_what_was_carried_over_and_can_be_taken_home(page):
    every = target_rows.covering(access.target_list(INDICATOR), PERIOD)
    listed = next(table.value for table in page.table if "其中结转" in table.value.columns)
    assert len(listed) == len(every) == 14
    assert plain(target_rows.held_title(every, "卫生厕所建设", PERIOD)) in texts(page)
    assert any("任务分解表" in one.label for one in page.get("download_button"))
    reading = intake.check(access.target_workbook(date(2010, 3, 1)), "任务.xlsx")
    assert (reading.form, reading.verdict) == ("targets", "ready")


def test_a_revision_is_seen_before_it_is_kept_and_needs_a_post_and_a_reason(own_app):
    page = opened(own_app, indicator="E02")
    before = access.targets("E02", AREA)["value"].item()
    page = field(page, "目标").set_value(str(before / 2)).run()
    assert "改后陈旗完成率由" in texts(page)
    assert page.button(key="keep_target").disabled
    assert access.targets("E02", AREA)["value"].item() == before
    page = field(page, "目标").set_value("很多").run()
    assert "“很多”读不出是多少" in texts(page)
    assert not [one for one in page.button if one.key == "keep_target"]


def test_a_kept_revision_counts_at_once_and_stands_in_the_history(own_app):
    page = opened(own_app)
    before, version = access.targets(INDICATOR, AREA)["value"].item(), access.version()
    field(page, "目标").set_value(str(before + 20))
    field(page, "为什么").set_value("责任状补充协议")
    page = next(box for box in page.selectbox if box.label == "谁调整").set_value("医改办主任").run()
    page = page.button(key="keep_target").click().run()
    assert not page.exception
    assert access.targets(INDICATOR, AREA)["value"].item() == before + 20
    assert access.version() == version + 1
    assert page.success[0].value.startswith("已把")
    word = access.target_history(INDICATOR).iloc[0]
    assert (word["value_old"], word["value"], word["who"], word["reason"], word["origin"]) == (
        before, before + 20, "医改办主任", "责任状补充协议", "page")
    assert "责任状补充协议" in "\n".join(table.value.to_string() for table in page.table)


def test_without_any_report_the_catalogues_targets_can_be_seen(app):
    page = opened(app, period="2010-01", indicator="A01")
    assert "应有目标" in page.title[0].value
