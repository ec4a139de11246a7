"""How far a submission has come: its five steps, and the progress of many files through them."""

STEPS = ("选文件", "读取与识别", "检查", "比较与确认", "入库")
# what may be picked in the first
KINDS = "xlsx、xlsm、xlsb、xls、et、ods、csv、网页表格或 zip"


def step(number: int) -> str:
    """Where in the five steps of a submission the reader stands."""
    return f"第 {number} 步，共 {len(STEPS)} 步：{STEPS[number - 1]}"


def step_of(reading, is_loaded: bool) -> int:
    """The step a workbook stands at: a refused one has not come past the checks."""
    return len(STEPS) if is_loaded else 3 if reading.verdict == "refuse" else 4


def checked(done: int, total: int, file: str) -> str:
    """How far the checking of several files has come: `已检查 3 / 13 陈旗.xlsx`."""
    return f"已检查 {done} / {total}　{file}"


def loading(done: int, total: int, file: str) -> str:
    """How far the loading of several files has come."""
    return f"{step(5)}　{done + 1} / {total}　{file}"
