"""短板: each area's five worst indicators, what was cleared since last month, and who holds the city back."""

from analytics.sentences.closing import weakest as words
from pages.parts import access, blocks, filters
from pages.parts.closing import weakest_views as views

say, area, period, scope = filters.row(filters.area, filters.period, filters.scope)
rows, listed = access.reckoned(period, scope=scope), access.weakest(scope, period)
changes = access.weakest_changes(period, scope)

say(words.title(changes, views.is_first(period)))
left, right = blocks.halves()
with left:
    views.five(listed, rows, area, period)
    if not views.is_first(period):
        views.cleared(changes)
with right:
    views.holding_back(period, area)
views.often_last(rows, area)
blocks.footer(
    "短板 = 每个旗市区完成率落后序时最多的五项", "消除 = 不再列出且比上月改善，未报不算", period=period
)
