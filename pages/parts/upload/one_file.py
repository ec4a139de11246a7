"""One workbook in view: what it was taken for, then the sheet and what is said of it."""

from dataclasses import dataclass

import streamlit as st

from analytics.sentences.intake import files as intake_files
from analytics.sentences.intake import steps as words
from data import catalogue, intake
from pages.parts import viewer
from pages.parts.plain_text import plain
from pages.parts.upload import changing, checked, faults, headers, questions, received_sheet, verdict


@dataclass(frozen=True)
class Places:
    """Where each part goes."""

    sheet: object
    faults: object
    questions: object
    changes: object
    card: object


def recognised(reading) -> None:
    """Form, month, areas and what earlier answers settled, then the step this workbook stands at."""
    names = {code: area.name for code, area in catalogue.areas().items()}
    form = intake.FORM_NAMES.get(reading.form)
    said = intake_files.recognised(form, reading, intake_files.area_words(reading, names))
    st.markdown(f"{plain(reading.file)} ・ {said}")
    questions.used(reading)
    at = words.step_of(reading, reading.sha256 in checked.outcomes())
    st.progress(at / len(words.STEPS), text=words.step(at))


def show(reading) -> None:
    """Every part in its place."""
    compared, places = changing.compared(reading), _places(reading)
    with places.sheet:
        received_sheet.show(reading, compared)
        headers.show(reading)
    with places.faults:
        faults.show(reading)
    with places.questions:
        questions.show(reading)
    with places.changes:
        changing.show(reading.sha256, compared)
    with places.card:
        verdict.card(reading)


def _places(reading) -> Places:
    """Three fifths for the sheet, two beside it; on a phone one below the other, the verdict first.

    Open questions take the room of the comparison, which then goes below the sheet.
    """
    if viewer.phone():
        card, asked, found, sheet, changes = (st.container() for _ in range(5))
        return Places(sheet, found, asked, changes, card)
    grid = st.grid(5, min_column_width=190, gap="medium")
    sheet, beside = grid.cell(column_span=3), grid.cell(column_span=2)
    found, asked, changes, card = (beside.container() for _ in range(4))
    sheet, below = sheet.container(), sheet.container()
    return Places(sheet, found, asked, below if reading.questions else changes, card)
