"""What 目标 says of all targets, of one indicator's, and of a revision."""

import pandas as pd
import pytest

from analytics.sentences.office import target_effect, target_rows, targets
from analytics.targets.adding_up import adding_up
from analytics.targets.coverage import coverage, covered
from analytics.targets.owners import owners
from tests.support.as_read import plain
from tests.support.frames import frame

GRID = frame("""
    area   | area_short | indicator | indicator_short | section | exempt
    150702 | 海拉尔     | A01       | 参合率          | A       | 0
    150725 | 陈旗       | A01       | 参合率          | A       | 0
    150702 | 海拉尔     | E10       | 卫生厕所建设    | E       | 0
    150725 | 陈旗       | E10       | 卫生厕所建设    | E       | 0
    150702 | 海拉尔     | E13       | 改炉改灶        | E       | 0
    150725 | 陈旗       | E13       | 改炉改灶        | E       | 1
""").assign(exempt=lambda rows: rows["exempt"] == 1)
JUDGED = frame("""
    area   | indicator | tier
    150702 | A01       | city
    150725 | A01       | banner
    150725 | E10       | banner
""").assign(sample=[True, False, False])
COVER = coverage(GRID, JUDGED)
KINDS = frame("""
    indicator | indicator_short | kind  | unit | direction
    E10       | 卫生厕所建设    | count | 座   | 1
    E11       | 卫生厕所普及率  | rate  | %    | 1
""")
WINDOW = {"window_start": "2010-01", "window_end": "2010-12"}


def set_for(text):
    rows = frame(text).assign(**WINDOW)
    return rows.assign(**{name: float("nan") for name in ("low", "high") if name not in rows})


def test_the_title_counts_what_is_due_and_what_is_missing():
    assert plain(targets.title(COVER, "2010-10")) == "10月应有目标 5 个，缺 2 个"
    assert plain(targets.title(COVER[COVER["cover"] != "none"], "2010-10")) == "10月应有目标 3 个，一个不缺"


def test_the_block_names_what_is_missing_and_where():
    assert plain(targets.block(COVER)) == (
        "2 个旗市区 3 项指标，应有目标 5 个，缺 2 个：卫生厕所建设（海拉尔）、改炉改灶（海拉尔）")
    assert plain(targets.alt(COVER, "2010-10")).startswith("目标覆盖表，2010年10月：2 个旗市区")


def test_what_no_document_bears_out_is_counted():
    assert targets.origin(COVER) == (
        "2 个由旗市区自己承担，1 个沿用全市、自治区或国家的目标；"
        "其中 1 个是示例目标，没有文件依据，正式使用前要换掉")


def test_tasks_that_do_not_make_the_citys_are_told_in_units():
    rows = set_for("""
        indicator | tier   | area   | value
        E10       | city   | 150700 | 10500
        E10       | banner | 150702 | 4200
        E10       | banner | 150725 | 6000
        E11       | city   | 150700 | 65
        E11       | banner | 150702 | 60
    """)
    assert plain(targets.added(adding_up(rows, KINDS))) == (
        "卫生厕所建设任务（2010年1–12月）各旗市区合计 10,200 座，比全市任务少 300 座；"
        "卫生厕所普及率各旗市区的目标都没有达到全市的 65%")
    even = rows.assign(value=[10200.0, 4200, 6000, 60, 60])
    assert targets.added(adding_up(even, KINDS)) == "1 项任务指标的旗市区任务之和都等于全市任务"
    assert "还没有旗市区的任务数" in targets.added(adding_up(rows[rows["tier"] == "city"], KINDS))


