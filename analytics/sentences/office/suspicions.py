"""疑问的问法: each suspicion as a question to the office that filled in the sheet, never as an accusation.

`row` is one suspicion with its names, as the doorway gives it (`area_short`, `indicator_short`, `quantity`,
`unit`, `beside` …). Ask `question(row)`, `rarity(row)` and, with the cells behind it, `place(cells,
fields)`.
"""

from collections.abc import Callable

import pandas as pd

from analytics.charts import labels

NAMES = {
    "part_above_whole": "部分大于整体",
    "fall": "累计数下降",
    "told_differently": "同一个数两处不同",
    "copy_of_last_month": "与上月相同",
    "same_as_neighbour": "与其他旗市区相同",
    "far_from_areas": "与其他旗市区相差悬殊",
    "far_from_past": "与往月相比突变",
    "just_above_target": "刚好压线",
    "period_end": "季末年末冲高",
    "last_digits": "末位数字集中",
}
_CONTRADICTS = {
    "part_above_whole": "部分不应大于整体",
    "fall": "累计数不应减少",
    "told_differently": "同一个数应当一致",
}
# What each screen looks at, in the words of its table.
MEANS = {
    "part_above_whole": "分子大于分母，或部分大于所属的整体",
    "fall": "累计数少于前一个月",
    "told_differently": "同一个数在两个指标下填得不同",
    "copy_of_last_month": "平时每月都变的几项数同时没有变",
    "same_as_neighbour": "两地有几项分子、分母都相同",
    "far_from_areas": "与各旗市区的中位数相差很远",
    "far_from_past": "变动既不同于本地区往月，也不同于当月各地",
    "just_above_target": "刚过目标的多，略低于目标的少",
    "period_end": "3、6、9、12月新增高于前后月",
    "last_digits": "个位上有的数字出现过多",
}


def question(row: pd.Series) -> str:
    """The suspicion in two sentences: what stands there, and what the office is asked."""
    return _ASKED[row["screen"]](row)


def symbol(row: pd.Series) -> str:
    """■ what contradicts a definition, ▲ what rarely comes by chance."""
    return "■" if row["certain"] else "▲"


def kind(row: pd.Series) -> str:
    """What sort of suspicion it is and how rare; of a contradiction what it breaks says both."""
    return rarity(row) if row["certain"] else f"{NAMES[row['screen']]}；{rarity(row)}"


def rarity(row: pd.Series) -> str:
    """What it contradicts, or how rare it is in honest figures: `约 25 万次里碰巧 1 次`."""
    if row["certain"]:
        return _CONTRADICTS[row["screen"]]
    times = 10 ** row["strength"]
    if times >= 1e8:
        return "几乎不会碰巧"
    if times >= 1e4:
        return f"约 {labels.number(times / 1e4, 0)} 万次里碰巧 1 次"
    return f"约 {labels.number(times, 0)} 次里碰巧 1 次"


def place(cells: list[tuple[pd.DataFrame, list[str]]]) -> str:
    """`请核对《莫旗8月医改月报.xlsx》医改月报 G142（填 1160）、G143（填 1364）`, or nothing.

    `cells`: of each figure the cells as the store keeps them, and which fields of them, in this order.
    """
    books: dict[str, dict[str, None]] = {}
    for known, fields in cells:
        for field in fields:
            for cell in known[known["field"] == field].itertuples():
                told = books.setdefault(f"《{cell.file}》{cell.sheet}", {})
                told[f"{cell.cell}（填 {cell.raw}）"] = None
    said = [f"{book} {'、'.join(told)}" for book, told in books.items()]
    return f"请核对{'；'.join(said)}" if said else ""


def named(names: list[str], most: int = 8) -> str:
    """The indicators or areas the question is about, where there are several."""
    return f"涉及{labels.enumerate_names(names, most)}" if len(names) > 1 else ""


def more(n: int) -> str:
    """How many questions are not shown yet."""
    return f"后面还有 {n} 处，由强到弱"


def _where(row: pd.Series) -> str:
    return f"{row['area_short']} {labels.month_short(row['period'])}"


def _figure(row: pd.Series, name: str = "figure") -> str:
    unit = row["unit"] if isinstance(row["unit"], str) else ""
    if row["field"] == "figure":
        return labels.figure(row[name], unit)
    return _plain(row[name], unit)


def _plain(x: float, unit: str = "") -> str:
    text = labels.number(x, 0 if float(x).is_integer() else 2)
    return f"{text}{labels.NBSP}{unit}".rstrip()


