"""One small table written in every kind of file that intake reads, each the way its own programs write it.

    2010年7月新农合参合率统计表  (merged over three columns)
    地区     参合人数   参合率   备注   (the last column hidden)
    海拉尔   95000      95.6%    好
    根河     a formula  88.0%           (row hidden)
    满洲里   #DIV/0!    90.0%
"""

import io
import re

import xlwt
from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.support import binary_workbook
from tests.support.sheets import saved
from tests.support.zips import unzipped, zipped

TITLE = "2010年7月新农合参合率统计表"
HEAD = ("地区", "参合人数", "参合率", "备注")
AREAS = ("海拉尔", "根河", "满洲里")
RATES = (0.956, 0.88, 0.9)


def xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "表1"
    counts = ((95000, RATES[0], "好"), ("=B3+1", RATES[1]), ("#DIV/0!", RATES[2]))
    for row in ((TITLE,), HEAD, *((area, *rest) for area, rest in zip(AREAS, counts, strict=True))):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    for row in (3, 4, 5):
        sheet.cell(row, 3).number_format = "0.0%"
    sheet.row_dimensions[4].hidden = sheet.column_dimensions["D"].hidden = True
    sheet["B3"].comment = Comment("核对过", "某")
    book.create_sheet("底稿").sheet_state = "hidden"
    return reckoned(saved(book), {"B3+1": "95001"})


def reckoned(content: bytes, results: dict[str, str]) -> bytes:
    """The workbook with the results of its formulas stored, as a program that reckons would leave them."""
    parts = unzipped(content)
    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            for formula, result in results.items():
                pattern = rf"<f>{re.escape(formula)}</f><v ?/?>(?:</v>)?".encode()
                part = re.sub(pattern, f"<f>{formula}</f><v>{result}</v>".encode(), part)
            parts[name] = part
    return zipped(parts)


def xlsm() -> bytes:
    parts = unzipped(xlsx())
    usual = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = parts["[Content_Types].xml"].replace(usual, b"vnd.ms-excel.sheet.macroEnabled.main+xml")
    return zipped({**parts, "[Content_Types].xml": types, "xl/vbaProject.bin": b"never run"})


def xlsb() -> bytes:
    return binary_workbook.written(TITLE, HEAD, AREAS, RATES)


def xls() -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("表1")
    percent = xlwt.easyxf(num_format_str="0.0%")
    sheet.write_merge(0, 0, 0, 2, TITLE)
    for col, text in enumerate(HEAD):
        sheet.write(1, col, text)
    for row, (area, rate) in enumerate(zip(AREAS, RATES, strict=True), 2):
        sheet.write(row, 0, area)
        sheet.write(row, 2, rate, percent)
    sheet.write(2, 1, 95000)
    sheet.write(2, 3, "好")
    sheet.write(3, 1, xlwt.Formula("B3+1"))
    sheet.row(4).set_cell_error(1, "#DIV/0!")
    sheet.row(3).hidden = sheet.col(3).hidden = True
    book.add_sheet("底稿").visibility = 1
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


OPEN_DOCUMENT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def open_document_table() -> str:
    def words(text: str, more: str = "") -> str:
        head = f'<table:table-cell office:value-type="string"{more}>'
        return f"{head}<text:p>{text}</text:p></table:table-cell>"

    def number(value: float, kind: str, shown: str, more: str = "", note: str = "") -> str:
        return (f'<table:table-cell office:value-type="{kind}" office:value="{value}"{more}>{note}'
                f"<text:p>{shown}</text:p></table:table-cell>")  # fmt: skip

    rates = [number(rate, "percentage", f"{rate:.1%}") for rate in RATES]
    note = "<office:annotation><dc:creator>某</dc:creator><text:p>核对过</text:p></office:annotation>"
    error = ('<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="">'
             "<text:p>#DIV/0!</text:p></table:table-cell>")  # fmt: skip
    blank = '<table:table-cell table:number-columns-repeated="1021"/>'
    rows = [
        words(TITLE, ' table:number-columns-spanned="3"') + "<table:covered-table-cell/>" * 2,
        "".join(map(words, HEAD)) + blank,
        words(AREAS[0]) + number(95000, "float", "95,000", note=note) + rates[0] + words("好"),
        words(AREAS[1]) + number(95001, "float", "95001", ' table:formula="of:=[.B3]+1"') + rates[1],
        words(AREAS[2]) + error + rates[2] + blank,
    ]  # fmt: skip
    looks = ["", "", "", ' table:visibility="collapse"', ""]
    lines = [f"<table:table-row{look}>{row}</table:table-row>" for row, look in zip(rows, looks, strict=True)]
    columns = '<table:table-column/>' * 3 + '<table:table-column table:visibility="collapse"/>'
    tail = f'<table:table-row table:number-rows-repeated="1048571">{blank}</table:table-row>'
    hidden = '<table:table table:name="底稿" table:style-name="ta2"/>'
    return f'<table:table table:name="表1">{columns}{"".join(lines)}{tail}</table:table>{hidden}'


