"""Text that came with a workbook stands on a page as exactly what was typed."""

import re

import pytest

from pages.parts.plain_text import JOINER, plain


def seen(shown: str) -> str:
    """What a reader sees: Markdown takes the backslashes away, joiners have no width."""
    return re.sub(r"\\(.)", r"\1", shown).replace(JOINER, "")


@pytest.mark.parametrize(
    "typed",
    [
        "[x](javascript:1)", "**b** _i_ ~~s~~ `c` $a$", "<img src=x>", "# 标题", "1. 一", ":red[a] :smile:",
        "a|b", "-3.5%",
    ],
)
def test_the_reader_sees_what_was_typed(typed):
    assert seen(plain(typed)) == typed


@pytest.mark.parametrize("sign", list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"))
def test_every_sign_that_could_be_markdown_is_escaped(sign):
    assert plain(sign).startswith("\\" + sign)


@pytest.mark.parametrize("typed", ["https://example.com", "www.example.com", "WWW.example.com", "a@b.cn"])
def test_an_address_is_torn_apart_invisibly_so_that_it_becomes_no_link(typed):
    assert JOINER in plain(typed)


@pytest.mark.parametrize("typed", ["->", "<-", ">=", "<=", "--", "~="])
def test_no_pair_of_signs_is_left_to_become_an_arrow(typed):
    assert JOINER in plain(typed)


def test_line_breaks_and_leading_spaces_make_no_block():
    assert seen(plain("    缩进\n第二行\t三")) == "缩进 第二行 三"
