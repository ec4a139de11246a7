"""差距: what is missing, and what it would take each month — of one area, or on one indicator."""

from analytics.sentences.standing import gaps as words
from pages.parts import access, blocks, filters
from pages.parts.standing import gap_views, selection

say, by, subject, part, period = filters.row(
    gap_views.view, gap_views.subject, gap_views.part, filters.period
)
if by == gap_views.BY_AREA:
    rows = selection.in_section(access.reckoned(period, area=subject), part)
    say(words.title(rows))
    gap_views.of_area(rows)
else:
    rows = selection.on_map(subject, period)
    say(words.indicator_title(rows))
    gap_views.of_indicator(rows, part)
blocks.footer("每月需 = 还差 ÷ 剩余月数", "近三月月均 = 最近三个月当月新增的平均", period=period)