def test_leads_that_are_no_one_or_stand_outside_are_named():
    owned = frame("""
        indicator | indicator_short | domain | office | role
        A01       | 参合率          | A      | 农合办 | lead
        A01       | 参合率          | A      | 农卫科 | supporting
        E10       | 卫生厕所建设    | D      | 爱卫办 | lead
        E09       | 白内障手术      | D      | 医政科 | lead
        E13       | 改炉改灶        | D      | 疾控科 | supporting
    """)
    groups = frame("domain | office\n A | 农合办\n A | 农卫科\n F | 医政科\n D | 疾控科")
    assert targets.leads(owners(owned, groups)) == (
        "4 项指标中 1 项由两个以上科室承担；改炉改灶没有牵头科室；"
        "卫生厕所建设由爱卫办牵头，而它不在任何推进组；白内障手术由医政科牵头，而它不在负责的推进组")
    fine = owned[owned["indicator"] == "A01"]
    assert targets.leads(owners(fine, groups)) == "1 项指标中 1 项由两个以上科室承担，都只有一个牵头"


def test_the_twin_table_counts_by_section():
    rows = targets.coverage_rows(covered(COVER, by="section"), {"A": "医疗保障", "E": "重大公卫"})
    assert rows == {"领域": ["医疗保障", "重大公卫"], "应有": ["2", "3"], "自己的": ["1", "1"],
                    "沿用上级": ["1", "0"], "缺": ["0", "2"], "不适用": ["0", "1"]}  # fmt: skip


HELD = frame("""
    area_short | tier   | window_start | window_end | value | low | high | carried_over | new_task
    全市       | city   | 2010-01      | 2010-12    | 75    | 73  | 77   |              | 75
    陈旗       | banner | 2010-01      | 2011-03    | 300   |     |      | 40           | 260
""").assign(source=["示例目标", ""], sample=[True, True], since=pd.to_datetime(["1970-01-01", "2010-09-05"]))


def test_a_target_is_told_with_its_tolerance_its_parts_and_since_when():
    rows = target_rows.held_rows(HELD, "人", ["逐月均衡", "逐月填写"])
    assert [plain(text) for text in rows["目标"]] == ["75 人（73–77）", "300 人"]
    assert [plain(text) for text in rows["新任务"]] == ["", "260 人"]
    assert [plain(text) for text in rows["其中结转"]] == ["", "40 人"]
    assert rows["考核期"] == ["2010年1–12月", "2010年1月–2011年3月"]
    assert rows["依据"] == ["示例目标", "没有写明依据（示例目标）"]
    assert rows["起用"] == ["起初", "2010-09-05"]


def test_what_all_targets_share_is_told_once_and_the_rest_stays_in_columns():
    held = pd.concat([HELD, HELD.tail(1)]).assign(source="责任状", sample=False)
    held["tier"] = ["region", "banner", "banner"]
    differ, alike = target_rows.apart(target_rows.held_rows(held, "人", ["逐月均衡"] * 3))
    assert alike == "月度计划：逐月均衡；依据：责任状，2010-09-05 起用（另注的除外）"
    assert list(differ) == ["地区", "层级", "考核期", "目标", "新任务", "其中结转", "另注"]
    assert differ["另注"] == ["责任状", "", ""]
    differ, alike = target_rows.apart(target_rows.held_rows(held.tail(1), "人", ["逐月均衡"]))
    assert "层级" not in differ and alike.startswith("考核期：2010年1月–2011年3月；")
    nothing = target_rows.apart(target_rows.held_rows(held.head(0), "人", []))
    assert nothing[1] == "" and not any(nothing[0].values())


def test_how_many_targets_cover_the_month():
    assert target_rows.held_title(HELD, "参合率", "2011-02") == "参合率2月有 1 个目标，其中 1 个是示例目标"
    assert target_rows.held_title(HELD, "参合率", "2012-01") == "参合率1月没有目标"


NO_FIGURES = ["low", "high", "carried_over", "low_old", "high_old", "carried_over_old"]
HISTORY = frame("""
    area_short | tier   | window_start | window_end | value_old | value | who        | origin   | file
    陈旗       | banner | 2010-01      | 2010-12    | 300       | 320   | 医改办主任 | page     |
    陈旗       | banner | 2010-01      | 2010-12    |           | 300   | 市医改办   | workbook | 任务.xlsx
""").assign(
    **dict.fromkeys(NO_FIGURES, float("nan")),
    reason=["协议", ""], plan=[[0.5, 1.0]] * 2, plan_old=[[0.5, 1.0], None], withdrawn=False,
    source="责任状", sample=False, since=pd.to_datetime(["2010-09-05", "2010-01-05"]),
)  # fmt: skip


