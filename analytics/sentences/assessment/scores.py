"""What the 得分 page says of scores and places, each sentence from the rows that are drawn beside it.

`totals` are rows of `analytics.scoring.totals` with the places before, `sheet` one area's rows of
`analytics.scoring.sheet`. How an item's points were reckoned is told in `score_lines`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.assessment import score_lines, score_rules
from analytics.sentences.assessment import written_sums as sums

_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_MEASURES = {
    "behind_points": "落后序时幅度", "on_pace": "序时达标率", "days_late": "报送天数",
    "figures_at_fault": "缺报与更正个数", "unexplained": "未写原因项数", "rectified": "问题整改率",
    "quality_score": "数据质量分", "focus_completion": "重点指标完成率", "received": "报送先后",
}  # fmt: skip
MOST_POINTS = 1000
_SPANS = {"month": "本月", "quarter": "本季度", "year": "本年", "window": "考核期"}


def span_name(span: str) -> str:
    """`本月`, `本季度`, `本年`, `考核期`: what may be chosen."""
    return _SPANS[span]


def span(period: str, span: str) -> str:
    """`10月`, `四季度`, `四季度（至 11月）`, `2010年（至 10月）`, `考核期（至 10月）`."""
    month = int(period[5:7])
    if span == "month":
        return labels.month_short(period)
    name = {"quarter": _QUARTERS[(month - 1) // 3], "year": f"{period[:4]}年", "window": "考核期"}[span]
    over = month % {"quarter": 3, "year": 12}.get(span, 99) == 0
    return name if over else f"{name}（至 {labels.month_short(period)}）"


def file_span(period: str, when: str) -> str:
    """The span with its year, for the name and the heads of a workbook: `2010年10月`, `2010年四季度`."""
    if when == "quarter":
        return f"{period[:4]}年{span(period, when)}".replace(" ", "")
    named = {"month": labels.month(period), "window": f"考核期（至{labels.month(period)}）"}
    return named.get(when, span(period, when)).replace(" ", "")


def title(totals: pd.DataFrame, sheet: pd.DataFrame, area: str, when: str) -> str:
    """`陈旗 10月得 68.5 分，第 12 / 13 位，失分最多的是序时达标率`; `when` comes from `span`."""
    row = totals[totals["area"] == area].iloc[0]
    if labels.missing(row["score"]):
        return f"{row['area_short']} {when}{labels.absence(row['status'])}，没有得分，列在末尾"
    said = f"{row['area_short']} {when}得 {labels.number(row['score'], decimals(totals))} 分"
    placed = f"{said}，{labels.place(row['rank'], row['n_compared'])}"
    struck = sheet[sheet["vetoed"]]
    if len(struck):
        return f"{placed}，{struck.iloc[0]['item_name']}一票否决"
    worst = sheet[sheet["scaled_lost"] > 0].nlargest(1, "scaled_lost")
    return placed + (f"，失分最多的是{worst.iloc[0]['item_name']}" if len(worst) else "，没有失分")


def decimals(totals: pd.DataFrame) -> int:
    """With how many decimals these scores are written: one, or as many as tell different scores apart."""
    return labels.decimals_apart(totals["score"])


def block(totals: pd.DataFrame) -> str:
    """`莫旗 86.9 分居首，鄂伦春 52.4 分居末，相差 34.6 分`; who did not report is counted."""
    scored = totals.dropna(subset=["score"])
    gone = len(totals) - len(scored)
    tail = f"；{gone} 个未报，没有得分" if gone else ""
    if scored.empty:
        return "各旗市区均没有得分"
    first, last, n = scored.iloc[0], scored.iloc[-1], decimals(totals)
    best, worst = labels.number(first["score"], n), labels.number(last["score"], n)
    if len(scored) == 1:
        return f"只有{first['area_short']}有得分，{best} 分{tail}"
    if first["rank"] == last["rank"]:
        return f"{len(scored)} 个旗市区都是 {best} 分{tail}"
    # of the scores as they stand here, so that whoever subtracts them finds the same
    between = labels.number(sums.read(best) - sums.read(worst), n)
    ends = f"{_who(scored, first)} {best} 分居首，{_who(scored, last)} {worst} 分居末"
    return f"{ends}，相差 {between} 分{tail}"


def _who(scored: pd.DataFrame, row: pd.Series) -> str:
    equal = int((scored["rank"] == row["rank"]).sum())
    return row["area_short"] if equal == 1 else f"{equal} 个旗市区并列"


def subtitle(name: str, sample: bool) -> str:
    """Which scheme it is, whether a document bears it out, and how to read the bars."""
    scheme = f"{name}{'（示例方案，没有文件依据）' if sample else ''}"
    return f"{scheme}；深浅为各方面折算成百分后的得分，空框为失分"


def key(sheets: pd.DataFrame) -> str:
    """`由左到右：目标完成、序时进度、…`: the sides that count in any area, in the order of the bars."""
    held = sheets[sheets["applicable"]]
    return f"由左到右：{'、'.join(held['dimension_name'].drop_duplicates())}"


def alt(totals: pd.DataFrame) -> str:
    """The scores in words, best first."""
    n = decimals(totals)
    told = [f"{row.area_short} {labels.number(row.score, n)}" if not labels.missing(row.score)
            else f"{row.area_short}{labels.absence(row.status)}" for row in totals.itertuples()]  # fmt: skip
    return f"各旗市区得分，由高到低：{'、'.join(told)}。"


def note(totals: pd.DataFrame, sheets: pd.DataFrame, scheme) -> str:
    """The order of the bars' parts, which places the rule for equal scores decided, who sent nothing."""
    names = list(totals.loc[totals["parted"], "area_short"])
    equal = f"；{'、'.join(names)}得分相同，{_parting(scheme)}定先后" if names else ""
    late = _unreported(totals, sheets)
    last = labels.month_short(sheets["last"].iloc[0])
    zero = f"；{'、'.join(late)} {last}未报，完成率各项按 0 分计" if late else ""
    return key(sheets) + equal + zero


