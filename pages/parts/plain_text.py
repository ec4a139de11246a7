"""Text that came in with a workbook, made fit to stand in Streamlit's Markdown as exactly what was typed.

Ask `plain(text)` before any cell, file name or written reason is shown, `unbroken(text)` where it must also
stay on one line: tables, captions and buttons all read Markdown, so a cell could otherwise put links,
pictures or formats of its choosing on the page.
"""

import re

JOINER = "\u2060"
NBSP = "\u00a0"
# a non-breaking space was put there on purpose
_BREAKS = re.compile(r"[^\S\u00a0]+")
_LETTER = re.compile(r"\\.|.")
# addresses become links, and `->` an arrow, even where every sign is escaped; a joiner inside keeps them text
_JOINED = re.compile(r"(?<=:)(?=[\w/])|(?<=@)|(?<=www)(?=\.)|(?<=[<>=~!-])(?=[<>=~!-])", re.IGNORECASE)
_SIGN = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: object) -> str:
    """One line of `text` that Markdown shows letter by letter; line breaks become spaces."""
    line = _BREAKS.sub(" ", str(text)).strip()
    return _SIGN.sub(r"\\\1", _JOINED.sub(JOINER, line))


def unbroken(text: object) -> str:
    """The same with no place to break the line."""
    # an escaped sign is one letter with its backslash: a joiner between them would show the backslash
    return JOINER.join(_LETTER.findall(plain(text))).replace(" ", NBSP)
