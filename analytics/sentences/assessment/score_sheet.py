"""得分表 in words: one area's score as a sum, where its points were lost, and the table of all its items.

`sheet`: that area's rows of `analytics.scoring.sheet`; `totals`: rows of `analytics.scoring.totals`. How an
item's points were reckoned is told in `score_lines`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.assessment import score_lines, score_rules
from analytics.sentences.assessment import written_sums as sums
from analytics.sentences.assessment.scores import decimals


def has_score(sheet: pd.DataFrame, totals: pd.DataFrame) -> bool:
    """Whether the area of the sheet has a score: it reported, and something applies to it."""
    return bool(totals.loc[totals["area"] == sheet["area"].iloc[0], "score"].notna().all())


def block(sheet: pd.DataFrame, totals: pd.DataFrame) -> str:
    """`60.56 ÷ 88.42 × 100 = 68.5 分；44 项中 30 项失分，2 项不适用`; the score's own sum."""
    held = sheet[sheet["applicable"]]
    if not has_score(sheet, totals):
        return total(sheet, totals)
    lost, out = int((held["lost"] > 0).sum()), len(sheet) - len(held)
    tail = f"，{out} 项不适用" if out else ""
    return f"{total(sheet, totals)}；{len(sheet)} 项中 {lost} 项失分{tail}"


def total(sheet: pd.DataFrame, totals: pd.DataFrame) -> str:
    """`60.56 ÷ 88.42 × 100 = 68.5 分`, or why there is none."""
    held = sheet[sheet["applicable"]]
    if not has_score(sheet, totals):
        return "没有报送，不计分" if len(held) else "没有适用的项目，不计分"
    counted = held[held["rule"] != "bonus"]
    extra = held.loc[held["rule"] == "bonus", "points"].sum()
    return _sum(counted["points"].sum(), counted["full"].sum(), extra, decimals(totals))


def _sum(earned: float, full: float, extra: float, n: int) -> str:
    """The sum with as many decimals as it takes for it to come out."""
    score = 100 * earned / full + extra
    parts = [(extra, 2), (full, 2), (earned, 2)]
    texts, sign = sums.written(lambda e, f, got: 100 * got / f + e, parts, score, n)
    more, whole, got = texts
    plus = f" + 加分 {more}" if extra else ""
    return f"{got} ÷ {whole} × 100{plus} {sign} {labels.number(score, n)} 分"


def subtitle(sheet: pd.DataFrame) -> str:
    """Why the sum is divided, which sides are out altogether, and the order of the rows."""
    out = [name for name, rows in sheet.groupby("dimension_name", sort=False) if not rows["applicable"].any()]
    told = f"{'、'.join(out)}没有数据，不计；" if out else ""
    return f"实得分 ÷ 适用项满分 × 100；{told}失分最多的在前，浅灰为满分，深灰为得分"


def alt(sheet: pd.DataFrame) -> str:
    """The three items that lost most, in words."""
    worst = sheet[sheet["lost"] > 0].nlargest(3, "lost")
    if worst.empty:
        return "各项均没有失分。"
    told = [f"{row.item_name}失 {labels.number(row.lost, 2)} 分" for row in worst.itertuples()]
    return f"失分最多的是{'、'.join(told)}。"


def rest(sheet: pd.DataFrame, drawn: int) -> str:
    """What the picture leaves out: `另有 8 项共失 1.2 分，9 项得满分`."""
    held = sheet[sheet["applicable"]].sort_values("lost", ascending=False)
    small, full = held[held["lost"] > 0].iloc[drawn:], int((held["lost"] <= 0).sum())
    said = [f"{len(small)} 项共失 {labels.number(small['lost'].sum(), 2)} 分"] if len(small) else []
    said += [f"{full} 项没有失分"] if full else []
    return f"另有 {'，'.join(said)}。" if said else ""


def table_title(sheet: pd.DataFrame) -> str:
    """`陈旗得分表：44 项逐项算式`."""
    return f"{sheet['area_short'].iloc[0]}得分表：{len(sheet)} 项逐项算式"


def table(sheet: pd.DataFrame) -> pd.DataFrame:
    """The whole sheet as it is read, in the scheme's order, with the address where an item's figure is.

    Points are rounded here, as in the sums beside them: a number column would round 1.005 down by itself.
    """
    rows = [row for _, row in sheet.iterrows()]
    return pd.DataFrame({
        "方面": list(sheet["dimension_name"]),
        "项目": list(sheet["item_name"]),
        "实际": [score_lines.measured(row) for row in rows],
        "规则": [score_rules.rule(row) for row in rows],
        "满分": [labels.as_printed(row["full"], sums.POINTS) for row in rows],
        "得分": [labels.as_printed(row["points"], sums.POINTS) for row in rows],
        "失分": [labels.as_printed(row["lost"], sums.POINTS) for row in rows],
        "怎么算的": [score_lines.arithmetic(row) for row in rows],
        "看原数": [_address(row) for row in rows],
    })  # fmt: skip


def _address(row: pd.Series) -> str | None:
    if not row["indicator"]:
        return None
    return f"/ranking?period={row['period']}&indicator={row['indicator']}&area={row['area']}"
