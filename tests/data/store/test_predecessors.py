"""What a correction withdraws, and what it must leave alone."""

from datetime import datetime

from tests.support.readings import reading

FIRST = """
    indicator | value | target
    A01       | 95    |
    E02       | 120   | 300
"""
WITHOUT_E02 = "indicator | value\nA01 | 96"
E02_BLANK = "indicator | value | absence\nA01 | 96 |\nE02 | | not_reported"


def figures(store, area: str = "150725", **when) -> dict[str, float]:
    frame = store.observations(**when)
    said = frame[frame["value"].notna() & frame["area"].eq(area)]
    return dict(zip(said["indicator"], said["value"], strict=True))


def city_sheet(text: str, **other):
    return reading(text, form="city_projects", area=None, **other)


def test_a_revision_takes_back_what_it_leaves_blank(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    outcome = store.submit(reading(E02_BLANK), at=datetime(2010, 8, 2))
    assert (outcome.inserted, outcome.changed, outcome.withdrawn) == (0, 1, 2)
    assert figures(store) == {"A01": 96}


def test_what_a_revision_does_not_mention_stands(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    outcome = store.submit(reading(WITHOUT_E02), at=datetime(2010, 8, 2))
    assert (outcome.inserted, outcome.changed, outcome.withdrawn) == (0, 1, 0)
    assert figures(store) == {"A01": 96, "E02": 120}


def test_a_city_sheets_blank_takes_nothing_from_a_banners_form(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    blank = city_sheet("area | indicator | value | absence\n150725 | E02 | | not_reported")
    assert store.submit(blank, at=datetime(2010, 7, 30)).withdrawn == 0
    assert figures(store)["E02"] == 120


def test_the_past_still_shows_what_was_withdrawn_later(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    store.submit(reading(E02_BLANK), at=datetime(2010, 8, 2))
    assert figures(store, as_of=datetime(2010, 8, 1)) == {"A01": 95, "E02": 120}


def test_revisions_are_numbered(store):
    for value in (95, 96, 97):
        store.submit(reading(f"indicator | value\nA01 | {value}"))
    assert sorted(store.submissions()["revision"]) == [1, 2, 3]


def test_a_city_sheet_withdraws_nothing_from_a_banners_form(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    sheet = city_sheet("area | indicator | value\n150725 | E02 | 130")
    outcome = store.submit(sheet, at=datetime(2010, 7, 29))
    assert (outcome.changed, outcome.withdrawn) == (1, 0)
    assert figures(store) == {"A01": 95, "E02": 130}


def test_of_two_forms_the_later_accepted_gives_the_figure(store):
    store.submit(city_sheet("area | indicator | value\n150725 | E02 | 130"), at=datetime(2010, 7, 27))
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    assert figures(store)["E02"] == 120


def test_what_a_revision_withdraws_another_form_may_still_say(store):
    store.submit(city_sheet("area | indicator | value\n150725 | E02 | 130"), at=datetime(2010, 7, 27))
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    store.submit(reading(E02_BLANK), at=datetime(2010, 8, 2))
    assert figures(store) == {"A01": 96, "E02": 130}


def test_two_city_sheets_on_different_projects_are_not_each_others_revision(store):
    store.submit(city_sheet("area | indicator | value\n150725 | E02 | 130"))
    outcome = store.submit(city_sheet("area | indicator | value\n150725 | E03 | 40"))
    assert outcome.withdrawn == 0
    assert figures(store) == {"E02": 130, "E03": 40}


def test_another_month_and_another_area_are_left_alone(store):
    store.submit(reading(FIRST))
    store.submit(reading(WITHOUT_E02, period="2010-08"))
    store.submit(reading(WITHOUT_E02, area="150726"))
    assert figures(store, last="2010-07") == {"A01": 95, "E02": 120}


def test_a_row_is_taken_whole_from_one_submission(store):
    store.submit(reading("indicator | value | numerator | denominator\nA01 | 95 | 950 | 1000"),
                 at=datetime(2010, 7, 28))
    store.submit(city_sheet("area | indicator | value\n150725 | A01 | 97"), at=datetime(2010, 7, 29))
    row = store.observations().query("indicator == 'A01' and area == '150725'").iloc[0]
    assert row["value"] == 97
    assert row[["numerator", "denominator"]].isna().all()


def test_an_earlier_version_handed_in_later_does_not_displace_the_newer_one(store):
    store.submit(reading(E02_BLANK), at=datetime(2010, 8, 2))
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    assert figures(store) == {"A01": 96}
    assert figures(store, as_of=datetime(2010, 8, 1)) == {"A01": 95, "E02": 120}


def test_a_figure_taken_back_as_not_reported_is_missing(store):
    store.submit(reading(FIRST), at=datetime(2010, 7, 28))
    taken_back = reading("indicator | value | absence\nA01 | 95 |\nE02 | | not_reported")
    store.submit(taken_back, at=datetime(2010, 8, 2))
    assert figures(store) == {"A01": 95}
