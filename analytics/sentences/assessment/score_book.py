"""The score sheets as rows of a workbook: the totals of all areas, then every item of each with its sum.

Ask `totals_rows` and `item_rows`; the heads of their columns are `TOTALS` and `ITEMS`. Points are numbers,
not rounded, so that whoever sums a column up finds the total.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.assessment import score_lines, score_rules

# head → width and look of the column
TOTALS = (
    ("位次", 7, "centre"), ("旗市区", 11, "text"), ("得分", 10, "two"), ("实得分", 11, "two"),
    ("适用项满分", 12, "two"), ("加分", 9, "two"), ("算式", 34, "text"), ("上期得分", 10, "two"),
    ("上期位次", 9, "centre"), ("升降", 8, "centre"),
)  # fmt: skip
ITEMS = (
    ("旗市区", 10, "text"), ("方面", 10, "text"), ("项目", 18, "text"), ("取数月份", 11, "centre"),
    ("实际", 13, "text"), ("规则", 40, "text"), ("满分", 8, "two"), ("得分", 8, "two"), ("失分", 8, "two"),
    ("怎么算的", 40, "text"),
)  # fmt: skip


def totals_rows(totals: pd.DataFrame, sums: dict[str, str]) -> list[list]:
    """A row per area, best first; `sums` by area is the sum that gives its score."""
    return [
        [_known(row.rank), row.area_short, _known(row.score), _known(row.earned), _known(row.full),
         _known(row.bonus), _text(sums[row.area]), _known(row.score_previous), _known(row.rank_previous),
         labels.change(row.rank_change)]
        for row in totals.itertuples()
    ]  # fmt: skip


def item_rows(sheet: pd.DataFrame, totals: pd.DataFrame) -> list[list]:
    """A row per area and item, the areas in the order of their places, the items in that of the scheme."""
    place = {area: number for number, area in enumerate(totals["area"])}
    order = sheet.assign(place=sheet["area"].map(place)).sort_values("place", kind="stable")
    return [
        [row["area_short"], row["dimension_name"], row["item_name"], _months(row),
         _text(score_lines.measured(row)), _text(score_rules.rule(row)),
         row["full"], row["points"], row["lost"], _text(score_lines.arithmetic(row))]
        for _, row in order.iterrows()
    ]  # fmt: skip


def _months(row: pd.Series) -> str:
    months = row["of_months"]
    if isinstance(months, tuple) and len(months) > 1:
        return f"{len(months)} 个月平均"
    return labels.month(row["period"])


def _text(words: str) -> str:
    # a filter of Excel does not find a space that may not break
    return words.replace(labels.NBSP, " ")


def _known(x: object) -> float | int | None:
    if labels.missing(x):
        return None
    return int(x) if float(x).is_integer() else float(x)
