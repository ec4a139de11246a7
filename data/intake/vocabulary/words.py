"""Making two spellings of the same words equal, so that sheets can be compared with the catalogue.

One may ask for a text without full-width forms and spaces, without its brackets, without its ordinal, and for
the unit printed in its brackets. Nothing here knows an area or an indicator.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－─", "-") | dict.fromkeys("〜∼～", "~"))
# A raised or circled number behind a figure or name is a footnote: made ordinary, 801① would be 8011.
CIRCLED, RAISED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "⁰¹²³⁴⁵⁶⁷⁸⁹"
FOOTNOTE = re.compile(r"(?<=[\d%）)\u4e00-\u9fff])\s*[①-⑳⁰¹²³⁴-⁹]+\s*$")
NUMBERED = re.compile(r"^\s*([①-⑳])(?=\s*[\u4e00-\u9fff])")
SPACES = re.compile(r"[\s\u200b\u3000\xa0\ufeff]+")
BRACKETS = re.compile(r"[(\[{<【〔][^()\[\]{}<>【】〔〕]*[)\]}>】〕]")
ORDINAL = re.compile(
    r"^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]|\d{1,2}[.](?!\d)|\d{1,2}、"
    r"|\d{1,2}[.](?=\d{1,2}岁|0[-~]\d|\d型)|[一二三四五六七八九十]{1,3}[、.]|[●○◆■▲*·-])+"
)
CHILD = re.compile(r"^其中[:,、]?")


@lru_cache(maxsize=4096, typed=True)
def half_width(text: object) -> str:
    """The text with full-width letters, digits and marks made ordinary and every dash the same; spaces
    kept.
    """
    if text is None:
        return ""
    written = str(text)
    if written.strip()[:1] in CIRCLED:  # asked of every cell there is: the patterns are for the few
        written = NUMBERED.sub(r"(\1)", written)
    if written.strip()[-1:] in CIRCLED + RAISED:
        written = FOOTNOTE.sub("*", written)
    return unicodedata.normalize("NFKC", written).translate(DASHES)


@lru_cache(maxsize=4096, typed=True)
def plain(text: object) -> str:
    """The text without any space and in ordinary width: what two spellings are compared by."""
    return SPACES.sub("", half_width(text))


def without_brackets(text: str) -> str:
    """The plain text without what stands in brackets (unless nothing else is left)."""
    return BRACKETS.sub("", text) or text


@lru_cache(maxsize=4096, typed=True)
def label(text: object) -> str:
    """A row's or column's name as it is compared: plain, without ordinal, bullet, 其中 and closing marks."""
    name = CHILD.sub("", plain(text))
    name = ORDINAL.sub("", name)
    return CHILD.sub("", name).strip(":;,、。“”\"'《》")


def is_child(text: object) -> bool:
    """Whether a row name is set under the one above: it begins with 其中 or is indented."""
    written = half_width(text)
    return bool(CHILD.match(plain(text))) or written[:1].isspace()


def in_brackets(text: str) -> list[str]:
    """What stands in each pair of brackets of a plain text, outermost brackets removed."""
    return [found[1:-1] for found in BRACKETS.findall(text)]