def open_document(tables: str) -> str:
    hidden = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="ta2" style:family="table">{hidden}</style:style>'
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {OPEN_DOCUMENT}>'
            f"<office:automatic-styles>{style}</office:automatic-styles><office:body><office:spreadsheet>"
            f"{tables}</office:spreadsheet></office:body></office:document-content>")  # fmt: skip


def ods(tables: str | None = None) -> bytes:
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": open_document(tables or open_document_table()),
    })  # fmt: skip


def spreadsheetml() -> bytes:
    def cell(kind: str, text: object, more: str = "", note: str = "") -> str:
        return f'<Cell{more}><Data ss:Type="{kind}">{text}</Data>{note}</Cell>'

    rates = [cell("Number", rate, ' ss:StyleID="p"') for rate in RATES]
    note = '<Comment ss:Author="某"><ss:Data>核对过</ss:Data></Comment>'
    rows = [
        cell("String", TITLE, ' ss:MergeAcross="2"'),
        "".join(cell("String", text) for text in HEAD),
        cell("String", AREAS[0]) + cell("Number", 95000, note=note) + rates[0] + cell("String", "好"),
        cell("String", AREAS[1]) + cell("Number", 95001, ' ss:Formula="=R[-1]C+1"') + rates[1],
        cell("String", AREAS[2]) + cell("Error", "#DIV/0!") + rates[2],
    ]  # fmt: skip
    looks = ["", "", "", ' ss:Hidden="1"', ""]
    lines = "".join(f"<Row{look}>{row}</Row>" for row, look in zip(rows, looks, strict=True))
    office = "urn:schemas-microsoft-com:office:"
    names = f'xmlns="{office}spreadsheet" xmlns:ss="{office}spreadsheet" xmlns:x="{office}excel"'
    style = '<Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style></Styles>'
    options = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    column = '<Column ss:Index="4" ss:Hidden="1"/>'
    sheets = (f'<Worksheet ss:Name="表1"><Table>{column}{lines}</Table></Worksheet>'
              f'<Worksheet ss:Name="底稿"><Table/>{options}</Worksheet>')  # fmt: skip
    head = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    return f"{head}<Workbook {names}>{style}{sheets}</Workbook>".encode()


def page(charset: str = "gb2312") -> str:
    rows = "".join(f"<tr{look}><td>{area}</td><td align=right>{count}<td>{rate:.1%}</td>{more}</tr>"
                   for area, count, rate, look, more in zip(
                       AREAS, ("95000", "95001", "#DIV/0!"), RATES, ("", " style='display:none'", ""),
                       ("<td>好</td>", "", ""), strict=True))  # fmt: skip
    head = "".join(f"<th>{text}" for text in HEAD)
    said = f"<meta http-equiv=Content-Type content='text/html; charset={charset}'>"
    return (f"<html><head>{said}<title>x</title>"
            "<style>td {mso-number-format:General}</style></head><body><table border=1>"
            f"<col span=3><col style='display:none'><tr><td colspan=3>{TITLE}</td></tr><tr>{head}</tr>{rows}"
            "</table></body></html>")  # fmt: skip


def html() -> bytes:
    return page().encode("gb18030")


def mhtml() -> bytes:
    outer = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    inner = 'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    return (outer + inner).encode() + page("utf-8").encode() + b"\r\n--b--\r\n"


def csv(encoding: str = "gb18030", separator: str = ",") -> bytes:
    counts = (("95000", "95.6%", "好"), ("95001", "88.0%", ""), ("#DIV/0!", "90.0%", ""))
    rows = [(TITLE,), HEAD, *((area, *rest) for area, rest in zip(AREAS, counts, strict=True))]
    return "\r\n".join(separator.join(row) for row in rows).encode(encoding)
