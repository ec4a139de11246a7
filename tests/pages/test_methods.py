"""方法稳健性 on two sample months: it opens from a link and says what its comparison says."""

import pytest

from analytics.sentences.assessment import methods as words
from pages.parts import access
from tests.support.opened import plain

PERIOD, AREA = "2010-02", "150725"


@pytest.fixture
def page(app_with_data):
    app = app_with_data.run()
    app.query_params["period"], app.query_params["area"] = PERIOD, AREA
    found = app.switch_page("pages/assessment/methods.py").run()
    assert not found.exception
    return found


def test_the_title_and_the_sentences_are_those_of_the_comparison(page):
    found = access.by_method(PERIOD)
    assert plain(page.title[0].value) == plain(words.title(found, PERIOD))
    told = plain("\n".join(element.value for element in page.markdown))
    for sentence in words.headlines(found, AREA).values():
        assert plain(sentence) in told


def test_the_official_places_are_those_of_the_scores_counted_anew_among_the_compared(page):
    found = access.by_method(PERIOD)
    scores = access.scores(PERIOD).set_index("area")["rank"]
    told = found.places.set_index("area")["official"]
    assert found.by_score
    assert told.tolist() == scores.loc[told.index].rank(method="min").astype(int).tolist()


def test_the_table_has_a_row_for_each_method_and_each_is_explained(page):
    assert len(page.table[0].value) == 4
    told = plain("\n".join(element.value for element in page.markdown))
    assert all(name in told for name in words.NAMES.values())


def test_the_last_line_says_how_many_indicators_were_compared(page):
    found = access.by_method(PERIOD)
    assert f"{found.n_complete} 项" in plain(page.caption[-1].value)
