"""A web page saved as one file (.mht, or renamed to .xls) → a grid for each page in it that has tables.

One may ask for the grids of the bytes. Raises Unreadable. Excel saves a workbook this way with a page a
sheet.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator

from data.intake.reading import refusals
from data.intake.reading.cells import Grid
from data.intake.reading.readers import html, text
from data.intake.reading.refusals import Unreadable

TABLE = re.compile(r"<t[dr]\b", re.IGNORECASE)


def grids(content: bytes) -> list[Grid]:
    """A grid for every page with a table, in the order of the file. Raises Unreadable."""
    pages = list(_pages(content))
    names = [name for page in pages for name in html.SHEET_NAME.findall(page)]
    tables = [page for page in pages if TABLE.search(page)]
    if not tables:
        raise Unreadable(*refusals.no_table())
    # the first page lists the names of all sheets, in their order
    named = names if len(names) == len(tables) else [f"Sheet{number}" for number in range(1, len(tables) + 1)]
    return [html.of_text(page, name) for page, name in zip(tables, named, strict=True)]


def _pages(content: bytes) -> Iterator[str]:
    message = email.message_from_bytes(content.lstrip(), policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            yield text.decoded(part.get_payload(decode=True) or b"")