def _part_above_whole(row: pd.Series) -> str:
    return (f"{_where(row)}“{row['quantity']}”填 {_figure(row)}，大于“{row['other_quantity']}”的 "
            f"{_plain(row['expected'])}。请问是否两格填反，或统计范围不同？")  # fmt: skip


def _fall(row: pd.Series) -> str:
    less = _plain(row["expected"] - row["figure"], row["unit"])
    last = labels.month_short(row["other_period"])
    return (f"{_where(row)}“{row['quantity']}”累计 {_figure(row)}，比{last}的 {_plain(row['expected'])} "
            f"少 {less}。请问是核减、更正，还是有一个月填错？")  # fmt: skip


def _told_differently(row: pd.Series) -> str:
    other = _plain(row["expected"])
    return (f"{_where(row)}“{row['quantity']}”在“{row['indicator_short']}”一项填 {_figure(row)}，"
            f"在“{row['other_indicator_short']}”一项填 {other}。请问应以哪一个为准？")  # fmt: skip


def _pair(row: pd.Series) -> str:
    beside = "" if labels.missing(row["beside"]) else f" / {_plain(row['beside'])}"
    return f"{row['indicator_short']}（{_plain(row['figure'])}{beside}）"


def _copy(row: pd.Series) -> str:
    month, last = (labels.month_short(row[name]) for name in ("period", "other_period"))
    if row["alike"] == 1:
        return f"{_where(row)}与{last}的{_pair(row)}完全相同。请问{month}是否未更新？"
    return (f"{_where(row)}有 {row['alike']:.0f} 项与{last}完全相同，如{_pair(row)}；这些项平时每月都有变动。"
            f"请问{month}是否未更新？")  # fmt: skip


def _neighbour(row: pd.Series) -> str:
    return (f"{_where(row)}有 {row['alike']:.0f} 项数与{row['other_short']}完全相同，如{_pair(row)}。"
            "请问是否填串了行，或误用了对方的表？")  # fmt: skip


def _far_from_areas(row: pd.Series) -> str:
    middle = _figure(row, "expected")
    return (f"{_where(row)}{row['indicator_short']} {_figure(row)}，各旗市区的中位数是 {middle}。"
            "请问情况确实如此，还是口径或填数有误？")  # fmt: skip


def _far_from_past(row: pd.Series) -> str:
    usual = row["expected"]
    # a share cannot be expected below nothing
    row = row.copy(deep=False)
    row["expected"] = max(usual, 0.0)
    return (f"{_where(row)}{row['indicator_short']} {_figure(row)}；照本地区往月和当月各地的变动，"
            f"应在 {_figure(row, 'expected')} 上下。请问当月有什么特别情况，还是填数有误？")  # fmt: skip


def _just_above_target(row: pd.Series) -> str:
    what, asked = "项指标", "这些项请各抽一份原始登记对一对"
    head = f"{row['area_short']} "
    if labels.missing(row["area"]):
        what, head, asked = "个旗市区", row["indicator_short"], "各地请抽一份原始登记对一对"
    month, below = labels.month_short(row["period"]), row["n"] - row["alike"]
    return (f"{head}{month}贴近目标的 {row['n']:.0f} {what}中，{row['alike']:.0f} 个刚好过线，"
            f"{below:.0f} 个略低（一般各半）。请问是否按目标取了整？{asked}")  # fmt: skip


def _period_end(row: pd.Series) -> str:
    when = "年末" if row["period"].endswith("-12") else "季末"
    usual = _figure(row, "expected")
    return (f"{_where(row)}（{when}）{row['n']:.0f} 项中 {row['alike']:.0f} 项新增高于前后月，"
            f"如{row['indicator_short']}新增 {_figure(row)}，前后月平均 {usual}。"
            f"请问是否有平时未报、{when}补报的？")  # fmt: skip


def _last_digits(row: pd.Series) -> str:
    return (f"{row['area_short']} 到{labels.month_short(row['period'])}为止近一年的 {row['n']:.0f} 个数中，"
            f"{row['figure']:.0f} 个末位是 {row['alike']:.0f}（一般约 {row['expected']:.0f} 个）。"
            "请问是否填了估计数或取整的数？")  # fmt: skip


_ASKED: dict[str, Callable[[pd.Series], str]] = {
    "part_above_whole": _part_above_whole,
    "fall": _fall,
    "told_differently": _told_differently,
    "copy_of_last_month": _copy,
    "same_as_neighbour": _neighbour,
    "far_from_areas": _far_from_areas,
    "far_from_past": _far_from_past,
    "just_above_target": _just_above_target,
    "period_end": _period_end,
    "last_digits": _last_digits,
}