def _unreported(totals: pd.DataFrame, sheets: pd.DataFrame) -> list[str]:
    """Who has a score for the span, but reported no indicator in its last month."""
    rows = sheets[sheets["applicable"] & (sheets["indicator"] != "") & (sheets["period"] == sheets["last"])]
    nothing = (rows["status"] == "not_reported").groupby(rows["area"]).all()
    scored = totals[totals["score"].notna()]
    return list(scored.loc[scored["area"].map(nothing).eq(True), "area_short"])


def has_score(sheet: pd.DataFrame, totals: pd.DataFrame) -> bool:
    """Whether the area of the sheet has a score: it reported, and something applies to it."""
    return bool(totals.loc[totals["area"] == sheet["area"].iloc[0], "score"].notna().all())


def sheet_block(sheet: pd.DataFrame, totals: pd.DataFrame) -> str:
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


def sheet_subtitle(sheet: pd.DataFrame) -> str:
    """Why the sum is divided, which sides are out altogether, and the order of the rows."""
    out = [name for name, rows in sheet.groupby("dimension_name", sort=False) if not rows["applicable"].any()]
    told = f"{'、'.join(out)}没有数据，不计；" if out else ""
    return f"实得分 ÷ 适用项满分 × 100；{told}失分最多的在前，浅灰为满分，深灰为得分"


def sheet_alt(sheet: pd.DataFrame) -> str:
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


def without_scheme(period: str) -> str:
    """No scheme holds in the month."""
    return f"{labels.month(period)}没有评分方案，不计分"


def notes(scheme) -> list[str]:
    """Which scheme, whether it is a sample, and how the places come about, for the last line."""
    kind = "示例方案" if scheme.sample else f"依据：{scheme.source}"
    return [
        f"评分方案：{scheme.name} 第 {scheme.version} 版（{kind}）",
        "得分 = 实得分 ÷ 适用项满分 × 100，不适用的项目不计",
        f"得分相同的{_parting(scheme)}排，仍相同并列" if scheme.tie_break else "得分相同的并列",
        "位次按未取整的得分排，取整只为好读：逐数相减可能差末位的 1",
    ]


def _parting(scheme) -> str:
    """`按重点指标完成率、再按报送先后`: what parts equal scores, in the scheme's order."""
    return f"按{'、再按'.join(_MEASURES[parting.measure] for parting in scheme.tie_break)}"


def weights_fault(weights) -> str:
    """Why these full points of the dimensions cannot be tried; empty when they can."""
    known = list(weights)
    if not all(0 <= weight <= MOST_POINTS for weight in known):
        return f"各方面分值要在 0 到 {labels.number(MOST_POINTS, 0)} 之间。"
    return "" if any(known) else "各方面分值不能都是 0。"


def trial(found: pd.DataFrame) -> str:
    """`试算后 4 个旗市区位次变动：满洲里升 2 位（4→2）…`; `found` comes from `scoring.trial.compared`."""
    if found["trial_score"].isna().all():
        return "留下的各方面都没有数据，算不出得分"
    moved = found[found["trial_change"].fillna(0) != 0]
    if moved.empty:
        return "试算后各旗市区位次不变"
    order = moved.reindex(moved["trial_change"].abs().sort_values(ascending=False, kind="stable").index)
    told = [_moved(row) for row in order.head(4).itertuples()]
    more = "等" if len(moved) > 4 else ""
    return f"试算后 {len(moved)} 个旗市区位次变动：{'、'.join(told)}{more}"


def _moved(row) -> str:
    word = "升" if row.trial_change > 0 else "降"
    places = f"{int(row.rank)}→{int(row.trial_rank)}"
    return f"{row.area_short}{word} {abs(int(row.trial_change))} 位（{places}）"
