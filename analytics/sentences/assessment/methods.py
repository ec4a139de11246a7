"""What the 方法稳健性 page says, each sentence from the comparison that is drawn beside it.

`found` is a `Comparison` of `analytics.methods.comparing`, or None where too few areas can be compared.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.assessment.methods import span
from analytics.methods.comparing import ENDS, METHODS, Comparison
from analytics.sentences import wording

NAMES = {
    "official": "正式位次",
    "index": "综合指数",
    "topsis": "优劣解距离法（TOPSIS）",
    "rsr": "秩和比（RSR）",
    "entropy": "熵权 + 优劣解距离",
}
SHORT = {"index": "综合指数", "topsis": "优劣解距离", "rsr": "秩和比", "entropy": "熵权"}
MARKS = {"official": "┃", "index": "◆", "topsis": "×", "rsr": "★", "entropy": "◇"}
HOW = {
    "index": "各项指标的完成率直接平均，超过目标的部分也算数",
    "topsis": "看各项指标合起来离最好的有多近、离最差的有多远",
    "rsr": "只比各项指标上的名次，不看相差多少；再按名次的总水平分上、中、下三档",
    "entropy": "哪项指标各旗市区差得最开，就给哪项最大的权重，再按优劣解距离排",
}
BY_SCORE = "当月百分制得分，除完成率外还计序时、报送、数据质量和说明；以下方法只比完成率"
BY_COMPOSITE = "各项指标完成率的平均，单项按 100% 封顶"
KEY = "粗竖线 正式位次，◆ 综合指数，× 优劣解距离，★ 秩和比，◇ 熵权（只作参照）；灰底是除熵权外的范围"
TAU = "一致程度（Kendall τ）：1 为先后完全相同，0 为毫无关系"


def title(found: Comparison | None, period: str) -> str:
    """`前三名不随方法而变：满洲里、根河、莫旗`, or who of them stays, or that it may change hands."""
    if found is None:
        return f"{labels.month_short(period)}可比的旗市区不足两个，不能比较方法"
    if len(found.places) <= 2 * ENDS:
        return f"{labels.month_short(period)}只有 {len(found.places)} 个旗市区可比，{_most(found)}"
    first = found.places.loc[found.places["official"] <= ENDS, "area_short"]
    if set(first) <= set(found.always_first):
        return f"前三名不随方法而变：{'、'.join(first)}"
    if not found.always_first:
        return "换一种方法，没有一个旗市区总在前三名"
    return f"换一种方法，总在前三名的只有{'、'.join(found.always_first)}"


def headlines(found: Comparison, chosen: str | None = None) -> dict[str, str]:
    """变动, 末位, 熵权, a sentence each; the chosen area's own first."""
    return _own(found, chosen) | {"变动": _most(found)} | _last(found) | {"熵权": _entropy(found)}


def _own(found: Comparison, chosen: str | None) -> dict[str, str]:
    mine = found.places[found.places["area"] == chosen]
    if mine.empty:
        return {}
    row = mine.iloc[0]
    if row["best"] == row["worst"]:
        return {"本旗": f"{row['area_short']}换用三种方法都还是第 {int(row['official'])}"}
    between = f"第 {int(row['best'])} 到第 {int(row['worst'])} 之间"
    return {"本旗": f"{row['area_short']}正式位次第 {int(row['official'])}，连同三种方法在{between}"}


def _most(found: Comparison) -> str:
    moved = found.agreement[found.agreement["method"].isin(METHODS)].dropna(subset=["before"])
    if moved.empty:
        return "换哪种方法，位次都一样"
    far = moved.loc[(moved["before"] - moved["after"]).abs().astype(float).idxmax()]
    others = _as_far(found, abs(int(far["before"] - far["after"]))) - 1
    alike = f"，另有 {others} 个旗市区变动同样大" if others else ""
    return f"换方法后变动最大的是{far['area_short']}：{_from_to(far)}（{SHORT[far['method']]}）{alike}"


def _as_far(found: Comparison, shift: int) -> int:
    """How many areas some method moves by as many places."""
    moves = found.places[list(METHODS)].sub(found.places["official"], axis=0).abs()
    return int(moves.max(axis=1).eq(shift).sum())


def _from_to(line: pd.Series) -> str:
    return f"第 {int(line['before'])} 到第 {int(line['after'])}"


