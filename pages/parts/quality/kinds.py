"""Whose and which kind of suspicions are shown; and the table of what each screen looked at."""

from analytics.charts import labels
from analytics.sentences.office import quality as words
from analytics.sentences.office import suspicions as asked
from pages.parts import access, blocks, filters, tables


def area() -> str | None:
    """旗市区: all of them (None) unless one is chosen."""
    return filters.area_or_none("全部旗市区")


def kind() -> str | None:
    """种类: one screen, or all (None)."""
    names = {filters.ALL: "全部种类", **asked.NAMES}
    chosen = filters.choose("screen", "种类", list(names), names.get, width=200)
    return None if chosen == filters.ALL else chosen


def table(period: str) -> None:
    """How much each screen looked at this month and how many questions came of it."""
    counts = access.screened(period)
    blocks.heading(words.screened(counts), words.method())
    columns = {
        "筛查": tables.left([asked.NAMES[screen] for screen in counts["screen"]]),
        "看什么": tables.left([asked.MEANS[screen] for screen in counts["screen"]]),
        labels.together("查了"): tables.right([labels.number(n, 0) for n in counts["tested"]]),
        labels.together("疑问"): tables.right([labels.number(n, 0) for n in counts["found"]]),
    }
    tables.show(columns, words.screened(counts))
