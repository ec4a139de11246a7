"""What the 差距 page says: what is missing to the target and to the city, and whether the speed is enough.

Every function takes the rows that are drawn: one area's indicators, or one indicator's areas, of one month.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.bullet import amounts, speeds
from analytics.sentences import wording


def title(frame: pd.DataFrame) -> str:
    """`陈旗 19 项已报指标中 16 项不及全市，14 项要加快`."""
    if frame.empty:
        return "这一领域没有适用于本旗市区的指标"
    short, reported = frame["area_short"].iloc[0], frame.dropna(subset=["figure"])
    if reported.empty:
        return f"{short}{labels.month_short(frame['period'].iloc[0])}未报，不排位次"
    slow = int((speeds(frame)["speed"] < 1).sum())
    tail = f"，{slow} 项要加快" if slow else ""
    return f"{short} {below_city(frame)}{tail}"


def below_city(frame: pd.DataFrame) -> str:
    """`19 项已报指标中 16 项不及全市`."""
    reported = frame.dropna(subset=["figure"])
    short = int((reported["gap_to_city"] < 0).sum())
    return f"{len(reported)} 项已报指标中 {short} 项不及全市" if short else _none_below(len(reported))


def _none_below(n: int) -> str:
    return f"{n} 项已报指标都不差于全市"


def farthest(frame: pd.DataFrame) -> pd.Series | None:
    """The row furthest short of the city: by points among percentages, else by share of the city's figure."""
    short = frame.loc[frame["gap_to_city"] < 0]
    if short.empty:
        return None
    percentages = short.loc[short["figure_unit"] == "%"]
    if not percentages.empty:
        return percentages.loc[percentages["gap_to_city"].idxmin()]
    return short.loc[(short["gap_to_city"] / short["city_figure"].abs()).idxmin()]


def spine(frame: pd.DataFrame) -> str:
    """`离全市最远的是基金到位率：61.3%，全市 81.7%`."""
    if frame["figure"].isna().all():
        return "本月没有已报的数"
    row = farthest(frame)
    if row is None:
        return "已报指标都不差于全市"
    own, city = _apart(row)
    more = f"等 {alike} 项" if (alike := _as_far(frame, row)) > 1 else ""
    return f"离全市最远的是{wording.noun(row)}{more}：{own}，全市 {city}"


def _as_far(frame: pd.DataFrame, row: pd.Series) -> int:
    """How many percentages are as far from the city as `row`; other units are not held against each other."""
    same = frame[frame["figure_unit"] == row["figure_unit"]]
    alike = wording.sharing(same, "gap_to_city", row["gap_to_city"], "indicator_short")
    return len(alike) if row["figure_unit"] == "%" else 1


def _apart(row: pd.Series) -> tuple[str, str]:
    """The figure and the city's; with the decimals it takes to see that they differ."""
    pair, unit = (row["figure"], row["city_figure"]), row["figure_unit"]
    plain = tuple(labels.figure(x, unit) for x in pair)
    if plain[0] != plain[1]:
        return plain
    n = labels.decimals_apart(pair)
    behind = unit if unit == "%" else labels.NBSP + unit
    return tuple(f"{labels.number(x, n)}{behind}" for x in pair)


def spine_subtitle(frame: pd.DataFrame) -> str:
    """How to read the spine."""
    return f"{labels.month(frame['period'].iloc[0])}；每行以全市平均为中，按该行最远的旗市区定宽，越靠右越好"


SPINE_KEY = "浅灰 最差—最好　中灰 中间一半　┆ 全市　⋮ 自治区　┃ 目标（› 在图外）　●▲■ 本旗，形状为进度"


BULLET_KEY = "● 够快　▲ 达到所需的 75% 以上　■ 不到 75%　条 近三月月均　浅灰 最好月份"


def spine_alt(frame: pd.DataFrame) -> str:
    """The spine in one sentence, the three furthest by name."""
    short = frame.loc[(frame["gap_to_city"] < 0) & (frame["figure_unit"] == "%")].nsmallest(3, "gap_to_city")
    names = "、".join(f"{row['indicator_short']} {wording.shown(row)}" for _, row in short.iterrows())
    tail = f"，最远的是{names}" if names else ""
    return f"{frame['area_short'].iloc[0]}与全市比：{below_city(frame)}{tail}。"


def bullet(frame: pd.DataFrame, name: str = "indicator_short", unit: str = "项") -> str:
    """`14 项要加快：网上采购率还差 175 万元，每月需 35，近三月月均 0`; `name` is the naming column."""
    rows = speeds(frame)
    slow = rows.loc[rows["speed"] < 1]
    if rows.empty:
        return "没有可按月推算的差距"
    if slow.empty:
        return f"{len(rows)} {unit}未完成的近三月月均都不低于每月所需"
    row = slow.iloc[0]
    gap, need, recent = amounts(row)
    return f"{len(slow)} {unit}要加快：{row[name]}还差 {gap}，每月需 {need}，近三月月均 {recent}"


