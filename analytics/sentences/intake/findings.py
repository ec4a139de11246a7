"""What is said of the findings: how many of which kind, and the list with the cell, the fault and the advice.

A finding is taken by the names of its fields; those of one cause come together, as intake groups them.
Texts are raw: the page makes them plain.
"""

from collections.abc import Iterable, Sequence

import pandas as pd

from analytics.charts.labels import NONE
from analytics.sentences.intake.found import SEVERITIES, SYMBOLS, severity_counts
from analytics.sentences.intake.said import split

HEADS = ["级别", "格", "问题", "建议"]
MOST_CELLS = 3
# so many signs fill the room beside the sheet
LONG = 260


def title(findings: Iterable) -> str:
    """The title above the findings: how many of which kind, or that there are none."""
    found = {severity: n for severity, n in severity_counts(findings).items() if n}
    return "，".join(f"{n} 处{SEVERITIES[severity]}" for severity, n in found.items()) or "没有发现问题"


def hint(findings: Iterable) -> str:
    """How to take the findings, in one line."""
    findings = list(findings)
    found = severity_counts(findings)
    if found["refuse"]:
        what = "先改必须改的，再看请确认的" if found["ask"] else "改好后重新上报"
    elif found["ask"]:
        what = "逐条对照原表，有误的改好后重新上报"
    else:
        what = "不影响入库，供下次填报时参考" if found["note"] else "逐格核对过单位、合计和比率"
    return what + "；格为原表中的位置" * any(one.cell for one in findings)


def sheet_title(reading) -> str:
    """The title above the sheet as received: how many cells to look at, or that there are none."""
    told = [finding for finding in reading.findings if finding.severity != "note"]
    cells = {(one.sheet, one.cell) for one in (*told, *reading.questions) if one.cell}
    if cells:
        return f"{len(cells)} 格要看：已在原表上标出"
    return "收到的原表" if reading.verdict == "refuse" else "原表各格都能读懂"


def rows(groups: Sequence[Sequence], whose: str = "") -> pd.DataFrame:
    """One row for the findings of one cause, in the order given; sheets are named where there are several.

    `whose` is the area of a form that has only one: it is not said in every row.
    """
    several = len({finding.sheet for group in groups for finding in group if finding.sheet}) > 1
    table = pd.DataFrame([_row(group, several, whose) for group in groups], columns=HEADS)
    return table if (table["建议"] != "").any() else table.drop(columns="建议")


def narrow(wide: pd.DataFrame) -> pd.DataFrame:
    """The same rows in two columns for a phone: the shape with the cell, and fault and advice together."""
    place = wide["级别"].str[0] + "\u00a0" + wide["格"]
    said = wide.reindex(columns=["问题", "建议"], fill_value="")
    both = said["问题"] + said["建议"].map(lambda text: f"。{text}" if text else "")
    return pd.DataFrame({"格": place, "问题": both})


def beside(wide: pd.DataFrame) -> pd.DataFrame:
    """The same rows with kind and cell in one column: beside the sheet there is no room for a column each."""
    place = wide["级别"] + wide["格"].map(lambda cell: "" if cell == NONE else f" {cell}")
    return pd.DataFrame({"级别和格": place, **{name: wide[name] for name in wide.columns[2:]}})


def _row(group: Sequence, several: bool, whose: str) -> dict[str, str]:
    first = group[0]
    problem, advice = split(first, whose)
    many = f"（同样的共 {len(group)} 处）" if len(group) > 1 else ""
    return {
        "级别": f"{SYMBOLS[first.severity]}\u00a0{SEVERITIES[first.severity]}",
        "格": _places(group, several),
        "问题": problem + many,
        "建议": advice,
    }


def _places(group: Sequence, several: bool) -> str:
    named = [f"{one.sheet} {one.cell}" if several else one.cell for one in group if one.cell]
    shown = dict.fromkeys(named)
    cells = "、".join(list(shown)[:MOST_CELLS])
    return f"{cells}等 {len(shown)} 格" if len(shown) > MOST_CELLS else cells or NONE


def is_long(table: pd.DataFrame) -> bool:
    """Whether the list would push the verdict out of sight."""
    return int(table.map(len).to_numpy().sum()) > LONG
