"""这个数从哪里来 — how a figure was made from the cells of a workbook, for the page that shows it.

`row` is one reckoned row, `cells` the cells behind it as the store keeps them (field, sheet, cell, raw, file,
received_at), the newest workbook first.
"""

import pandas as pd

from analytics.charts import labels
from analytics.completion import RATIO_KINDS
from analytics.sentences import wording

TASK_KINDS = ("count", "milestone")
SLACK = 1e-6
NAMES = {
    "value": "累计完成",
    "numerator": "分子",
    "denominator": "分母",
    "month_value": "本月完成",
    "target": "目标",
}


def title(row: pd.Series) -> str:
    """`12.6% = 4,043 ÷ 31,975`; as reported, where no two counts lie behind it.

    Of a band the sum gives the ratio, not the completion that is shown, so both are said; and so it is of
    a target with tolerance, where completion is no plain quotient.
    """
    part, whole = _counts(row)
    if labels.missing(part) or labels.missing(whole):
        return f"{wording.shown(row)}，{_as_filled_in(row)}"
    if row.get("direction") == 0:
        ratio = labels.figure(row["actual"], row["unit"])
        return f"比率 {ratio} = {_plain(part)} ÷ {_plain(whole)}，按区间折成完成率 {wording.shown(row)}"
    if row["kind"] in TASK_KINDS and abs(row["figure"] / 100 * whole - part) > SLACK * whole:
        return f"{wording.shown(row)}，由完成 {_plain(part)}、目标 {_plain(whole)}（有上下限）推算"
    return f"{wording.shown(row)} = {_plain(part)} ÷ {_plain(whole)}"


def _as_filled_in(row: pd.Series) -> str:
    """照表内所填, and what of a band stands in the sheet."""
    if row.get("direction") != 0 or labels.missing(row["actual"]):
        return "照表内所填"
    return f"由表内所填的 {labels.figure(row['actual'], row['unit'])}按区间折成"


def subtitle(cells: pd.DataFrame) -> str:
    """The workbooks and the days they were received: `陈旗10月医改月报.xlsx，10月29日收到`."""
    books = cells.drop_duplicates("file")
    received = zip(books["file"], books["received_at"], strict=True)
    return "；".join(f"{file}，{labels.day(at)}收到" for file, at in received)


def listed(cells: pd.DataFrame, numerator: str, denominator: str, *, counted: bool) -> pd.DataFrame:
    """One row per cell: `name` of what stands in it, `raw` as typed, `place` (sheet and cell).

    `numerator` and `denominator` are their names in the catalogue; `counted` says whether `value` is a
    cumulative count, otherwise it is the ratio as printed. What the figure is not made of is left out.
    """
    names = NAMES | {"numerator": numerator, "denominator": denominator}
    names |= {} if counted else {"value": "表内比率"}
    shown = cells[cells["field"].isin(names)]
    order = shown["field"].map({field: place for place, field in enumerate(names)})
    shown = shown.assign(order=order).sort_values("order", kind="stable")
    return pd.DataFrame(
        {
            "name": shown["field"].map(names),
            "raw": shown["raw"],
            "place": shown["sheet"] + " " + shown["cell"],
        }
    )


def _counts(row: pd.Series) -> tuple[float, float]:
    if row["kind"] in RATIO_KINDS:
        return row["numerator"], row["denominator"]
    return (row["value"], row["target"]) if row["kind"] in TASK_KINDS else (None, None)


def _plain(x: float) -> str:
    return labels.number(x, 0 if float(x).is_integer() else 2)
