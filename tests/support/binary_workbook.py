"""A binary workbook (.xlsb) record by record, as the published layout of its records says."""

import struct

from tests.support.zips import zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DIVISION_BY_ZERO = 0x07


def record(number: int, data: bytes = b"") -> bytes:
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size, length = b"", len(data)
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
        length >>= 7
        if not length:
            return head + size + data


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def row(number: int, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 if hidden else 0, 0, 0))


def words(col: int, text: str) -> bytes:
    return record(6, struct.pack("<II", col, 0) + wide(text))


def number(col: int, value: float, style: int = 0) -> bytes:
    return record(5, struct.pack("<IId", col, style, value))


def formula(col: int, result: float) -> bytes:
    return record(9, struct.pack("<IIdHII", col, 0, result, 0, 0, 0))


def error(col: int, code: int = DIVISION_BY_ZERO) -> bytes:
    return record(3, struct.pack("<IIB", col, 0, code))


def sheet(rows: bytes, last: tuple[int, int] = (0, 0), columns: bytes = b"", merges: bytes = b"") -> bytes:
    size = record(148, struct.pack("<IIII", 0, last[0], 0, last[1]))
    return record(129) + size + columns + record(145) + rows + record(146) + merges + record(130)


def styles() -> bytes:
    """Cell style 0 is general, 1 shows a percentage; the style of styles before them must not count."""

    def style(parent: int, number_format: int) -> bytes:
        return record(47, struct.pack("<HHHHHHHH", parent, number_format, *[0] * 6))

    percent = record(44, struct.pack("<H", 176) + wide("0.0%"))
    formats = record(615, struct.pack("<I", 1)) + percent + record(616)
    of_styles = record(626, struct.pack("<I", 1)) + style(65535, 10) + record(627)
    of_cells = record(617, struct.pack("<I", 2)) + style(0, 0) + style(0, 176) + record(618)
    return record(278) + formats + of_styles + of_cells + record(279)


def relations(*targets: tuple[str, str]) -> str:
    lines = (f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
             for at, (kind, target) in enumerate(targets, 1))  # fmt: skip
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def book(sheets: dict[str, bytes], hidden: tuple[str, ...] = ()) -> bytes:
    """The workbook of sheets by name."""
    bundle = [record(156, struct.pack("<II", name in hidden, at) + wide(f"rId{at}") + wide(name))
              for at, name in enumerate(sheets, 1)]  # fmt: skip
    parts = [("worksheet", f"worksheets/sheet{at}.bin") for at in range(1, len(sheets) + 1)]
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relations(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": record(131) + record(143) + b"".join(bundle) + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": relations(*parts, ("styles", "styles.bin")),
        "xl/styles.bin": styles(),
        **{f"xl/{part}": content for (_, part), content in zip(parts, sheets.values(), strict=True)},
    })  # fmt: skip


def written(title: str, head: tuple[str, ...], areas: tuple[str, ...], rates: tuple[float, ...]) -> bytes:
    """The small table of `kinds`."""
    rows = [
        row(0), words(0, title),
        row(1), *(words(col, text) for col, text in enumerate(head)),
        row(2), words(0, areas[0]), number(1, 95000), number(2, rates[0], 1), words(3, "好"),
        row(3, hidden=True), words(0, areas[1]), formula(1, 95001), number(2, rates[1], 1),
        row(4), words(0, areas[2]), error(1), number(2, rates[2], 1),
    ]  # fmt: skip
    columns = record(390) + record(60, struct.pack("<IIIIH", 3, 3, 2048, 0, 1)) + record(391)
    merges = record(177, struct.pack("<I", 1)) + record(176, struct.pack("<IIII", 0, 0, 0, 2)) + record(178)
    return book({"表1": sheet(b"".join(rows), (4, 3), columns, merges), "底稿": sheet(b"")}, hidden=("底稿",))
