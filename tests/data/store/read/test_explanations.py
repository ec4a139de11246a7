"""The written reasons in force."""

from datetime import datetime

from tests.support.readings import reading

LATE = "indicator | value | explanation\nE02 | 20 | 资金到位较晚\nE03 | 1 | 人员不足"


def test_reasons_come_with_their_cell_and_file(store):
    store.submit(reading(LATE))
    assert store.explanations("2010-07", "150725").iloc[0].tolist() == [
        "150725", "E02", "2010-07", "资金到位较晚", "月报表", "C5", "banner_monthly-150725-2010-07.xlsx"]


def test_reasons_can_be_asked_by_month_and_area(store):
    store.submit(reading(LATE))
    store.submit(reading(LATE, area="150726"))
    assert len(store.explanations()) == 4
    assert len(store.explanations(area="150726")) == 2
    assert store.explanations("2010-08").empty


def test_a_correction_replaces_and_withdraws_reasons(store):
    store.submit(reading(LATE), at=datetime(2010, 7, 28))
    correction = "indicator | value | explanation\nE02 | 30 | 资金已到位\nE03 | 1 |"
    store.submit(reading(correction), at=datetime(2010, 8, 2))
    assert store.explanations()["reason"].tolist() == ["资金已到位"]
    assert len(store.explanations(as_of=datetime(2010, 8, 1))) == 2


def test_a_city_sheet_without_reasons_leaves_the_banners_reasons(store):
    store.submit(reading(LATE), at=datetime(2010, 7, 28))
    store.submit(reading("area | indicator | value\n150725 | E02 | 30", form="city_projects", area=None),
                 at=datetime(2010, 7, 29))
    assert store.explanations()["indicator"].tolist() == ["E02", "E03"]
