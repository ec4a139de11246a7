"""The workbook handed back with its faulty cells marked, and one report on many; made when asked for."""

from functools import partial

import streamlit as st

from analytics.sentences.intake import files as words
from analytics.sentences.intake import found as intake_found
from data import intake
from data.intake.giving_back.naming import returned_name
from data.intake.giving_back.summary import report_of_many
from pages.parts.upload import received_sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(reading) -> None:
    """The button for the marked workbook, wherever there is something to mark."""
    if intake_found.shown(reading) or reading.questions:
        label = words.marked_label(bool(received_sheet.sheets(reading)))
        st.download_button(
            label, partial(intake.marked, reading), mime=XLSX, on_click="ignore",
            key=f"marked_{reading.sha256}", file_name=returned_name(reading.file),
        )  # fmt: skip


def report(readings: list) -> None:
    """The button for one report on all files."""
    st.download_button(
        words.report_label(readings), partial(report_of_many, readings), mime=XLSX, on_click="ignore",
        key="report_of_many", file_name="检查报告.xlsx",
    )  # fmt: skip
