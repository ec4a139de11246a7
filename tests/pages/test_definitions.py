"""口径: the catalogue as people read it."""

import pytest

from data import catalogue

PAGE = "pages/office/definitions.py"


def shown(app) -> str:
    """Every text on the page but the list of indicators."""
    tables = [table.value.to_string() for table in app.table]
    texts = "\n".join([element.value for element in app.markdown] + tables)
    return texts.replace("\\", "").replace("\u2060", "").replace("\u00a0", " ")


def opened(app, **view):
    for key, code in view.items():
        app.query_params[key] = code
    return app.switch_page(PAGE).run()


def test_the_title_counts_what_the_catalogue_holds(app):
    known = catalogue.indicators().values()
    focus = sum(indicator.focus for indicator in known)
    title = opened(app).title[0].value.replace("\u00a0", " ")
    assert title == f"5 个领域 {len(known)} 项指标，其中重点 {focus} 项"


def test_an_indicator_in_the_address_opens_its_card(app):
    text = shown(opened(app, indicator="E10"))
    indicator = catalogue.indicators()["E10"]
    assert indicator.name in text and indicator.name_en in text
    assert indicator.why_it_matters in text
    assert indicator.lead_office in text
    assert f"{indicator.numerator.name}（户），累计数与任务数比" in text


def test_a_domain_narrows_the_list_and_the_choice_of_indicators(app):
    page = opened(app, domain="F")
    own = [i.code for i in catalogue.indicators().values() if i.domain == "F"]
    assert list(page.dataframe[0].value["编号"]) == own
    assert len(page.selectbox(key="choose_indicator").options) == len(own)
    assert page.selectbox(key="choose_indicator").value == own[0]


def test_a_sample_target_is_called_one(app):
    sample = next(t.indicator for t in catalogue.targets() if t.sample)
    assert "示例" in shown(opened(app, indicator=sample))


def test_the_list_has_no_code_but_the_indicators_own(app):
    rows = opened(app).dataframe[0].value
    written = rows.drop(columns=["编号"]).to_string()
    for code in ("higher", "lower", "ytd", "stock", "rate", "True", "False"):
        assert code not in written


@pytest.mark.parametrize("word", ["完成率", "序时进度", "全市平均", "位次", "差距", "综合与领域"])
def test_the_rules_that_hold_everywhere_are_told(app, word):
    assert f"**{word}** " in shown(opened(app))


@pytest.mark.parametrize("code", ["A01", "A03", "A06a", "A14", "A15", "E02", "E10", "F07", "F09"])
def test_every_kind_of_indicator_can_be_told(app, code):
    page = opened(app, indicator=code)
    assert not page.exception
    assert catalogue.indicators()[code].name in shown(page)