def test_the_first_word_is_no_change_and_the_next_is():
    assert len(target_rows.revised(HISTORY)) == 1
    assert target_rows.history_title(HISTORY, "改厕") == "改厕的目标调整过 1 次，最近一次是陈旗，2010-09-05"
    assert target_rows.history_title(HISTORY.tail(1), "改厕") == "改厕的目标没有调整过"


def test_the_history_says_from_what_to_what_by_whom_why_and_from_where():
    told = target_rows.history_rows(HISTORY, "户")
    rows = {head: [plain(text) for text in texts] for head, texts in told.items()}
    assert rows["原为"] == ["300 户", "—"] and rows["改为"] == ["320 户", "300 户"]
    assert rows["谁"] == ["医改办主任", "市医改办"] and rows["来自"] == ["本页调整", "《任务.xlsx》"]
    gone = HISTORY.head(1).assign(withdrawn=True)
    assert target_rows.history_rows(gone, "户")["改为"] == ["撤销"]
    assert list(target_rows.history_frame(HISTORY, "户")["层级"]) == ["旗市区", "旗市区"]


@pytest.mark.parametrize(("shares", "said"), [
    ([0.5, 1.0], "计划到2010年1月末过半：150 户，2010年2月末 300 户"),
    ([0.1, 1.0], "计划到2010年2月末 300 户，此前不到一半"),
    ([1.0, 1.0], "每个月都应达到 300 户"),
])  # fmt: skip
def test_the_plan_is_told_by_its_half_and_its_end(shares, said):
    course = pd.DataFrame({"period": ["2010-01", "2010-02"], "planned_share": shares})
    course = course.assign(planned=course["planned_share"] * 300)
    assert plain(target_rows.course_title(course, "户")) == said
    assert plain(target_rows.course_alt(course, "户")).endswith("2月 300 户。")


EFFECT = frame("""
    area   | area_short | completion_rate | completion_rate_new | rank | rank_new | changed
    150725 | 陈旗       | 0.667           | 0.625               | 5    | 6        | 1
    150726 | 新左旗     | 0.65            | 0.65                | 6    | 5        | 1
    150727 | 新右旗     |                 |                     |      |          | 0
""").assign(changed=lambda rows: rows["changed"] == 1)


def test_a_revision_says_what_becomes_of_the_area_and_how_many_others():
    assert target_effect.effect_title(EFFECT, "150725") == (
        "改后陈旗完成率由 66.7% 变为 62.5%，位次由第 5 位变为第 6 位；另有 1 个旗市区的完成率或位次有变")
    assert target_effect.effect_title(EFFECT, "150700") == "改后 2 个旗市区的完成率或位次有变"
    assert target_effect.effect_title(EFFECT.tail(1), "150725") == "改后各旗市区的完成率和位次都不变"
    assert target_effect.effect_rows(EFFECT)["旗市区"] == ["新左旗", "陈旗"]


def test_the_buttons_say_what_they_do():
    window = ("2010-01", "2010-12")
    assert target_effect.button("陈旗", "改厕", window, "300 户", "320 户") == (
        "把陈旗改厕（2010年1–12月）的目标由 300 户改为 320 户")
    first = target_effect.button("陈旗", "改厕", window, "—", "320 户")
    assert first == "给陈旗改厕（2010年1–12月）定目标：320 户"
    assert "目标仍是 320 户" in target_effect.button("陈旗", "改厕", window, "320 户", "320 户")
    assert target_effect.withdrawal("陈旗", "改厕", window) == "撤销陈旗改厕（2010年1–12月）的目标"


def test_on_a_narrow_screen_a_change_is_one_sentence():
    (told,) = target_rows.history_lines(target_rows.revised(HISTORY).assign(reason="责任状补充协议"), "户")
    assert plain(told) == "2010-09-05，陈旗 2010年1–12月，300 户 → 320 户（医改办主任）：责任状补充协议"
