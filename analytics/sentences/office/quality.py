"""What the 数据质量 page says of the scores: who sends good data, what costs points, how much was screened.

`rows` are quality rows of one month (`analytics.screens.quality`), `found` the month's suspicions, `counts`
the month's summary of the screens.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.charts import labels
from analytics.charts.office.quality import PARTS
from analytics.screens.screening import about
from analytics.sentences import wording

ZERO_LOSS = 0.05


def title(rows: pd.DataFrame, found: pd.DataFrame, chosen: str | None = None) -> str:
    """`10月 3 处疑问，涉及 2 个旗市区；质量分最低的是鄂伦春 79.6 分`; of one area its own, of all beside it.

    `found` are the month's suspicions of every area.
    """
    mine = rows[rows["area"] == chosen]
    month = labels.month_short(rows["period"].iloc[0])
    if mine.empty:
        said = f"{month}{_counted(found)}"
        return f"{said}；{_of_all(rows)}"
    own, row = about(found, chosen), mine.iloc[0]
    return f"{row['area_short']}{month}{_beside(len(own), len(found))}；{_of_one(row)}"


def _counted(found: pd.DataFrame) -> str:
    if found.empty:
        return "没有疑问"
    areas = pd.concat([found["area"], found["other_area"]]).dropna().nunique()
    return f" {len(found)} 处疑问" + (f"，涉及 {areas} 个旗市区" if areas else "")


def _beside(own: int, every: int) -> str:
    mine = f" {own} 处疑问" if own else "没有疑问"
    return f"{mine}（全市 {every} 处）" if every > own else mine


def doubts(n: int) -> str:
    """`3 处疑问待核对`, or `没有疑问`."""
    return f"{n} 处疑问待核对" if n else "没有疑问"


def _of_all(rows: pd.DataFrame) -> str:
    known = rows.dropna(subset=["quality"]).sort_values(["quality", "area"])
    if known.empty:
        return "尚无旗市区报送"
    low = known[known["quality"] < known["quality"].min() + ZERO_LOSS]
    if known["quality"].min() > 100 - ZERO_LOSS:
        return f"{len(known)} 个旗市区的质量分都是满分"
    names = labels.enumerate_names(list(low["area_short"]), 3)
    return f"质量分最低的是{names} {labels.number(low['quality'].iloc[0])} 分"


def _of_one(row: pd.Series) -> str:
    if labels.missing(row["quality"]):
        return "质量分无从评起"
    parts = [f"质量分 {labels.number(row['quality'])}"]
    change = row["quality_change"]
    if not labels.missing(change) and abs(change) >= ZERO_LOSS:
        parts.append(f"比上月{'高' if change > 0 else '低'} {labels.number(abs(change))} 分")
    return "，".join(parts)


def block(rows: pd.DataFrame, weights: Mapping[str, float], chosen: str | None = None) -> str:
    """What costs most points: `失分最多的是及时：鄂伦春迟报 12 天`; of one area all that costs it points."""
    if chosen is not None and chosen in set(rows["area"]):
        return _losses(rows[rows["area"] == chosen].iloc[0])
    lost = pd.DataFrame({part: (100 - rows[part]).fillna(0) * weight for part, weight in weights.items()})
    if lost.empty or lost.sum().max() < ZERO_LOSS:
        return "各部分都没有失分"
    part = lost.sum().idxmax()
    told = loss(rows.loc[lost[part].idxmax()], part)
    worst = rows[lost[part] > lost[part].max() - ZERO_LOSS]
    # who lost as much by other counts is among the others
    alike = worst[[loss(row, part) == told for _, row in worst.iterrows()]]
    others = int((lost[part] > 0).sum()) - len(alike)
    who = wording.several(list(alike["area_short"]))
    return f"失分最多的是{PARTS[part]}：{who}{told}" + (
        f"，另有 {others} 个旗市区也有失分" if others > 0 else ""
    )


def _losses(row: pd.Series) -> str:
    said = [loss(row, part) for part in PARTS if not labels.missing(row[part]) and row[part] < 100]
    return f"{row['area_short']}{'，'.join(said) if said else '各部分都没有失分'}"


def loss(row: pd.Series, part: str) -> str:
    """Why an area lost points in a part, in counts."""
    said = {
        "completeness": ("应报 {due} 项报了 {reported} 项", ("due", "reported")),
        "timeliness": ("迟报 {days_late} 天", ("days_late",)),
        "consistency": ("有 {contradicted} 处数据前后矛盾", ("contradicted",)),
        "revisions": ("入库后更正 {corrected} 个数", ("corrected",)),
    }
    words, names = said[part]
    return words.format(**{name: labels.number(row[name], 0) for name in names})


def subtitle(weights: Mapping[str, float]) -> str:
    """What the score is made of and how the cells read."""
    whole = sum(weights.values())
    made = "、".join(f"{PARTS[part]} {labels.number(100 * w / whole, 0)}%" for part, w in weights.items())
    return f"质量分（0–100）由{made}合成；不知道的部分不计入"


def key(deductions: Mapping[str, float]) -> str:
    """The key of the cells with the deductions in force."""
    each = {part: labels.number(points, 0) for part, points in deductions.items()}
    return ("● 95 分以上 ▲ 80 分以上 ■ 80 分以下 ○ 不知道。完整＝已报÷应报；"
            f"迟报每天扣 {each['timeliness']} 分，每处矛盾扣 {each['consistency']} 分，"
            f"入库后每更正一个数扣 {each['revisions']} 分；疑问不扣分")  # fmt: skip


def alt(rows: pd.DataFrame) -> str:
    """The picture in words."""
    known = rows.dropna(subset=["quality"]).sort_values(["quality", "area"])
    month = labels.month(rows["period"].iloc[0])
    if known.empty:
        return f"数据质量，{month}：尚无旗市区报送。"
    said = "、".join(f"{r.area_short} {labels.number(r.quality)} 分" for r in known.head(3).itertuples())
    return f"数据质量，{month}：{len(known)} 个旗市区，较低的是{said}。"


def screened(counts: pd.DataFrame) -> str:
    """`本月核对了 3,259 处，1 处值得一问`, and how many of them may be chance."""
    tested, found = int(counts["tested"].sum()), int(counts["found"].sum())
    head = f"本月筛查了 {labels.number(tested, 0)} 处，"
    if not found:
        return head + "没有疑问"
    chance = counts["by_chance"].sum()
    few = "碰巧的预计不到 1 处" if chance < 1 else f"其中碰巧的预计不多于 {labels.count(chance, '处')}"
    return f"{head}{found} 处值得一问，{few}"


def course(history: pd.DataFrame) -> str:
    """`近 6 个月质量分在 96.2 至 100.0 分之间，最低在8月` of months with `figure`, oldest first."""
    known = history.dropna(subset=["figure"])
    if len(known) < 2:
        return "只有一个月，还看不出变化"
    low, high = known["figure"].min(), known["figure"].max()
    months = f"近 {len(known)} 个月质量分"
    if high - low < ZERO_LOSS:
        return f"{months}都是 {labels.number(high)} 分"
    at = known.loc[known["figure"] < low + ZERO_LOSS, "period"]
    span = f"{labels.number(low)} 至 {labels.number(high)} 分"
    more = f"等 {len(at)} 个月" if len(at) > 1 else ""
    return f"{months}在 {span}之间，最低在{labels.month_short(at.iloc[-1])}{more}"


def course_subtitle(rows: pd.DataFrame, chosen: str | None = None) -> str:
    """Whose months are drawn."""
    mine = rows[rows["area"] == chosen]
    whose = "各旗市区质量分的平均" if mine.empty else f"{mine['area_short'].iloc[0]}的质量分"
    return f"{whose}，按月；方块为本月"


def method() -> str:
    """How the screens allow for the number of figures they look at."""
    return "筛查的数多，总有几个碰巧反常；这里已按筛查的个数从严，所提疑问中碰巧的预计不超过 1%"


def asking() -> str:
    """How the questions are meant."""
    return "疑问不是结论：请办公室向填报单位核实；■ 不合逻辑 ▲ 很少碰巧"


def calm(period: str) -> str:
    """No suspicion: said calmly."""
    return f"{labels.month(period)}筛查过的数，没有需要询问的"


def source() -> str:
    """How scores and suspicions come about, for the last line of the page."""
    return "质量分＝各部分按权重平均；疑问用全部已入库的月份筛查"
