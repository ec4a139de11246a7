"""数据质量: how good each area's data are, and which figures deserve a question, with their cells."""

from analytics.charts.office.odd_one import along
from analytics.charts.office.quality import strips
from analytics.screens import quality as scoring
from analytics.sentences.office import quality as words
from pages.parts import access, blocks, filters, viewer
from pages.parts.quality import asked, kinds

say, chosen, period, kind = filters.row(kinds.area, filters.period, kinds.kind)
look = {"mode": viewer.mode(), "phone": viewer.phone()}
rows, every = access.quality(period), access.quality()
course = scoring.course(every, period, chosen)

say(words.title(rows, access.suspicions(period), chosen))
left, right = blocks.halves()
with left:
    blocks.chart_block(
        words.block(rows, scoring.WEIGHTS, chosen), words.subtitle(scoring.WEIGHTS),
        strips(rows, **look, chosen=chosen), words.alt(rows), note=words.key(scoring.DEDUCTIONS),
    )  # fmt: skip
with right:
    asked.show(access.suspicions(period, chosen, kind), period)
    kinds.table(period)
# below the questions on a phone, below the picture where two columns stand side by side
with right if viewer.phone() else left:
    blocks.chart_block(
        words.course(course), words.course_subtitle(rows, chosen), along(course, [period], "分", **look),
        words.course(course),
    )  # fmt: skip
blocks.footer(words.source(), period=period)
