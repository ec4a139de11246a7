"""What is said around the questions a workbook raises: the cards, what is remembered, how headers are read.

Questions and answers are taken by the names of their fields; the sentence of a question is its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from analytics.charts.labels import NONE
from analytics.sentences.intake.changes import FIELDS

READ_AGAIN = "按答复重新读"
CHOOSE = "请选择"
OTHERS = "其他……"
MOST_BUTTONS = 5
# what is asked about is no word that could be met again
WORDLESS = ("percent", "sender", "data_month")
TAKE = "撤回"
TAKE_BACK = "撤回这条答复"
TAKEN_BACK = "撤回以后，遇到同样的写法会再问一次；已经入库的数不变。"
MAPPING = "表头读作什么"
MAPPING_HEADS = ["表头", "上次读作", "这次读作"]
KINDS = {"added": "新出现", "removed": "这次没有", "changed": "读法不同", "same": "相同"}


def title(questions: list) -> str:
    """The title above the questions."""
    return f"{len(questions)} 个问题要您答"


def hint(questions: list) -> str:
    """What answering does."""
    if any(question.lasting for question in questions):
        return "答一次就记住，下月不再问；记住的可以随时撤回"
    return "答复只用于这份文件"


def keeping(question, form: str | None, whose: str | None) -> str:
    """Whether an answer will be kept for this form and sender, or holds for this file alone."""
    if question.lasting and form and whose:
        what = "再这样写" if question.topic in WORDLESS else f"再出现“{question.subject}”"
        return f"记住：以后{form}·{whose}{what}，不再问"
    return "只用于这份文件，下次还会问"


def answer_label(n: int) -> str:
    """The button that reads the file again: says with how many answers."""
    return f"{READ_AGAIN}（已答 {n} 个）" if n else READ_AGAIN


def likely(choices: list[str], skip: str) -> list[str]:
    """The choices shown as buttons: all of a few, else the first of those before `skip`, and it.

    `skip`, leaving the cell unread, stands behind the candidates. Empty where none is likelier than others.
    """
    if len(choices) <= MOST_BUTTONS:
        return choices
    at = choices.index(skip) if skip in choices else 0
    return [*choices[:at][: MOST_BUTTONS - 1], skip] if at else []


def more(n: int) -> str:
    """The line that opens the questions beyond the first few."""
    return f"其余 {n} 个问题"


def by_origin(answers: Iterable) -> dict[str, list]:
    """The answers used, those of earlier months apart from those given for this very file."""
    found: dict[str, list] = {}
    for answer in answers:
        found.setdefault("按以前的答复读：" if answer.form else "按这次的答复读：", []).append(answer)
    return found


def remembered_title(n: int) -> str:
    """What the list of remembered answers is called."""
    return f"已记住的答复（{n} 条）"


def remembered(where: str, said: str, given_at: datetime) -> str:
    """One remembered answer: whose sheets, what was answered, and when."""
    return f"{where}：{said}　{given_at:%Y-%m-%d}"


def mapping_title(kinds: Iterable[str]) -> str:
    """The title above the headers: how they differ from last month's workbook of the same form and sender."""
    found = list(kinds)
    said = "，".join(f"{word} {found.count(kind)}" for kind, word in KINDS.items()
                    if kind != "same" and kind in found)
    return f"表头读法与上次不同：{said}" if said else "表头读法与上次完全一样"


def first_mapping(n: int) -> str:
    """What is said of the headers where there is no earlier workbook to compare with."""
    return f"已认出 {n} 处表头；这个单位以前没有报过这种表，没有可比的读法"


def differing(changes: Iterable) -> list:
    """The headers that are not read as last month, those read as something else first, those gone last."""
    order = ("changed", "added", "removed")
    return sorted((one for one in changes if one.kind in order), key=lambda one: order.index(one.kind))


@dataclass(frozen=True)
class Meaning:
    """What several headers have in common: an indicator, a field, or neither."""

    indicator: str | None
    field: str | None


@dataclass(frozen=True)
class Summed:
    """Headers that came or went together, as one change."""

    header: str
    before: Meaning | None
    now: Meaning | None
    kind: str


def summed(changes: Iterable) -> list:
    """The changes, with a line or column that came or went as a whole told once.

    Of a form of 90 lines a new column 上月累计 would otherwise fill the list.
    """
    changes = list(changes)
    sharing: dict[str, list] = {}
    for change in changes:
        for part in dict.fromkeys(change.header.split("/")):
            sharing.setdefault(part, []).append(change)
    whole = {part: found for part, found in sharing.items()
             if len(found) > 1 and {one.kind for one in found} in ({"added"}, {"removed"})}  # fmt: skip
    told: dict[object, object] = {}
    for change in changes:
        own = [part for part in change.header.split("/") if part in whole]
        part = max(own, key=lambda one: len(whole[one]), default=None)
        told.setdefault(part or id(change), _summed(part, whole[part]) if part else change)
    return list(told.values())


def _summed(part: str, found: list) -> Summed:
    before, now = (_common([getattr(one, side) for one in found]) for side in ("before", "now"))
    return Summed(f"{part}（{len(found)} 处）", before, now, found[0].kind)


def _common(meanings: list) -> Meaning | None:
    known = [meaning for meaning in meanings if meaning]
    shared = ({one.indicator for one in known}, {one.field for one in known})
    return Meaning(*(one.pop() if len(one) == 1 else None for one in shared)) if known else None


def mapping_rows(changes: Iterable, indicators: Mapping[str, str]) -> pd.DataFrame:
    """One row a header: what it was read as last month and what now; `indicators` names the codes."""
    return pd.DataFrame(
        [
            [change.header, _meaning(change.before, indicators), _meaning(change.now, indicators)]
            for change in changes
        ],
        columns=MAPPING_HEADS,
    )


def _meaning(mapped, indicators: Mapping[str, str]) -> str:
    if mapped is None:
        return NONE
    words = indicators.get(mapped.indicator, mapped.indicator), FIELDS.get(mapped.field, mapped.field)
    return " ".join(filter(None, words)) or "多项"
