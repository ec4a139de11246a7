"""目标: which targets there are, which are missing, whether they add up, how each came to be what it is."""

from analytics.sentences import targets as words
from pages.parts import access, blocks, filters
from pages.parts.targets import editing, exchange, listing, matrix

say, indicator, period, section = filters.row(filters.indicator, matrix.period, matrix.section)
cover = access.target_coverage(period)
say(words.title(cover, period))
matrix.show(cover, section, indicator, period)
left, right = blocks.halves()
with left:
    matrix.told(cover)
with right:
    listing.history(indicator)
    exchange.offer()
listing.held(indicator, period)
editing.show(indicator, period)
blocks.footer("全市的任务数不套用到旗市区", source="指标目录、任务分解表和本页的调整")
