"""The form of a revision: which target, what it should be, who says so and why. Nothing here is kept."""

import unicodedata
from dataclasses import dataclass

import streamlit as st

from analytics.charts.labels import missing
from analytics.sentences.office.one_target import window
from data import catalogue
from data.intake.target_workbook import plan_words, written
from data.store import Revision, TargetKey
from pages.parts import access, address
from pages.parts.targets.listing import FREE

CITY = "150700"
OTHER = ("", "")
UNREAD = "读不出是多少，请写一个不小于 0 的数，或“75左右”“2–3”这样的范围"
WRITTEN = "目标（如 320、75左右、75±2、2–3、不低于90）"


@dataclass(frozen=True)
class Draft:
    """What somebody has typed: the revision, or the sentence that says what is missing; who and why."""

    key: TargetKey
    revision: Revision | None
    trouble: str
    by: str
    reason: str
    held: object


def posts() -> list[str]:
    """The posts that may set targets: the office's and those of the promotion groups."""
    groups = catalogue.domains().values()
    named = [post for group in groups for post in (group.leader_post, *group.deputy_posts)]
    return ["医改办主任", "医改办科员", *dict.fromkeys(named)]


def ask(indicator: str, period: str) -> Draft:
    """Draw the form, filled in with the target in force; what it says now."""
    area = _area(indicator)
    known = catalogue.indicators()[indicator]
    targets = access.targets(indicator, area)
    start, end = _window(indicator, targets, period)
    key = TargetKey(indicator, area, catalogue.areas()[area].level, start, end)
    held = _held(targets, key)
    mark = f"{'_'.join(key)}_{access.version()}"
    first, second = st.columns(2)
    said = first.text_input(f"{WRITTEN}，{known.unit}", _said(held), key=f"said_{mark}")
    carried = second.text_input("其中结转（没有就留空）", _carried(held), key=f"carried_{mark}")
    plan = _plan(indicator, key, held, mark)
    told = "" if held is None else held["source"]
    source = st.text_input("依据的文件（留空则标为示例目标）", told, key=f"source_{mark}")
    third, fourth = st.columns(2)
    by = third.selectbox("谁调整", posts(), index=None, placeholder="选职务", key=f"by_{mark}")
    reason = fourth.text_input("为什么调整（必填）", key=f"reason_{mark}")
    revision, trouble = _revision(key, known, said, carried, plan, source)
    return Draft(key, revision, trouble, by or "", reason, held)


def _area(indicator: str) -> str:
    codes = [CITY, *(banner.code for banner in catalogue.banners())]
    able = [code for code in codes if code not in catalogue.indicators()[indicator].not_applicable]
    chosen = address.chosen_area()
    at = able.index(chosen) if chosen in able else 0
    return st.selectbox("地区", able, index=at, format_func=lambda code: catalogue.areas()[code].name,
                        key=f"target_area_{indicator}_{chosen}")  # fmt: skip


def _window(indicator: str, targets, period: str) -> tuple[str, str]:
    every = access.targets(indicator) if targets.empty else targets
    windows = sorted(set(zip(every["window_start"], every["window_end"], strict=True)))
    year = (f"{period[:4]}-01", f"{period[:4]}-12")
    options = [*(windows or [year]), OTHER]
    now = [i for i, (start, end) in enumerate(options) if start <= period <= end]
    chosen = st.selectbox("考核期", options, index=next(iter(now), 0), format_func=_window_name,
                          key=f"window_{indicator}_{period}")  # fmt: skip
    if chosen != OTHER:
        return chosen
    first, second = st.columns(2)
    return (_month(first.text_input("起始月（如 2010-01）", year[0], 7, key="window_start")),
            _month(second.text_input("截止月", year[1], 7, key="window_end")))  # fmt: skip


def _month(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed).strip()


def _window_name(months: tuple[str, str]) -> str:
    return "另定起止月份" if months == OTHER else window(*months)


def _held(targets, key: TargetKey):
    same = targets[(targets["window_start"] == key.window_start) & (targets["window_end"] == key.window_end)]
    same = same[same["tier"] == key.tier]
    return None if same.empty else same.iloc[0]


def _said(held) -> str:
    if held is None:
        return ""
    told = written(held["value"], held["low"], held["high"])
    return told if isinstance(told, str) else _plain(told)


def _carried(held) -> str:
    return "" if held is None or missing(held["carried_over"]) else _plain(held["carried_over"])


def _plain(x: float) -> str:
    return f"{x:.10g}"


def _plan(indicator: str, key: TargetKey, held, mark: str) -> str:
    names = {code: curve.name for code, curve in catalogue.plan_curves().items()} | {FREE: FREE}
    own = catalogue.indicators()[indicator].plan
    now = own if held is None else plan_words(indicator, key.window_start, key.window_end, held["plan"])
    at = list(names).index(now) if now in names else len(names) - 1
    chosen = st.selectbox("月度计划", list(names), index=at, format_func=names.get, key=f"plan_{mark}")
    if chosen != FREE:
        return chosen
    filled = now if now not in names else ""
    label = "到每月末累计应完成的百分数，逐月用顿号隔开，最后一个月为 100"
    return st.text_input(label, filled, key=f"shares_{mark}")


def as_target(revision: Revision) -> dict:
    """A revision as the store's rows have a target, as far as it is drawn and told."""
    key, plan = revision.key, revision.plan
    return {
        **key._asdict(), "value": revision.value, "low": revision.low, "high": revision.high,
        "plan": catalogue.shares(plan, key.window_start, key.window_end),
    }  # fmt: skip


def _revision(key: TargetKey, known, said: str, carried: str, plan: str, source: str):
    asked = catalogue.bounds(said, known.unit, known.direction) if said.strip() else None
    if asked is None:
        return None, f"“{said}”{UNREAD}" if said.strip() else "请写目标数"
    over = catalogue.bounds(carried, known.unit, "higher") if carried.strip() else None
    if carried.strip() and (over is None or over.value is None):
        return None, f"其中结转“{carried}”读不出是多少，请写一个不小于 0 的数"
    return Revision(key, *asked.figures, over.value if over else None, plan, source), ""
