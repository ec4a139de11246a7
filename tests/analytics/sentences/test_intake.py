"""What the upload page says is reckoned from the very readings it shows."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pandas as pd

from analytics.sentences import intake as words
from analytics.sentences import intake_tables


@dataclass
class Reading:
    """As much of a checked workbook as the sentences look at."""

    verdict: str = "ready"
    facts: list = field(default_factory=list)
    findings: list = field(default_factory=list)
    sha256: str = "a"
    file: str = "表.xlsx"
    form: str | None = "banner_monthly"
    period: str | None = "2010-07"
    area: str | None = None


def fact(name: str = "value", area: str = "150725"):
    return SimpleNamespace(field=name, area=area)


def finding(severity: str, cell: str | None = "F13"):
    return SimpleNamespace(severity=severity, cell=cell, sheet="表1", message="建档人数大于常住人口")


def outcome(**counts):
    nothing = dict.fromkeys((*words.CHANGES, "rejected"), 0)
    return SimpleNamespace(**{**nothing, "already_known": False, **counts})


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


READY = Reading(facts=[fact(), fact("numerator"), fact("explanation")])
ASK = Reading("ask", facts=[fact()], findings=[finding("ask"), finding("note")], sha256="b")
REFUSE = Reading("refuse", findings=[finding("refuse")], sha256="c")


def test_written_reasons_are_not_counted_as_figures():
    assert (words.figures(READY), words.reasons(READY)) == (2, 1)
    assert plain(words.load_label([READY])) == "入库 2 个数、1 条说明"


def test_the_title_is_the_verdict():
    assert words.title([READY], {}) == "2 个数可以入库，没有问题"
    assert words.title([ASK], {}) == "1 个数核对后可以入库；1 处请确认"
    assert words.title([REFUSE], {}) == "不能入库：1 处必须改，请改好原表再上报"


def test_several_files_are_summed_up_in_one_title():
    title = words.title([READY, ASK, REFUSE], {})
    assert title == "3 个文件中 1 个可以入库，共 2 个数；1 个要核对，1 个不能入库"


def test_files_that_remain_after_loading_are_called_the_rest():
    done = {READY.sha256: outcome(inserted=75)}
    assert words.title([READY, REFUSE, REFUSE], done) == "其余 2 个文件都不能入库"
    assert words.title([REFUSE, REFUSE], {}) == "2 个文件都不能入库"
    assert words.title([READY, ASK, REFUSE], done).startswith("其余 2 个文件中 0 个可以入库")


def test_once_loaded_the_title_says_what_became_of_the_figures():
    done = {"a": outcome(inserted=75, changed=3)}
    assert words.title([READY], done) == "已入库：新增 75 个，更正 3 个，不变 0 个，撤回 0 个，拒收 0 个"
    assert words.title([READY, ASK], done) == "1 个数核对后可以入库；1 处请确认"


def test_a_file_loaded_before_is_called_that():
    assert words.loaded([outcome(already_known=True)]) == "这份表以前已经入库，没有重复记入"


def test_the_waiting_title_names_who_is_missing():
    assert words.waiting_title("2010-10", ["根河"], 13) == "2010年10月 13 个旗市区已报 12 个，未报：根河"
    assert words.waiting_title("2010-10", [], 13) == "2010年10月 13 个旗市区都已报送"


def changes(*rows) -> pd.DataFrame:
    columns = ["area_short", "indicator_short", "field", "cell", "old", "new", "change"]
    return pd.DataFrame(rows, columns=columns).astype({"old": object, "new": object})


COMPARED = changes(
    ("海拉尔", "城市建档率", "numerator", "F5", 104869.0, 107369.0, "changed"),
    ("根河", "参合率", "value", "C9", None, 95.8, "inserted"),
    ("根河", "参合率", "explanation", "I9", "雪灾", None, "withdrawn"),
)


def test_the_comparison_counts_every_kind_of_change_nought_included():
    assert words.comparison(COMPARED) == "新增 1，更正 1，不变 0，撤回 1（含文字说明）"
    assert words.comparison_title(COMPARED) == "与已入库的比较：要改 2 个数"


def test_a_correction_shows_old_and_new_and_the_difference():
    rows = intake_tables.corrections(COMPARED).to_dict("records")
    assert list(rows[0].values()) == ["海拉尔 城市建档率 分子", "F5", "104,869", "107,369", "+2,500"]
    assert rows[1]["新"] == "撤回" and rows[1]["差"] == "—"


def test_a_finding_is_marked_by_shape_and_word():
    row = intake_tables.findings([finding("refuse")]).iloc[0]
    assert row.to_dict() == {"级别": "■\u00a0必须改", "格": "F13", "问题": "建档人数大于常住人口"}


def test_a_finding_does_not_say_its_place_twice():
    said = finding("ask", "G7")
    for message, left in [
        ("“医改月报”表 G7（根河市，参合率）：完成 97%。", "根河市，参合率：完成 97%。"),
        ("“医改月报”表 G7：标题注明是更正表。", "标题注明是更正表。"),
        ("“医改月报”表 G7“约2731”带有文字。", "“约2731”带有文字。"),
        ("这张表没有数。", "这张表没有数。"),
    ]:
        said.message = message
        assert intake_tables.findings([said])["问题"].iloc[0] == left


def test_one_line_a_file_says_form_month_area_and_verdict():
    areas, forms = {"150725": "陈旗"}, {"banner_monthly": "旗市区月报"}
    row = intake_tables.files([READY, ASK], {"b": outcome()}, forms, areas).to_dict("records")
    assert [plain(str(text)) for text in row[0].values()] == [
        "表.xlsx", "旗市区月报", "2010年7月", "陈旗", "2", "● 可以入库",
    ]  # fmt: skip
    assert row[1]["结论"] == "● 已入库"


def test_a_city_sheet_speaks_of_its_banners_not_of_the_city_row():
    city = Reading(facts=[fact(area="150725"), fact(area="150784"), fact(area="150700")])
    assert intake_tables.area_words(city, {}) == "2 个地区"
