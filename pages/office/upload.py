"""上报 — workbooks in: what each was taken for and what is asked; loaded, or given back marked."""

import streamlit as st

from pages.parts import blocks
from pages.parts.upload import blank_form, checked, file_lines, one_file, remembered, reporting

head = st.container(gap="small")
readings = checked.readings()
with head:
    reporting.title(readings)
if not readings:
    left, right = blocks.halves()
    with left:
        reporting.steps()
    with right:
        blank_form.offer()
else:
    file_lines.show(readings)
    reading = file_lines.chosen(readings)
    with head if len(readings) == 1 else st.container(gap="small"):
        one_file.recognised(reading)
    one_file.show(reading)
remembered.show()
blocks.footer(source="各旗市区上报的工作簿，原件原样保存")
