"""What the 目标 page says of one indicator's targets: which are in force, and every word ever said on them.

Targets and their history are rows as the store gives them.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.office.one_target import TIERS, asked, window

ALIKE = ("考核期", "月度计划")
OWN_TIERS = {TIERS["banner"], TIERS["city"]}
BEGINNING = "起初"
ORIGINS = {"catalogue": "指标目录", "workbook": "任务分解表", "page": "本页调整"}


def held_title(targets: pd.DataFrame, short: str, period: str) -> str:
    """How many targets of an indicator are in force in the month."""
    now = covering(targets, period)
    sample = int(now["sample"].sum())
    marked = f"，其中 {sample} 个是示例目标" if sample else ""
    if now.empty:
        return f"{short}{labels.month_short(period)}没有目标"
    return f"{short}{labels.month_short(period)}有 {len(now)} 个目标{marked}"


def covering(targets: pd.DataFrame, period: str) -> pd.DataFrame:
    """The targets whose window covers the month."""
    return targets[(targets["window_start"] <= period) & (period <= targets["window_end"])]


def held_rows(targets: pd.DataFrame, unit: str, plans: list[str]) -> dict[str, list[str]]:
    """One row a target: area, tier, window, what it asks for, what of it is new and what carried over.

    `targets` with `new_task` beside them; `plans` the names of their monthly plans.
    """
    return {
        "地区": list(targets["area_short"]),
        "层级": [TIERS[tier] for tier in targets["tier"]],
        "考核期": [window(*pair) for pair in _pairs(targets)],
        "目标": [asked(row.value, row.low, row.high, unit) for row in targets.itertuples()],
        "新任务": [_task(x, unit) for x in _new(targets)],
        "其中结转": [_task(x, unit) for x in targets["carried_over"]],
        "月度计划": plans,
        "依据": [_source(row) for row in targets.itertuples()],
        "起用": [_since(since) for since in targets["since"]],
    }


def apart(rows: dict[str, list[str]]) -> tuple[dict[str, list[str]], str]:
    """The columns in which the targets differ, and in one line what is the same in all or most of them.

    What rests on another document than most, or holds since another day, says so in a column 另注; the tier
    is a column only where somebody above the city has a target too.
    """
    alike = {head: rows[head][0] for head in ALIKE if len(set(rows[head])) == 1}
    origins = [_origin(*pair) for pair in zip(rows["依据"], rows["起用"], strict=True)]
    usual = max(origins, key=origins.count, default="")
    others = ["" if origin == usual else origin for origin in origins]
    left_out = {*alike, "依据", "起用", *(["层级"] if set(rows["层级"]) <= OWN_TIERS else [])}
    differing = {head: texts for head, texts in rows.items() if head not in left_out} | {"另注": others}
    said = [f"{head}：{text}" for head, text in alike.items() if text]
    said += [f"依据：{usual}" + ("（另注的除外）" if any(others) else "")] if usual else []
    return differing, "；".join(said)


def _origin(source: str, since: str) -> str:
    return source if since == BEGINNING else f"{source}，{since} 起用"


def _pairs(targets: pd.DataFrame):
    return zip(targets["window_start"], targets["window_end"], strict=True)


def _new(targets: pd.DataFrame) -> pd.Series:
    return targets["new_task"].where(targets["carried_over"].notna())


def _task(x: float, unit: str) -> str:
    return "" if labels.missing(x) else asked(x, None, None, unit)


def _source(row: object) -> str:
    said = row.source or "没有写明依据"
    return f"{said}（示例目标）" if row.sample and not said.startswith("示例") else said


def _since(moment: pd.Timestamp) -> str:
    # those found when the store was made were in force before its first report
    return BEGINNING if moment.year < 1990 else f"{moment:%Y-%m-%d}"


def history_title(history: pd.DataFrame, short: str) -> str:
    """How often a target of an indicator was changed, and when last."""
    changed = revised(history)
    if changed.empty:
        return f"{short}的目标没有调整过"
    last = changed.iloc[0]
    where = f"{last['area_short']}，{_since(last['since'])}"
    return f"{short}的目标调整过 {len(changed)} 次，最近一次是{where}"


def revised(history: pd.DataFrame) -> pd.DataFrame:
    """The words that changed something that had stood before, or withdrew it."""
    old, new = (
        history[[f"{name}{end}" for name in ("value", "low", "high", "carried_over")]]
        .set_axis(range(4), axis=1).fillna(-1.0) for end in ("_old", "")
    )  # fmt: skip
    figures = (old != new).any(axis=1)
    pairs = zip(history["plan_old"], history["plan"], strict=True)
    plans = pd.Series([_shares(a) != _shares(b) for a, b in pairs], index=history.index, dtype=bool)
    had = history[["value_old", "low_old", "high_old"]].notna().any(axis=1)
    return history[(figures | plans | history["withdrawn"]) & had]


def _shares(plan: object) -> list[float] | None:
    return None if plan is None or labels.missing(plan) else list(plan)


def history_rows(history: pd.DataFrame, unit: str) -> dict[str, list[str]]:
    """One row a word: when, which target, from what to what, who, why, and from where."""
    rows = list(history.itertuples())
    return {
        "时间": [_since(row.since) for row in rows],
        "目标": [f"{row.area_short} {window(row.window_start, row.window_end)}" for row in rows],
        "原为": [asked(row.value_old, row.low_old, row.high_old, unit) for row in rows],
        "改为": ["撤销" if row.withdrawn else asked(row.value, row.low, row.high, unit) for row in rows],
        "谁": [row.who or "" for row in rows],
        "为什么": [row.reason for row in rows],
        "来自": [_came_from(row) for row in rows],
    }


def history_lines(history: pd.DataFrame, unit: str) -> list[str]:
    """The same as one sentence a word, for narrow screens."""
    rows = history_rows(history, unit)
    told = zip(*(rows[head] for head in ("时间", "目标", "原为", "改为", "谁", "为什么")), strict=True)
    return [f"{when}，{what}，{old} → {new}（{who}）：{why}" for when, what, old, new, who, why in told]


def _came_from(row: object) -> str:
    return f"《{row.file}》" if isinstance(row.file, str) else ORIGINS.get(row.origin, "")


def history_frame(history: pd.DataFrame, unit: str) -> pd.DataFrame:
    """All words as a table to be searched, with what `history_rows` leaves out: tier and source."""
    tiers = [TIERS[tier] for tier in history["tier"]]
    sources = [_source(row) for row in history.itertuples()]
    return pd.DataFrame(history_rows(history, unit)).assign(层级=tiers, 依据=sources)


def course_title(course: pd.DataFrame, unit: str) -> str:
    """`计划到 2010年6月末完成一半：160 户，12月末 320 户`."""
    if course["planned_share"].min() >= 1:
        return f"每个月都应达到 {labels.figure(course['planned'].iloc[-1], unit)}"
    half = course[course["planned_share"] >= 0.5 - 1e-9].iloc[0]
    last = course.iloc[-1]
    ends = f"{labels.month(last['period'])}末 {labels.figure(last['planned'], unit)}"
    if half["period"] == last["period"]:
        return f"计划到{ends}，此前不到一半"
    return f"计划到{labels.month(half['period'])}末过半：{labels.figure(half['planned'], unit)}，{ends}"


def course_alt(course: pd.DataFrame, unit: str) -> str:
    """The plan in words, month by month."""
    said = [
        f"{labels.month_short(row.period)} {labels.figure(row.planned, unit)}" for row in course.itertuples()
    ]
    return f"月度计划：{'，'.join(said)}。"
