"""上报 — workbooks in: what each was taken for, what is wrong with it, what it would change; then load it."""

import streamlit as st

from analytics.sentences import intake as words
from pages.parts import access, blocks
from pages.parts.upload import blank_form, received_files, received_sheet, reporting, verdict

head = st.container()
readings = received_files.gathered()
with head:
    done = received_files.outcomes()
    blocks.title(words.title(readings, done) if readings else reporting.waiting_title())

if not readings:
    left, right = blocks.halves()
    with left:
        reporting.steps()
    with right:
        blank_form.offer()
else:
    if len(readings) > 1:
        received_files.lines(readings)
        verdict.batch(readings)
    reading = received_files.chosen(readings)
    loadable = reading.verdict != "refuse" and reading.sha256 not in done
    compared = access.compare(reading) if loadable else None
    with head if len(readings) == 1 else st.container():
        received_files.recognised(reading)
        reporting.progress(reading)
    left, right = reporting.wide_and_narrow()
    with left:
        received_sheet.show(reading, compared)
    with right:
        verdict.findings(reading)
        verdict.comparison(compared)
        verdict.card(reading)
blocks.footer(source="各旗市区上报的工作簿，原件逐字节保存")
