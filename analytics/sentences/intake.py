"""What the upload page says: titles, verdicts, labels of buttons and what became of a workbook.

Readings, findings and outcomes are taken as they come from intake and store, by the names of their fields.
`个数` counts figures; a written reason (`explanation`) is counted apart, because nobody ranks by it.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from analytics.charts.labels import count, enumerate_names, month

VERDICTS = {"ready": "可以入库", "ask": "核对后可以入库", "refuse": "不能入库"}
SEVERITIES = {"refuse": "必须改", "ask": "请确认", "note": "提示"}
SYMBOLS = {"refuse": "■", "ask": "▲", "note": "●"}
CHANGES = {"inserted": "新增", "changed": "更正", "unchanged": "不变", "withdrawn": "撤回"}
STEPS = ("选文件", "读取与识别", "检查", "比较与确认", "入库")


def figures(reading) -> int:
    """How many figures a workbook brings; written reasons are not figures."""
    return sum(fact.field != "explanation" for fact in reading.facts)


def reasons(reading) -> int:
    """How many written reasons a workbook brings."""
    return sum(fact.field == "explanation" for fact in reading.facts)


def severity_counts(findings: Iterable) -> dict[str, int]:
    """How many findings there are of each severity, nought included."""
    found = [finding.severity for finding in findings]
    return {severity: found.count(severity) for severity in SEVERITIES}


def step(number: int) -> str:
    """Where in the five steps of a submission the reader stands."""
    return f"第 {number} 步，共 {len(STEPS)} 步：{STEPS[number - 1]}"


def waiting_title(period: str | None, missing: list[str], n: int) -> str:
    """The title before any file is chosen: how far the latest month's reporting has come."""
    if period is None:
        return "还没有数据，从第一份月报开始"
    if not missing:
        return f"{month(period)} {n} 个旗市区都已报送"
    return f"{month(period)} {n} 个旗市区已报 {n - len(missing)} 个，未报：{enumerate_names(missing)}"


def _one_title(reading) -> str:
    found = severity_counts(reading.findings)
    n = figures(reading)
    if reading.verdict == "refuse":
        return f"不能入库：{found['refuse']} 处必须改，请改好原表再上报"
    if reading.verdict == "ask":
        return f"{n} 个数核对后可以入库；{found['ask']} 处请确认"
    return f"{n} 个数可以入库" + (f"，另有 {found['note']} 处提示" if found["note"] else "，没有问题")


def _many_title(readings: list, rest: str = "") -> str:
    by = {verdict: [r for r in readings if r.verdict == verdict] for verdict in VERDICTS}
    ready, n = len(by["ready"]), sum(map(figures, by["ready"]))
    if len(by["refuse"]) == len(readings):
        return f"{rest}{len(readings)} 个文件都不能入库"
    title = f"{rest}{len(readings)} 个文件中 {ready} 个可以入库，共 {n} 个数"
    others = {"ask": "要核对", "refuse": "不能入库"}
    tail = "，".join(f"{len(by[verdict])} 个{word}" for verdict, word in others.items() if by[verdict])
    return f"{title}；{tail}" if tail else title


def title(readings: list, outcomes: Mapping) -> str:
    """The page's answer: the verdict of what still waits, or, when nothing waits, what was loaded.

    `outcomes` holds by sha256 what became of workbooks already loaded.
    """
    waiting = [reading for reading in readings if reading.sha256 not in outcomes]
    if not waiting:
        return loaded([outcomes[reading.sha256] for reading in readings])
    if len(waiting) == 1:
        return _one_title(waiting[0])
    return _many_title(waiting, "其余 " if len(waiting) < len(readings) else "")


def loaded(outcomes: list) -> str:
    """What became of the loaded workbooks, all kinds named, also those that are nought."""
    total = {kind: sum(getattr(outcome, kind) for outcome in outcomes) for kind in (*CHANGES, "rejected")}
    if outcomes and all(outcome.already_known for outcome in outcomes):
        return f"这{'份' if len(outcomes) == 1 else '些'}表以前已经入库，没有重复记入"
    said = "，".join(f"{word} {total[kind]} 个" for kind, word in {**CHANGES, "rejected": "拒收"}.items())
    return f"已入库：{said}"


def comparison(compared: pd.DataFrame) -> str:
    """How the workbook differs from what is stored: `新增 75，更正 3，不变 0，撤回 0（含文字说明）`."""
    found = compared["change"].value_counts()
    said = "，".join(f"{word} {int(found.get(kind, 0))}" for kind, word in CHANGES.items())
    return said + ("（含文字说明）" if (compared["field"] == "explanation").any() else "")


def comparison_title(compared: pd.DataFrame) -> str:
    """The title above the list of corrections, naming how many stored figures would become others."""
    found = compared["change"].value_counts()
    altered = int(found.get("changed", 0) + found.get("withdrawn", 0))
    if altered:
        return f"与已入库的比较：要改 {altered} 个数"
    return "与已入库的比较：不改已有的数" if found.get("unchanged", 0) else "与已入库的比较：全部是新数"


def findings_title(findings: Iterable) -> str:
    """The title above the findings: how many of which kind, or that there are none."""
    found = {severity: n for severity, n in severity_counts(findings).items() if n}
    return "，".join(f"{n} 处{SEVERITIES[severity]}" for severity, n in found.items()) or "没有发现问题"


def findings_hint(findings: Iterable) -> str:
    """How to take the findings, in one line."""
    found = severity_counts(findings)
    if found["refuse"] or found["ask"]:
        return "先改必须改的，再看请确认的；格为原表中的位置"
    return "不影响入库，供下次填报时参考；格为原表中的位置" if found["note"] else "逐格核对过单位、合计和比率"


def sheet_title(reading) -> str:
    """The title above the sheet as received: how many cells to look at, or that none is marked."""
    cells = {(f.sheet, f.cell) for f in reading.findings if f.cell and f.severity != "note"}
    return f"{len(cells)} 格要看：已在原表上标出" if cells else "原表各格都能读懂"


def recognised(form: str | None, period: str | None, where: str, n_indicators: int) -> str:
    """What a workbook was taken for: form, month, areas and how many indicators."""
    if form is None:
        return "**认不出是哪种报表**"
    when = month(period) if period else "认不出月份"
    return f"认出：**{form}**，**{when}**，**{where}**，**{n_indicators} 项指标**"


def load_label(readings: list) -> str:
    """What the button will do: `入库 78 个数`, with written reasons and files where there are several."""
    parts = [count(sum(map(figures, readings)), "个数")]
    if written := sum(map(reasons, readings)):
        parts.append(count(written, "条说明"))
    files = f"（{len(readings)} 个文件）" if len(readings) > 1 else ""
    return "入库 " + "、".join(parts).replace("\u00a0", " ") + files


def verdict_sentence(reading) -> str:
    """What the verdict card says below its bold word."""
    return {
        "ready": "入库后旧数据保留，可随时查回；其他页面立即用新数。",
        "ask": "请逐条对照原表；确认无误再入库，有误请改好原表重新上报。",
        "refuse": "这份表一个数也不会入库。请按左边的标记改好，再重新上报。",
    }[reading.verdict]
