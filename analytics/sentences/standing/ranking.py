"""What the 位次 page says, each sentence from the very rows that are drawn beside it.

`rows` are ranking rows of one month (`analytics.placing`), `history` the same over some months.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.bump import movers
from analytics.sentences import wording

_COUNTED = "零一两三四五六七八九十"
_MET = ("ahead", "on")
# a standard of the year, a stage, a stock at the month's end and a single month's flow sum nothing up
_NOT_SUMMED = ("parameter", "milestone", "stock", "flow")


def title(rows: pd.DataFrame, chosen: str | None = None, peers: str | None = None) -> str:
    """`陈旗城市建档率 20.6%，低于全市 3.6 个百分点，第 10 / 13 位`; for nobody, the first and last.

    Within a peer group the places are said to be the group's, because the average beside them is the city's.
    """
    mine = rows[rows["area"] == chosen]
    return _of_all(rows, peers) if mine.empty else _of_one(mine.iloc[0], peers)


def _of_one(row: pd.Series, peers: str | None) -> str:
    if labels.missing(row["figure"]):
        why = labels.absence(row["status"])
        return f"{wording.subject(row)} {labels.month_short(row['period'])}{why}，不排位次"
    said = [f"{wording.subject(row)} {wording.shown(row)}"]
    if not labels.missing(row["city_figure"]):
        said.append(_against_city(row))
    return "，".join([*said, _within(peers) + labels.place(row["rank"], row["n_compared"])])


def _within(peers: str | None) -> str:
    return f"在{peers}中" if peers else ""


def _against_city(row: pd.Series) -> str:
    gap, unit = row["figure"] - row["city_figure"], row["figure_unit"]
    if wording.printed_equal(gap, unit):
        return "与全市持平"
    return f"{'高' if gap > 0 else '低'}于全市 {labels.difference(gap, unit)}"


def _of_all(rows: pd.DataFrame, peers: str | None) -> str:
    placed = rows.dropna(subset=["rank"]).sort_values(["rank", "area"])
    what = f"{labels.month_short(rows['period'].iloc[0])}{wording.noun(rows.iloc[0])}"
    if placed.empty:
        return f"{what}：{wording.nobody(rows)}"
    if len(placed) == 1:
        return f"{what}：只有{placed.iloc[0]['area_short']}有数，{wording.shown(placed.iloc[0])}"
    first, last = placed.iloc[0], placed.iloc[-1]
    if first["rank"] == last["rank"]:
        return f"{what}：{peers or ''}{len(placed)} 个旗市区都是 {wording.shown(first)}"
    city = "" if labels.missing(first["city_figure"]) else _city(first) + "，"
    return f"{what}{city}{_within(peers)}{_at(placed, first)}居首，{_at(placed, last)}居末"


def _at(placed: pd.DataFrame, row: pd.Series) -> str:
    equal = int((placed["rank"] == row["rank"]).sum())
    return row["area_short"] if equal == 1 else f"{equal} 个旗市区并列"


def _city(row: pd.Series) -> str:
    return f"全市 {labels.figure(row['city_figure'], row['figure_unit'])}"


def block(rows: pd.DataFrame) -> str:
    """`2 个旗市区已达目标，4 个达到序时进度；最高 98.2%，最低 87.7%`."""
    known = rows.dropna(subset=["figure"])
    if known.empty:
        return wording.nobody(rows)
    unit = known["figure_unit"].iloc[0]
    high, low = (labels.figure(x, unit) for x in (known["figure"].max(), known["figure"].min()))
    ends = f"最高 {high}，最低 {low}" if high != low else f"都是 {high}" if len(known) > 1 else high
    return f"{'，'.join(_reached(known))}；{ends}"


def _reached(known: pd.DataFrame) -> list[str]:
    paced = int(known["pace_class"].isin(_MET).sum())
    pace = "均未达到序时进度" if not paced else f"{paced} 个达到序时进度"
    if known["kind"].iloc[0] == "composite":
        return [f"{paced or len(known)} 个旗市区{'' if paced else '均未'}达到序时进度"]
    done = int((known["completion_rate"] >= 1).sum())
    return [f"{done} 个旗市区已达目标" if done else "尚无旗市区达到目标", pace]


def subtitle(rows: pd.DataFrame, peers: str | None = None) -> str:
    """The measure in full, the month, and how to read what is unusual."""
    row = rows.iloc[0]
    said = [wording.measure(row) if row["kind"] != "composite" else f"{row['indicator_name']}（%）"]
    summed = "" if row.get("series") in _NOT_SUMMED else "累计"
    said.append(f"{labels.month(row['period'])}{summed}")
    if peers:
        said.append(f"位次为{peers} {len(rows)} 个旗市区之内，全市平均仍为 13 个旗市区合计")
    elif row["kind"] == "composite":
        said.append("颜色按各旗市区自己的序时，粗线为全市序时")
    elif len(rows["figure_target"].dropna().unique()) > 1:
        said.append("行内粗线为各自目标")
    return "，".join(said)


def unlike_scores(totals: pd.DataFrame | None = None, chosen: str | None = None) -> str:
    """Which ranking 综合 is, and what the official place is: of the chosen area, else who is first.

    `totals`: rows of `analytics.scoring.totals` of the month; without any the sentence tells the rule alone.
    """
    plainly = "这里的综合是各项完成率的简单平均，不分权重、不扣分"
    scored = totals.dropna(subset=["rank"]) if totals is not None else pd.DataFrame()
    if scored.empty:
        return f"{plainly}；正式位次按评分方案的得分排"
    mine = totals[totals["area"] == chosen]
    if mine.empty:
        said = f"{_at(scored, scored.iloc[0])}居首"
    else:
        row = mine.iloc[0]
        place = "没有得分" if labels.missing(row["rank"]) else labels.place(row["rank"], row["n_compared"])
        said = f"{row['area_short']}{place}"
    return f"{plainly}；正式位次按得分排，{said}"


def alt(rows: pd.DataFrame) -> str:
    """The ranking in words."""
    placed = rows.dropna(subset=["rank"]).sort_values(["rank", "area"])
    if placed.empty:
        return f"{wording.noun(rows.iloc[0])}位次：{wording.nobody(rows)}。"
    first, last = placed.iloc[0], placed.iloc[-1]
    ends = (("第一", first), ("末位", last))
    said = [f"{_end(placed, row, word)} {wording.shown(row)}" for word, row in ends]
    if not labels.missing(first["city_figure"]):
        said.append(_city(first))
    targets = placed["figure_target"].dropna().unique()
    if len(targets) == 1:
        said.append(f"目标 {labels.figure(targets[0], first['figure_unit'])}")
    head = f"{wording.noun(first)}位次，{labels.month(first['period'])}"
    return f"{head}：{'，'.join(said)}；{len(placed)} 个已报。"


def _end(placed: pd.DataFrame, row: pd.Series, word: str) -> str:
    who = _at(placed, row)
    return f"{who}{word}" if who != row["area_short"] else f"{word}{who}"


def bump_title(history: pd.DataFrame) -> str:
    """`近七个月莫旗上升 6 位，扎兰屯下降 4 位`."""
    riser, faller = movers(history)
    months = history["period"].nunique()
    said = [] if riser is None else [f"{_mover(riser)}上升 {int(riser['change'])} 位"]
    if faller is not None:
        said.append(f"{_mover(faller)}下降 {int(-faller['change'])} 位")
    if not said:
        first, last = (labels.month_short(p) for p in (history["period"].min(), history["period"].max()))
        return f"{last}各旗市区位次与{first}相同"
    return f"近{_COUNTED[months] if months < len(_COUNTED) else months}个月" + "，".join(said)


def _mover(row: pd.Series) -> str:
    """`牙克石`; where others moved as far, `牙克石等 2 个旗市区`."""
    return wording.several([row["area_short"]] * int(row["alike"]))


def bump_subtitle(history: pd.DataFrame, chosen: str | None = None) -> str:
    """The months shown and which lines are strong."""
    first, last = history["period"].min(), history["period"].max()
    end = labels.month_short(last) if first[:4] == last[:4] else labels.month(last)
    riser, faller = movers(history)
    found = {
        "本旗": chosen in set(history["area"]),
        "升幅最大": riser is not None,
        "降幅最大": faller is not None,
    }
    strong = "、".join(word for word, drawn in found.items() if drawn)
    return f"位次（1 为最好），{labels.month(first)} — {end}" + (f"；加粗为{strong}" if strong else "")


def bump_alt(history: pd.DataFrame) -> str:
    """The movement in words."""
    moved = [mover for mover in movers(history) if mover is not None]
    said = [f"{m['area_short']}由第 {int(m['first'])} 到第 {int(m['last'])}" for m in moved]
    return f"{history['period'].nunique()} 个月位次变化：{'，'.join(said) if said else '没有变动'}。"
