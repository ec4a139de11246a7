"""The verdict on what is uploaded: the page's title, what to do next, and what became of what was loaded.

Readings and outcomes are taken as they come from intake and store, by the names of their fields.
"""

from collections.abc import Collection, Mapping

from analytics.charts.labels import count, enumerate_names, month, number
from analytics.sentences.intake.found import CORRECTION, figures, reasons, severity_counts, shown, to_confirm
from analytics.sentences.intake.said import split

VERDICTS = {"ready": "可以入库", "ask": "核对后可以入库", "refuse": "不能入库"}
CHANGES = {"inserted": "新增", "changed": "更正", "unchanged": "不变", "withdrawn": "撤回"}
CHECKED = "已核对，按原表入库"
MEND = "下载标注后的原表，照标注改好后重新上报"
MEND_FILE = "照检查出的问题处理好后重新上报"
EXPLAIN = "写明更正原因后可以入库"
UNANSWERED = "不再答，照现在读出的入库"


def waiting_title(period: str | None, missing: list[str], n: int) -> str:
    """The title before any file is chosen: how far the latest month's reporting has come."""
    if period is None:
        return "还没有数据，从第一份月报开始"
    if not missing:
        return f"{month(period)} {n} 个旗市区都已报送"
    return f"{month(period)} {n} 个旗市区已报 {n - len(missing)} 个，未报：{enumerate_names(missing)}"


def whole_fault(reading) -> str:
    """What is wrong with a workbook as a whole, where that is all; empty where cells have to be corrected."""
    must = [one for one in reading.findings if one.severity == "refuse"]
    return split(must[0])[0] if len(must) == 1 and not must[0].cell and not reading.questions else ""


def _one_title(reading, waits: bool) -> str:
    found = severity_counts(shown(reading))
    n, questions, fix, confirm = figures(reading), len(reading.questions), found["refuse"], found["ask"]
    asks = "，".join([f"{questions} 个问题要答"] * bool(questions) + [f"{confirm} 处请确认"] * bool(confirm))
    if reading.verdict == "refuse":
        if fault := whole_fault(reading):
            return f"不能入库：{fault}"
        must = f"{fix} 处必须改" if fix else ""
        return "不能入库：" + ("，".join(filter(None, [must, asks])) if asks else f"{must}，请改好原表再上报")
    whose = "更正表 " if any(one.code == CORRECTION for one in reading.findings) else ""
    if questions:  # the answers may bring more figures
        return f"{whose}读出 {n} 个数；{asks}"
    if asks:
        return f"{whose}{n} 个数核对后可以入库；{asks}"
    if waits:
        return f"{whose}{n} 个数{EXPLAIN}"
    return f"{whose}{n} 个数可以入库" + (f"，另有 {found['note']} 处提示" if found["note"] else "，没有问题")


def _many_title(readings: list, held: Collection[str], rest: str = "") -> str:
    by = {verdict: [r for r in readings if r.verdict == verdict] for verdict in VERDICTS}
    by["held"] = [reading for reading in by["ready"] if reading.sha256 in held]
    by["ready"] = [reading for reading in by["ready"] if reading.sha256 not in held]
    ready, n = len(by["ready"]), sum(map(figures, by["ready"]))
    if len(by["refuse"]) == len(readings):
        return f"{rest}{len(readings)} 个文件都不能入库"
    others = {"held": "要写更正原因", "ask": "要核对", "refuse": "不能入库"}
    tail = "，".join(f"{len(by[verdict])} 个{word}" for verdict, word in others.items() if by[verdict])
    if not ready:
        return f"{rest}{len(readings)} 个文件：{tail}"
    title = f"{rest}{len(readings)} 个文件中 {ready} 个可以入库，共 {number(n, 0)} 个数"
    return f"{title}；{tail}" if tail else title


def title(readings: list, outcomes: Mapping, held: Collection[str] = ()) -> str:
    """The page's answer: the verdict of what still waits, or, when nothing waits, what was loaded.

    `outcomes` holds by sha256 what became of workbooks already loaded; `held` are the sums of those that
    would change accepted figures and wait for a reason.
    """
    waiting = [reading for reading in readings if reading.sha256 not in outcomes]
    if not waiting:
        return loaded([outcomes[reading.sha256] for reading in readings], any(map(reasons, readings)))
    if len(waiting) == 1:
        return _one_title(waiting[0], waiting[0].sha256 in held)
    return _many_title(waiting, held, "其余 " if len(waiting) < len(readings) else "")


def loaded(outcomes: list, with_texts: bool = False) -> str:
    """What became of the loaded workbooks, all kinds named, also those that are nought.

    `with_texts` where written reasons are counted, too.
    """
    total = {kind: sum(getattr(outcome, kind) for outcome in outcomes) for kind in (*CHANGES, "rejected")}
    if outcomes and all(outcome.already_known for outcome in outcomes):
        return f"这{'份' if len(outcomes) == 1 else '些'}表以前已经入库，没有重复记入"
    said = "，".join(f"{word} {total[kind]} 个" for kind, word in {**CHANGES, "rejected": "拒收"}.items())
    return f"已入库：{said}" + "（含文字说明）" * with_texts


def load_label(readings: list, of_many: bool = False) -> str:
    """What the button will do: `入库 78 个数、3 条说明`; of many, `入库 12 个文件、936 个数`."""
    parts = [f"{len(readings)} 个文件"] if of_many else []
    parts.append(count(sum(map(figures, readings)), "个数"))
    if written := sum(map(reasons, readings)):
        parts.append(count(written, "条说明"))
    return "入库 " + "、".join(parts).replace("\u00a0", " ")


def tick(reading) -> str:
    """What the reader has to tick before loading; empty where there is nothing to confirm."""
    if reading.verdict != "ask":
        return ""
    return UNANSWERED if reading.questions else CHECKED if to_confirm(reading) else ""


def verdict(reading, waits: bool = False) -> str:
    """The verdict in a word; `waits` where accepted figures would change and the reason is not given yet."""
    if waits and reading.verdict == "ready":
        return EXPLAIN
    asks = reading.verdict == "ask" and reading.questions
    return "答完问题后可以入库" if asks else VERDICTS[reading.verdict]


def verdict_sentence(reading) -> str:
    """What the verdict card says below its bold word."""
    if reading.verdict == "refuse":
        mend = MEND_FILE if whole_fault(reading) else MEND
        todo = "先答问题，再按答复重新读" if reading.questions else mend
        return f"这份表现在一个数也不会入库。{todo}。"
    if reading.questions:
        return f"先答 {len(reading.questions)} 个问题，再按答复重新读；不答的，读不懂的格不入库。"
    if to_confirm(reading):
        return f"请逐条对照原表，确认无误再入库。有误的，{MEND}。"
    return "入库后旧数据保留，可随时查回；其他页面立即用新数。"


def held_back(n: int) -> str:
    """Why some ready files are not in the button for many."""
    return f"另有 {n} 个文件会改动已入库的数，请逐个打开，写明更正原因后再入库。"
