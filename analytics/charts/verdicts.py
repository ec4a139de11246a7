"""How 难度 is shown: ● 可行, ▲ 困难, ■ 不现实, ○ 已到期 or 无法判断; nothing to do where the bar is met."""

from analytics.charts import labels, theme

WORDS = {
    "met": "已达到",
    "feasible": "可行",
    "hard": "困难",
    "unrealistic": "不现实",
    "over": "已到期",
    "unknown": "无法按月判断",
}
_CLASS = {
    "met": "on",
    "feasible": "on",
    "hard": "behind",
    "unrealistic": "far_behind",
    "over": "missing",
    "unknown": "missing",
}


def status_name(verdict: str) -> str:
    """The pace class whose shape and colour the verdict takes."""
    return _CLASS[verdict]


def shown(verdict: str) -> str:
    """`▲ 困难`; `—` where nothing is judged."""
    if verdict not in WORDS:
        return labels.NONE
    return f"{theme.status(_CLASS[verdict], 'light').symbol}\u00a0{WORDS[verdict]}"


def colour(verdict: str, mode: str) -> str:
    """The text colour that goes with the word."""
    return theme.status(_CLASS.get(verdict, "missing"), mode).text
