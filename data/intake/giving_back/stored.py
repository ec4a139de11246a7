"""Putting the stored results of formulas back into a workbook that openpyxl has saved.

openpyxl keeps a formula or its result, never both. Without the result a marked workbook that is sent back
before Excel has opened it would look full of formulas that were never reckoned.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from xml.sax.saxutils import escape

from openpyxl.utils.datetime import to_excel

from data.intake.giving_back.words import clean
from data.intake.vocabulary.figures import ERRORS

Results = Mapping[str, Mapping[str, object]]
FORMULA = re.compile(
    rb'<c r="([A-Z]+\d+)"((?: s="\d+")?)(?: t="\w+")?>(<f\b[^>]*?(?:/>|>[^<]*</f>))<v ?(?:/>|></v>)</c>'
)


def with_results(content: bytes, sheets: list[str], results: Results) -> bytes:
    """The saved workbook with `results` (sheet → address → value) in its formula cells.

    `sheets` are its worksheets in order: openpyxl names the parts by their place.
    """
    parts = {f"xl/worksheets/sheet{at}.xml": name for at, name in enumerate(sheets, start=1)}
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for entry in before.infolist():
            part = before.read(entry)
            known = results.get(parts.get(entry.filename, ""))
            after.writestr(entry, _filled(part, known) if known else part)
    return target.getvalue()


def _filled(part: bytes, known: Mapping[str, object]) -> bytes:
    return FORMULA.sub(lambda found: _cell(found, known), part)


def _cell(found: re.Match[bytes], known: Mapping[str, object]) -> bytes:
    address, style, formula = found[1].decode(), found[2], found[3]
    kind, text = _written(known.get(address))
    if text is None:
        return found[0]
    kind = f' t="{kind}"' if kind else ""
    return b'<c r="%s"%s%s>%s<v>%s</v></c>' % (found[1], style, kind.encode(), formula, escape(text).encode())


def _written(value: object) -> tuple[str, str | None]:
    """A value's kind and text as a sheet's XML has them; None where there is nothing to put back."""
    if value is None:
        return "", None
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, int | float):
        return "", repr(value)
    if isinstance(value, datetime | date | time | timedelta):
        return "", repr(to_excel(value))
    text = clean(value)
    return ("e" if text in ERRORS else "str"), text
