"""Last month's workbook of the same sheet: same form, same area, not later, not the same bytes."""

from dataclasses import replace

from tests.support.readings import reading

SHEET = """
    indicator | value
    A01       | 95
    E02       | 120
"""
OTHER = """
    indicator | value
    D23       | 31
    D22       | 40
    E02       | 120
"""


def sent(store, name: str, text: str = SHEET, accept: bool = True, **parts):
    """A reading handed in under this file name."""
    one = reading(text, file=name, content=name.encode(), **parts)
    store.submit(one, accept=accept)
    return one


def test_the_latest_earlier_month_of_the_same_area_comes_back_with_its_bytes(store):
    for month in (5, 6, 8):
        sent(store, f"{month}月.xlsx", period=f"2010-{month:02d}")
    sent(store, "别旗6月.xlsx", area="150721", period="2010-06")
    now = reading(SHEET, period="2010-07", content=b"now")
    assert store.previous_workbook(now) == ("6月.xlsx", "6月.xlsx".encode())


def test_a_correction_is_laid_beside_the_sheet_it_corrects(store):
    sent(store, "7月.xlsx", period="2010-07")
    assert store.previous_workbook(reading(SHEET, period="2010-07", content=b"again"))[0] == "7月.xlsx"


def test_the_very_same_bytes_are_not_their_own_predecessor(store):
    one = sent(store, "7月.xlsx", period="2010-07")
    assert store.previous_workbook(one) is None


def test_what_was_not_accepted_is_passed_over(store):
    sent(store, "5月.xlsx", period="2010-05")
    sent(store, "6月.xlsx", period="2010-06", accept=False)
    assert store.previous_workbook(reading(SHEET, period="2010-07", content=b"now"))[0] == "5月.xlsx"


def test_another_form_of_the_same_area_is_another_sheet(store):
    sent(store, "长表.xlsx", form="long", period="2010-06")
    assert store.previous_workbook(reading(SHEET, period="2010-07", content=b"now")) is None


def test_a_city_sheet_is_laid_beside_the_one_on_the_same_indicators(store):
    banner = {"form": "city_projects", "area": "150725"}
    for name, text in (("参合.xlsx", SHEET), ("公卫.xlsx", OTHER)):
        one = reading(text, file=name, content=name.encode(), period="2010-06", **banner)
        store.submit(of_city(one))
    now = of_city(reading(OTHER, content=b"now", period="2010-07", **banner))
    assert store.previous_workbook(now)[0] == "公卫.xlsx"
    only_one_shared = of_city(reading("indicator | value\nA01 | 95\nC01 | 1\nC02 | 1\nC03 | 1",
                                      content=b"other", period="2010-07", **banner))
    assert store.previous_workbook(only_one_shared) is None


def of_city(one):
    """The same reading with the whole city as its scope."""
    return replace(one, area=None)


def test_a_reading_without_a_month_is_laid_beside_the_latest_sheet(store):
    sent(store, "5月.xlsx", period="2010-05")
    sent(store, "6月.xlsx", period="2010-06")
    now = reading("", period=None, content=b"now")
    assert store.previous_workbook(now)[0] == "6月.xlsx"
