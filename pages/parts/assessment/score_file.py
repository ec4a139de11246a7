"""All areas' score sheets as a workbook, made when somebody asks for it."""

from functools import partial

import streamlit as st

from analytics.sentences.assessment import schemes, score_sheet, score_spans
from analytics.sentences.assessment import score_book as book
from data.intake.score_workbook import Page, scores_bytes
from pages.parts import access
from pages.parts.upload.giving_back import XLSX


def offer(period: str, span: str) -> None:
    """The button for the workbook of all areas over the span shown."""
    st.download_button(
        "下载全部旗市区得分表", partial(made, period, span), mime=XLSX, on_click="ignore",
        key="scores_download", file_name=f"百分制得分表_{score_spans.file_span(period, span)}.xlsx",
    )  # fmt: skip


def made(period: str, span: str) -> bytes:
    """The workbook as bytes: a sheet of totals, a sheet of every item with its sum."""
    totals, whole = access.scores(period, span), access.score_sheet(period, span)
    scored = whole[whole["area"].isin(totals.loc[totals["score"].notna(), "area"])]
    sums = {area: score_sheet.total(rows, totals) for area, rows in whole.groupby("area")}
    when, line = score_spans.file_span(period, span), "；".join(schemes.notes(access.scheme(period)))
    sample = "示例数据；" if access.is_sample() else ""
    return scores_bytes([
        Page("总分", f"各旗市区医改百分制得分（{when}）", sample + line, book.TOTALS,
             book.totals_rows(totals, sums)),
        Page("逐项算式", f"各旗市区得分逐项算式（{when}）", sample + line, book.ITEMS,
             book.item_rows(scored, totals)),
    ])  # fmt: skip