def _last(found: Comparison) -> dict[str, str]:
    if len(found.places) <= 2 * ENDS:
        return {}
    last = found.places.loc[found.places["official"] > len(found.places) - ENDS, "area_short"]
    if set(last) <= set(found.always_last):
        return {"末位": f"后三名不随方法而变：{'、'.join(last)}"}
    if not found.always_last:
        return {"末位": "没有一个旗市区总在后三名"}
    return {"末位": f"总在后三名的是{'、'.join(found.always_last)}"}


def _entropy(found: Comparison) -> str:
    heaviest = found.weights.iloc[0]
    times = heaviest["weight"] * len(found.weights)
    half = int((found.weights["weight"].cumsum() < 0.5).sum()) + 1
    return (
        f"{len(found.weights)} 项中 {half} 项占去一半权重，最重的是{heaviest['indicator_short']}，"
        f"{labels.percent(100 * heaviest['weight'])}，为平均的 {labels.number(times)} 倍，"
        "只因各旗市区在这一项上差得最开，与它重不重要无关：所以列出而不采用"
    )


def block(found: Comparison) -> str:
    """How many areas keep their very place by every method."""
    still = found.places[found.places["best"] == found.places["worst"]]
    if still.empty:
        return "换用三种方法，没有一个旗市区的位次始终不变"
    names = labels.enumerate_names(list(still["area_short"]), 6)
    return f"{len(still)} 个旗市区换用三种方法位次不变：{names}"


def subtitle(found: Comparison, period: str) -> str:
    """The month and how to read the rows."""
    rows = f"{len(found.places)} 个旗市区按正式位次从上到下，越靠左位次越前"
    return f"{labels.month(period)}，{rows}；变与不变都不计熵权"


def alt(found: Comparison) -> str:
    """The chart in words."""
    rows = found.places.itertuples()
    told = [f"{row.area_short}正式第 {int(row.official)}，范围 {span(row)}" for row in rows]
    return f"各旗市区在不同方法下的位次：{'；'.join(told)}。"


def table_title(found: Comparison) -> str:
    """Which method comes nearest to the official order and which is furthest from it, in pairs of areas."""
    known = found.agreement[found.agreement["method"].isin(METHODS)].dropna(subset=["tau"])
    if known.empty:
        return "各方法都分不出先后"
    near, far = known.loc[known["tau"].idxmax()], known.loc[known["tau"].idxmin()]
    if near["tau"] == far["tau"]:
        return f"各方法与正式位次同样接近：{_pairs(near)}"
    ends = (wording.sharing(known, "tau", end["tau"], "method") for end in (near, far))
    names = ["、".join(SHORT[method] for method in methods) for methods in ends]
    return f"{names[0]}与正式位次最接近，{_pairs(near)}；{names[1]}相差最多，{_pairs(far)}"


def _pairs(line: pd.Series) -> str:
    return f"两两相比 {int(line['pairs'])} 对中 {int(line['same'])} 对先后相同"


def agreement(line: object) -> str:
    """τ of a method with two decimals, `—` where it gives no order."""
    return labels.number(line.tau, 2)


def moved(line: object) -> str:
    """`鄂温克 4→9`, or that nobody moves."""
    if labels.missing(line.before):
        return "无变动"
    return f"{line.area_short}{labels.NBSP}{int(line.before)}{labels.NBSP}→{labels.NBSP}{int(line.after)}"


def how(found: Comparison) -> list[str]:
    """One line a method: its mark, its name, how it reckons; the official one first."""
    told = {"official": BY_SCORE if found.by_score else BY_COMPOSITE} | HOW
    return [f"{MARKS[method]} **{NAMES[method]}**：{words}" for method, words in told.items()]


def notes(found: Comparison | None) -> list[str]:
    """How many indicators each method used and who was not compared, for the last line."""
    if found is None:
        return []
    said = [
        f"综合指数用 {found.n_indicators} 项指标（旗市区缺的项不计）",
        f"其余方法用各旗市区都有数的 {found.n_complete} 项，完成率按 100% 封顶",
        "各项指标权重相同" if found.alike else "各项指标权重按百分制的分值",
    ]
    if found.left_out:
        said.append(f"未参与比较（未报或报送不足一半）：{'、'.join(found.left_out)}")
    return said
