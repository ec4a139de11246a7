"""上报: from the picked workbooks to figures in the store, with the reader's answers and yes in between."""

import io
import re
import zipfile

import pytest
from openpyxl import load_workbook

from analytics.sentences.intake.verdict import CHECKED, UNANSWERED
from data import intake
from data.sample.banner_form import banner_form
from pages.parts import access
from pages.parts.upload import blank_form
from pages.parts.upload.questions import OTHER
from tests.support.city_sheets import city_sheet

PAGE = "pages/office/upload.py"
OVERVIEW = "pages/standing/overview.py"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MONTH = "2010-02"
OROQEN, EVENK, OLD_BARAG = "150723", "150724", "150725"
AMBIGUOUS = {"鄂伦春旗": "鄂旗"}
REASON = "漏报一个乡，已核实补上"


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


def picked(page, *contents: bytes, names: tuple[str, ...] = ()):
    names = names or tuple(f"表{number}.xlsx" for number in range(1, len(contents) + 1))
    files = [(name, content, XLSX) for name, content in zip(names, contents, strict=True)]
    shown = page.file_uploader[0].set_value(files).run()
    assert not shown.exception
    return shown


def title(page) -> str:
    return page.title[0].value.replace("\u00a0", " ")


def legible(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2060", "").replace("\\", "")


def button(page, start: str):
    return next(b for b in page.button if legible(b.label).startswith(start))


def labels(page) -> list[str]:
    return [legible(b.label) for b in page.button]


def said(page) -> str:
    """Everything said outside of tables."""
    return legible("\n".join(m.value for m in (*page.markdown, *page.caption)))


def table(page, head: str):
    return next(t.value for t in page.table if head in t.value.columns)


def picked_options(page, name: str) -> list[str]:
    """The options of the list that has this one among them."""
    return next(one for one in page.selectbox if name in one.options).options


def tick(page):
    return next(box for box in page.checkbox if box.label == CHECKED).check().run()


def loaded(page):
    """The page after the workbook in view was loaded, ticked first where that is asked."""
    ready = tick(page) if any(box.label == CHECKED for box in page.checkbox) else page
    return button(ready, "入库 ").click().run()


def answered(page, choice: str = OROQEN):
    """The page after the one question with buttons was answered."""
    return button(page.radio[0].set_value(choice).run(), "按答复重新读").click().run()


def test_an_empty_store_is_told_how_to_begin_and_offers_the_form(page):
    assert title(page) == "还没有数据，从第一份月报开始"
    assert sum(bool(re.match(r"\*\*[123] ", m.value)) for m in page.markdown) == 3
    assert page.download_button[0].label == "下载海拉尔2010年1月月报空表"


def test_the_label_says_which_kinds_of_files_may_come(page):
    label = page.file_uploader[0].label
    assert all(kind in label for kind in ("xlsx", "xlsm", "xlsb", "xls", "et", "ods", "csv", "网页", "zip"))


def test_a_ready_workbook_says_how_many_figures_it_brings_and_loads_them(page):
    shown = picked(page, form())
    assert re.match(r"\d+ 个数可以入库", title(shown))
    before = access.version()
    done = loaded(shown)
    assert title(done).startswith("已入库：新增 ")
    assert access.version() == before + 1
    assert access.periods() == [MONTH]
    assert not done.exception


def test_the_button_counts_the_figures_of_the_title(page):
    shown = picked(page, form())
    figures = re.match(r"\d+", title(shown)).group()
    assert legible(button(shown, "入库 ").label).startswith(f"入库 {figures} 个数")


def test_what_must_be_asked_is_loaded_only_after_the_tick(page):
    shown = picked(page, form(change=with_unit))
    assert "核对后可以入库" in title(shown)
    assert button(shown, "入库 ").disabled
    assert not button(tick(shown), "入库 ").disabled


def test_a_long_heading_is_not_pressed_to_the_width_of_one_sign(page):
    heads = table(picked(page, form()), "I").loc[3, "I"]
    assert legible(heads) == "未完成原因及存在困难和问题" and heads.startswith("\u2060".join("未完成原因及"))


def test_a_sheet_that_comes_after_its_day_is_told_so_and_may_be_loaded(page):
    shown = picked(page, city_sheet(7))
    assert title(shown) == "39 个数可以入库，另有 1 处提示"
    assert any("应于7月30日前" in text for text in table(shown, "问题")["问题"])


def test_a_sheet_with_nothing_to_mark_is_not_offered_marked(page):
    access.store().mark_sample()  # of the sample's past months nothing is late
    shown = picked(page, city_sheet(7))
    assert "没有问题" in title(shown) and not any("标注" in b.label for b in shown.download_button)


def test_what_would_change_accepted_figures_is_not_called_loadable_before_its_reason(page):
    access.store().mark_sample()
    loaded(picked(page, city_sheet(7)))
    shown = picked(page, city_sheet(7, more=-100), names=("七月.xlsx",))
    assert title(shown) == "39 个数写明更正原因后可以入库"
    box = next(box for box in shown.text_input if box.label.startswith("更正原因"))
    assert title(box.set_value(REASON).run()) == "39 个数可以入库，没有问题"


def test_a_foreign_file_is_refused_in_one_sentence_and_has_no_button(page):
    shown = picked(page, b"no workbook")
    assert title(shown).startswith("不能入库：")
    assert not [label for label in labels(shown) if label.startswith("入库")]


def test_several_files_are_listed_a_line_each_and_the_good_ones_loaded_in_one_go(page):
    shown = picked(page, form("150725"), form("150784"), b"no workbook")
    assert title(shown).startswith("3 个文件中 2 个可以入库")
    assert list(table(shown, "文件")["文件"].map(legible)) == ["表1.xlsx", "表2.xlsx", "表3.xlsx"]
    assert any(b.label == "下载检查报告（3 个文件）" for b in shown.download_button)
    after = button(shown, "入库 2 个文件、").click().run()
    assert title(after).startswith("不能入库：")
    became = [legible(text).partition("：")[0] for text in table(after, "文件")["结论"]]
    assert became == ["● 已入库", "● 已入库", "■ 不能入库"]
    assert set(access.reckoned(MONTH).query("status == 'reported'")["area"]) == {"150725", "150784"}


def test_a_zip_is_taken_apart_and_its_workbooks_are_named_by_it(page):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("陈旗.xlsx", form("150725"))
        archive.writestr("坏的.xlsx", b"no workbook")
        archive.writestr("额尔古纳.xlsx", form("150784"))
    shown = picked(page, stream.getvalue(), names=("二月.zip",))
    names = list(table(shown, "文件")["文件"].map(legible))
    assert names == ["二月.zip › 陈旗.xlsx", "二月.zip › 坏的.xlsx", "二月.zip › 额尔古纳.xlsx"]
    assert any(label.startswith("入库 2 个文件、") for label in labels(shown))


def test_the_same_bytes_are_not_recorded_twice(page):
    content = form()
    loaded(picked(page, content))
    version = access.version()
    page.session_state["outcomes"].clear()
    again = loaded(picked(page, content))
    assert title(again) == "这份表以前已经入库，没有重复记入"
    assert access.version() == version


def test_a_workbook_is_checked_once_and_not_on_every_rerun(page):
    shown = picked(page, form())
    first = next(iter(shown.session_state["readings"].values()))
    again = shown.run()
    assert next(iter(again.session_state["readings"].values())) is first


def test_every_reading_is_held_against_the_months_before_it(page):
    loaded(picked(page, city_sheet(7)))
    alone = intake.check(city_sheet(8, more=-9000), "八月.xlsx")
    shown = picked(page, city_sheet(8, more=-9000), names=("八月.xlsx",))
    assert not any("7月" in finding.message for finding in alone.findings)
    assert any("7月" in legible(text) for text in table(shown, "问题")["问题"])


def test_a_question_shows_its_cells_the_candidates_first_and_whether_the_answer_is_kept(page):
    shown = picked(page, city_sheet(7, called=AMBIGUOUS))
    assert "1 个问题要答" in title(shown)
    assert [legible(one) for one in shown.radio[0].options][:2] == ["鄂伦春自治旗", "鄂温克族自治旗"]
    near = next(t.value for t in shown.table if list(t.value.index) == [11, 12, 13, 14, 15])
    assert legible(near.loc[13, "A"]) == "▲ 鄂旗"
    assert "记住：以后全市项目进展统计表·市新农合管理办公室再出现“鄂旗”，不再问" in said(shown)
    assert button(shown, "按答复重新读").disabled


def test_an_answer_reads_the_file_again_and_next_month_is_not_asked(page):
    shown = answered(picked(page, city_sheet(7, called=AMBIGUOUS)))
    assert not shown.radio and "要答" not in title(shown)
    assert "按这次的答复读：“鄂旗”读作鄂伦春自治旗" in said(shown)
    loaded(shown)
    assert "150723" in set(access.reckoned("2010-07").query("status == 'reported'")["area"])
    august = picked(page, city_sheet(8, called=AMBIGUOUS), names=("八月.xlsx",))
    assert not august.radio
    assert "按以前的答复读：“鄂旗”读作鄂伦春自治旗" in said(august)


def test_any_other_option_can_be_chosen_behind_the_last_button(page):
    shown = picked(page, city_sheet(7, called=AMBIGUOUS, heads="就医满意情况"))
    assert "新农合参合率（%）" in picked_options(shown, "不读这一列")
    opened = next(one for one in shown.radio if "鄂伦春自治旗" in one.options).set_value(OTHER).run()
    box = next(one for one in opened.selectbox if "陈巴尔虎旗" in one.options)
    chosen = box.set_value(OLD_BARAG).run()
    assert legible(button(chosen, "按答复重新读").label) == "按答复重新读（已答 1 个）"


def test_a_month_that_no_place_names_may_be_any_and_holds_for_this_file_alone(page):
    shown = picked(page, city_sheet(9, dated="九月份"))
    assert title(shown) == "不能入库：1 个问题要答" and "只用于这份文件，下次还会问" in said(shown)
    box = next(one for one in shown.selectbox if "2010年9月" in one.options)
    read = button(box.set_value("2010-09").run(), "按答复重新读").click().run()
    assert re.match(r"39 个数可以入库", title(read))
    assert access.answers() == ()
    assert "1 个问题要答" in title(picked(page, city_sheet(9, dated="九月份", more=1), names=("再报.xlsx",)))


def test_a_remembered_answer_is_listed_and_once_taken_back_it_is_asked_again(page):
    shown = answered(picked(page, city_sheet(7, called=AMBIGUOUS)))
    assert "全市项目进展统计表·市新农合管理办公室：“鄂旗”读作鄂伦春自治旗" in said(shown)
    back = button(shown, "撤回这条答复").click().run()
    assert "鄂伦春自治旗" in [legible(one) for one in back.radio[0].options]
    assert access.answers() == ()


def test_remembered_answers_are_seen_before_any_file_is_chosen(page):
    answered(picked(page, city_sheet(7, called=AMBIGUOUS)))
    page.session_state["picked"] = []
    assert "撤回这条答复" in labels(page.run())


def test_without_an_earlier_workbook_the_headers_have_nothing_to_be_compared_with(page):
    assert "已认出 3 处表头；这个单位以前没有报过这种表" in said(picked(page, city_sheet(7)))


def test_headers_are_shown_as_a_difference_from_last_months_workbook(page):
    loaded(picked(page, city_sheet(7)))
    same = picked(page, city_sheet(8), names=("八月.xlsx",))
    assert "读法与上次完全一样" in said(same)
    other = picked(page, city_sheet(8, heads="孕产妇系统管理率(%)"), names=("八月加列.xlsx",))
    assert "表头读法与上次不同：新出现 1" in said(other)
    rows = table(other, "这次读作")
    assert [legible(text) for text in rows["上次读作"]] == ["—"]


def test_a_workbook_with_findings_can_be_taken_home_marked(page):
    shown = picked(page, form(change=with_unit))
    assert any(b.label == "下载标注后的原表" for b in shown.download_button)
    reading = next(iter(shown.session_state["readings"].values())).reading
    assert load_workbook(io.BytesIO(intake.marked(reading))).sheetnames[0] == "校验结果"


def test_of_a_file_that_cannot_be_opened_the_list_is_taken_home(page):
    assert [b.label for b in picked(page, b"no workbook").download_button] == ["下载问题清单"]


def test_answering_takes_back_the_tick_given_before(page):
    shown = picked(page, city_sheet(7, called=AMBIGUOUS, heads="就医满意情况"))
    unasked = next(box for box in shown.checkbox if box.label == UNANSWERED).check().run()
    assert not button(unasked, "入库 ").disabled
    assert button(answered(unasked), "入库 ").disabled


def corrected(page):
    """A correction in view: the month is in, one figure of it is another now."""
    loaded(picked(page, city_sheet(7)))
    return picked(page, city_sheet(7, more=100), names=("更正.xlsx",))


def test_a_correction_shows_old_new_and_difference_and_the_other_kinds_beside_it(page):
    shown = corrected(page)
    rows = table(shown, "原")
    assert [legible(text) for text in rows["数"]] == ["海拉尔 参合率 分子", "海拉尔 参合率 累计"]
    kinds = next(one for one in shown.segmented_control if one.options[0].startswith("更正"))
    assert list(kinds.options) == ["更正 2", "不变 37"]


def test_a_correction_is_loaded_only_with_a_reason_that_is_kept(page):
    shown = corrected(page)
    box = next(box for box in shown.text_input if box.label.startswith("更正原因"))
    ready = tick(shown) if any(one.label == CHECKED for one in shown.checkbox) else shown
    assert button(ready, "入库 ").disabled
    assert button(box.set_value("更正").run(), "入库 ").disabled
    done = button(box.set_value(REASON).run(), "入库 ").click().run()
    assert title(done).startswith("已入库：新增 0 个，更正 2 个")
    with access.store().cursor() as cursor:
        assert cursor.execute("SELECT count(*) FROM event WHERE detail LIKE ?", [f"%{REASON}%"]).fetchone()[0]


def test_what_would_change_accepted_figures_is_not_loaded_with_the_others(page):
    loaded(picked(page, city_sheet(7)))
    shown = picked(page, city_sheet(7, more=100), form(), names=("更正.xlsx", "陈旗.xlsx"))
    assert any(label.startswith("入库 1 个文件、") for label in labels(shown))
    assert "另有 1 个文件会改动已入库的数" in said(shown)
    assert any("待写原因" in legible(text) for text in table(shown, "文件")["结论"])


def test_nothing_is_lost_by_looking_at_another_page_and_coming_back(page):
    shown = corrected(page)
    next(box for box in shown.text_input if box.label.startswith("更正原因")).set_value(REASON).run()
    back = page.switch_page(OVERVIEW).run().switch_page(PAGE).run()
    assert "更正.xlsx" in said(back)
    assert next(box for box in back.text_input if box.label.startswith("更正原因")).value == REASON


def test_after_coming_back_it_is_said_that_a_new_file_replaces_the_old_ones(page):
    assert "会换成新选的" not in said(picked(page, form()))
    back = page.switch_page(OVERVIEW).run().switch_page(PAGE).run()
    assert "现在的 1 个文件会换成新选的" in said(back)


def test_a_choice_not_yet_sent_is_still_there_after_looking_at_another_page(page):
    loaded(picked(page, city_sheet(6)))
    shown = picked(page, city_sheet(7, called=AMBIGUOUS), names=("七月.xlsx",))
    shown.radio[0].set_value(EVENK).run()
    back = page.switch_page(OVERVIEW).run().switch_page(PAGE).run()
    assert legible(back.radio[0].options[back.radio[0].index]) == "鄂温克族自治旗"
    assert not button(back, "按答复重新读").disabled


def test_the_month_of_the_report_is_told_where_it_is_not_that_of_the_figures(page):
    shown = picked(page, city_sheet(7, dated="2010年8月|||\n数据时间：2010年7月"))
    assert "2010年8月报送，数据为 2010年7月" in said(shown)
    assert "报送，数据为" not in said(picked(page, city_sheet(7), names=("七月.xlsx",)))


def test_a_file_name_is_shown_as_it_is_typed(page):
    shown = picked(page, b"no workbook", names=("[点我](http://x.example) **粗**.xlsx",))
    assert r"\*\*粗\*\*" in "\n".join(m.value for m in shown.markdown)


def test_no_button_hides_what_it_does_behind_a_general_word(page):
    assert not {"确定", "提交", "确认"} & set(labels(picked(page, form())))


def test_the_form_taken_home_carries_last_months_figures(page):
    loaded(picked(page, form()))
    sheet = load_workbook(io.BytesIO(blank_form.workbook("150725", "2010-03"))).active
    heads = [cell.value for cell in sheet[3]]
    assert "上月累计" in heads
    past = sheet.cell(row_of(sheet, "新农合参合人数"), heads.index("上月累计") + 1).value
    known = access.reckoned(MONTH, "A02", "150725")["value"].iloc[0]
    assert past == known
