"""Why a file is not read, in one sentence for the sender: what it is and what to do.

One may ask for the sentence that fits a kind of file (`foreign`) or a fault (`damaged`, `encrypted`,
`unsafe`, `no_sheet`, `no_table`), and raise it as `Unreadable`.
"""

from __future__ import annotations

SAVE_AGAIN = "请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上报。"

Refusal = tuple[str, str]

# what a file is called in a sentence, by kind
NAMES = {
    "pdf": "PDF 文件",
    "docx": "Word 文档",
    "doc": "Word 文档",
    "rtf": "Word 文档（RTF）",
    "pptx": "演示文稿",
    "ppt": "演示文稿",
    "odf": "OpenDocument 文档（不是表格）",
    "numbers": "苹果 Numbers 表格",
    "ole": "旧版 Office 文件，里面没有工作簿",
    "image": "图片",
    "xml": "XML 文件，里面没有工作簿",
    "program": "程序文件",
    "archive": "压缩文件（rar、7z 等）",
    "zip": "压缩文件",
    "unknown": "系统认不出的文件",
}
ADVICE = {
    "pdf": "请把原来的 Excel 表上报，不要转成 PDF。",
    "image": "请上报 Excel 表本身，不要截图或拍照。",
    "archive": "请解压后上报里面的工作簿，或改用 .zip 压缩。",
    "zip": "请解压后上报里面的工作簿。",
    "program": "请选择报表所在的工作簿重新上报。",
    "numbers": "请在 Numbers 里导出为 Excel（.xlsx）后重新上报。",
}
TYPED_IN = "请把表格放到 Excel 里，另存为 .xlsx 后重新上报。"


class Unreadable(Exception):
    """The bytes cannot be read as a workbook: a code for programs and a sentence for the sender."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code
        self.message = message


def foreign(kind: str) -> Refusal:
    """A file that is no workbook at all, whatever its name says."""
    name = NAMES.get(kind, NAMES["unknown"])
    gap = " " if name[0].isascii() else ""
    return "file_foreign", f"这是{gap}{name}，不是 Excel 工作簿，系统读不了。{ADVICE.get(kind, TYPED_IN)}"


def empty() -> Refusal:
    """The file has no bytes in it."""
    return "file_empty", "文件是空的，里面没有内容，请重新保存并上报。"


def too_large(megabytes: int) -> Refusal:
    """The file is larger than a monthly form can be; `megabytes` is the limit."""
    message = f"文件超过 {megabytes} MB，不像月报表。请只保留报表所在的工作表，另存后重新上报。"
    return "file_too_large", message


def damaged() -> Refusal:
    """The file cannot be unpacked."""
    return "file_damaged", f"文件已损坏，解不开。{SAVE_AGAIN}打不开的，请找原件重新保存。"


def encrypted() -> Refusal:
    """The file opens only with a password."""
    return "file_encrypted", "文件设有打开密码，系统读不了。请取消密码后另存为 .xlsx 重新上报。"


def unsafe(why: str, advice: str = SAVE_AGAIN) -> Refusal:
    """A file whose inside could bring a reader down: it is not opened."""
    return "file_unsafe", f"{why}，为安全起见没有打开。{advice}"


def no_sheet() -> Refusal:
    """The workbook has only macros or charts."""
    advice = "请把报表放到普通工作表里，另存为 .xlsx 后重新上报。"
    return "file_no_sheet", f"工作簿里没有普通工作表（只有宏或图表），读不到数。{advice}"


def no_table() -> Refusal:
    """A text file in which no table stands."""
    message = "这是一段文字，里面没有表格，读不到数。请用下发的表格填写，存为 .xlsx 后重新上报。"
    return "file_no_table", message