def bullet_subtitle(frame: pd.DataFrame) -> str:
    """How to read the bullets: how many months are left."""
    left = sorted({int(months) for months in speeds(frame)["months_left"].dropna()})
    span = "、".join(str(months) for months in left)
    months = f"，剩 {span} 个月" if left else ""
    return f"近三月月均 ÷ 每月所需{months}；浅灰到最好的一个月，两倍以上截断"


def bullet_alt(frame: pd.DataFrame, name: str = "indicator_short") -> str:
    """The bullets in one sentence."""
    rows = speeds(frame)
    slow = rows.loc[rows["speed"] < 1]
    if slow.empty:
        return "近三月月均与每月所需：没有需要加快的。"
    listed = "、".join(f"{row[name]}为所需的 {labels.percent(100 * row['speed'], 0)}"
                       for _, row in slow.head(5).iterrows())  # fmt: skip
    return f"近三月月均与每月所需：{len(slow)} 个要加快，{listed}。"


def rest(frame: pd.DataFrame, drawn: pd.DataFrame, unit: str = "项") -> str:
    """What the bullets in `drawn` leave out of `frame`, so that every row is spoken for."""
    quick, missing = speeds(frame).index.difference(drawn.index), frame["status"] == "not_reported"
    limits = (frame["gap_to_target"] < 0) & (frame["direction"] != 1) & (frame["months_left"] > 0)
    closed = (frame["reach_target"] > 0) & (frame["months_left"] == 0)
    counts = {
        "近三月月均不低于每月所需": len(quick),
        "已达目标": int((frame["gap_to_target"] >= 0).sum()),
        "考核期已满而未达目标": int(closed.sum()),
        "须回到限额或区间以内，不按月推算": int(limits.sum()),
        "未报": int(missing.sum()),
    }
    spoken = [f"**{n} {unit}**{words}" for words, n in counts.items() if n]
    return "另有 " + "，".join(spoken) + "。" if spoken else ""


def closed_names(frame: pd.DataFrame, name: str = "indicator_short") -> str:
    """The rows whose window is over and whose target was missed, with what was missing."""
    closed = frame.loc[(frame["reach_target"] > 0) & (frame["months_left"] == 0)]
    listed = [f"{row[name]}差 {labels.things(row['reach_target'], row['reach_unit'])}"
              for _, row in closed.iterrows()]  # fmt: skip
    return "考核期已满仍未达目标：" + labels.enumerate_names(listed, 8) + "。" if listed else ""


def indicator_title(frame: pd.DataFrame) -> str:
    """`城市建档率：10 个旗市区未达目标，共差 61,204 人`."""
    first, reported = frame.iloc[0], frame.dropna(subset=["figure"])
    name = wording.noun(first)
    if reported.empty:
        return f"{name}：本月{wording.nobody(frame)}"
    short = reported.loc[reported["gap_to_target"] < 0]
    if short.empty:
        return f"{name}：{len(reported)} 个已报旗市区都已达目标"
    total = short["reach_target"].sum(min_count=1)
    sum_words = f"，共差 {labels.things(total, first['reach_unit'])}" if pd.notna(total) and total > 0 else ""
    return f"{name}：{len(short)} 个旗市区未达目标{sum_words}"


def indicator_block(frame: pd.DataFrame) -> str:
    """`7 个旗市区不及全市，9 个不及自治区；最好的是满洲里 28.9%`."""
    reported = frame.dropna(subset=["figure"])
    if reported.empty:
        return "本月没有已报的数"
    if len(reported) > 1 and reported["figure"].max() == reported["figure"].min():
        return f"已报的 {len(reported)} 个旗市区都是 {wording.shown(reported.iloc[0])}"
    parts = [f"{int((reported['gap_to_city'] < 0).sum())} 个旗市区不及全市"]
    if reported["gap_to_region"].notna().any():
        parts.append(f"{int((reported['gap_to_region'] < 0).sum())} 个不及自治区")
    best = reported[reported["gap_to_best"] == reported["gap_to_best"].max()]
    who = wording.several(list(best["area_short"]))
    return "，".join(parts) + f"；最好的是{who} {wording.shown(best.iloc[0])}"


def indicator_subtitle(frame: pd.DataFrame) -> str:
    """Full name, month, and in what the gaps are counted."""
    row = frame.iloc[0]
    points = "百分点" if row["figure_unit"] == "%" else row["figure_unit"]
    return f"{wording.measure(row)}，{labels.month(row['period'])}；差距以{points}计，负数为不及"
