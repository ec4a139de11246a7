"""Where a number comes from."""

from datetime import datetime

import pandas as pd

from tests.support.readings import reading, target_workbook

TEXT = "indicator | value | numerator | denominator | explanation\nA01 | 95.60 | 956 | 1000 | 宣传不够"


def cells(frame: pd.DataFrame) -> dict[str, tuple]:
    return {row.field: (row.sheet, row.cell, row.raw) for row in frame.itertuples()}


def test_each_field_names_its_cell_and_the_text_as_typed(store):
    outcome = store.submit(reading(TEXT))
    frame = store.evidence("150725", "A01", "2010-07")
    assert cells(frame) == {
        "value": ("月报表", "B5", "95.60"), "numerator": ("月报表", "C5", "956"),
        "denominator": ("月报表", "D5", "1000"), "explanation": ("月报表", "E5", "宣传不够"),
    }
    assert set(frame["submission"]) == {outcome.submission_id}
    assert frame.set_index("field")["value"].isna()["explanation"]


def test_the_cells_are_those_of_the_submission_in_force(store):
    store.submit(reading(TEXT), at=datetime(2010, 7, 28))
    store.submit(reading("indicator | value\nA01 | 97", file="更正.xlsx"), at=datetime(2010, 8, 2))
    assert store.evidence("150725", "A01", "2010-07")["file"].tolist() == ["更正.xlsx"]
    assert len(store.evidence("150725", "A01", "2010-07", as_of=datetime(2010, 8, 1))) == 4


def test_a_missing_figure_has_its_cell_too(store):
    store.submit(reading("indicator | absence\nA01 | not_reported"))
    assert cells(store.evidence("150725", "A01", "2010-07")) == {"absence": ("月报表", "B5", "not_reported")}


def test_a_task_names_its_cell_in_the_target_workbook(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)))
    store.submit(reading("indicator | value\nE02 | 20"))
    assert cells(store.evidence("150725", "E02", "2010-07")) == {
        "target": ("任务", "D4", "300.0"), "value": ("月报表", "B5", "20")}


def test_nothing_said_has_no_evidence(store):
    assert store.evidence("150725", "A01", "2010-07").empty
