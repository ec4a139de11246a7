"""The changed figures: from what to what, by which file, for which reason."""

from datetime import datetime

import pandas as pd

from tests.support.readings import reading


def sent(store, value, day, reason="", **other):
    text = f"indicator | value | target\nE02 | {value} | 300"
    store.submit(reading(text, file=f"{day}日.xlsx", **other), at=datetime(2010, 8, day), reason=reason)


def test_a_figure_said_once_was_never_corrected(store):
    sent(store, 120, 1)
    assert store.corrections().empty


def test_each_change_is_told_with_its_reason_and_the_latest_first(store):
    sent(store, 120, 1)
    sent(store, 122, 5, "漏报两例")
    sent(store, 119, 9, "重报三例")
    told = store.corrections()[["field", "old", "new", "reason", "file"]]
    assert told.to_numpy().tolist() == [["value", 122, 119, "重报三例", "9日.xlsx"],
                                        ["value", 120, 122, "漏报两例", "5日.xlsx"]]


def test_what_is_only_handed_in_or_came_later_is_not_told(store):
    sent(store, 120, 1)
    store.submit(reading("indicator | value\nE02 | 5"), accept=False)
    assert store.corrections().empty
    sent(store, 122, 5)
    assert store.corrections(as_of=datetime(2010, 8, 2)).empty and len(store.corrections()) == 1


def test_another_form_that_says_otherwise_is_no_correction(store):
    sent(store, 120, 1)
    sent(store, 130, 2, form="city_projects")
    assert store.corrections().empty


def test_it_can_be_asked_by_area_indicator_and_month(store):
    for day, value in ((1, 120), (5, 122)):
        sent(store, value, day)
        sent(store, value, day, area="150722")
    assert store.corrections("150722")["area"].tolist() == ["150722"]
    assert len(store.corrections(indicator="E02", period="2010-07")) == 2
    assert store.corrections(indicator="E03").empty


def test_the_sender_is_the_area_whose_own_form_it_was_and_nobody_of_an_offices_sheet(store):
    # the file's name says nothing: the office may call its sheet as the area does
    for day, value in ((1, 120), (5, 122)):
        own = reading(f"indicator | value\nE02 | {value}", file="月报.xlsx")
        store.submit(own, at=datetime(2010, 8, day))
        store.submit(reading(f"area | indicator | value\n150725 | C01 | {value}", file="月报.xlsx",
                             form="city_projects", area=None), at=datetime(2010, 8, day))  # fmt: skip
    told = store.corrections().set_index("indicator")
    assert told["area"].to_dict() == {"E02": "150725", "C01": "150725"}
    assert told.loc["E02", "sender"] == "150725" and pd.isna(told.loc["C01", "sender"])
