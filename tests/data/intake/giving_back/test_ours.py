"""What we wrote into a workbook is known again, and nothing else is taken for it."""

import pytest

from data.intake.giving_back import ours
from data.intake.reading.cells import Cell, Grid


def grid(name, *texts):
    return Grid(name, {(row, 1): Cell(row, 1, text) for row, text in enumerate(texts, start=1)})


@pytest.mark.parametrize(
    ("name", "texts", "known"),
    [
        ("校验结果", (ours.TITLE,), True),
        ("校验结果（2）", (ours.TITLE,), True),
        ("校验结果", ("", "", ours.TITLE), True),
        ("校验结果", ("校验结果",), False),
        ("Sheet1", (ours.TITLE,), False),
    ],
)
def test_our_list_is_known_by_its_name_and_its_title(name, texts, known):
    assert ours.is_results(grid(name, *texts)) is known


@pytest.mark.parametrize(
    ("comment", "rest"),
    [
        (None, None),
        ("以县局为准", "以县局为准"),
        (ours.wrap("某处不对"), None),
        ("以县局为准\n" + ours.wrap("某处不对"), "以县局为准"),
        (ours.wrap("某处不对") + "\n已核实", "已核实"),
        (ours.wrap("某处不对").removesuffix(ours.END), None),
        (ours.wrap("甲") + ours.wrap("乙"), None),
    ],
)
def test_a_comment_is_read_without_our_part(comment, rest):
    assert ours.theirs(comment) == rest
