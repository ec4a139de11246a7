"""What 得分 says of all areas' scores and places, each sentence from the rows that are drawn beside it.

`totals` are rows of `analytics.scoring.totals` with the places before, `sheets` rows of
`analytics.scoring.sheet`. One area's own sheet is told in `score_sheet`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences import wording
from analytics.sentences.assessment import written_sums as sums
from analytics.sentences.assessment.schemes import parting


def title(totals: pd.DataFrame, sheet: pd.DataFrame, area: str, when: str) -> str:
    """`陈旗 10月得 68.5 分，第 12 / 13 位，失分最多的是序时达标率`; `when` comes from `score_spans.span`."""
    row = totals[totals["area"] == area].iloc[0]
    if labels.missing(row["score"]):
        return f"{row['area_short']} {when}{labels.absence(row['status'])}，没有得分，列在末尾"
    said = f"{row['area_short']} {when}得 {labels.number(row['score'], decimals(totals))} 分"
    placed = f"{said}，{labels.place(row['rank'], row['n_compared'])}"
    struck = sheet[sheet["vetoed"]]
    if len(struck):
        return f"{placed}，{'、'.join(struck['item_name'])}一票否决"
    lost = sheet[sheet["scaled_lost"] > 0]
    worst = wording.sharing(lost, "scaled_lost", lost["scaled_lost"].max(), "item_name")
    return placed + (f"，失分最多的是{_some(worst)}" if worst else "，没有失分")


def _some(items: list[str]) -> str:
    """Two are named; of more the first and how many they are, so that a title stays one."""
    return "、".join(items) if len(items) <= 2 else f"{items[0]}等 {len(items)} 项"


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
    equal = f"；{'、'.join(names)}得分相同，{parting(scheme)}定先后" if names else ""
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
