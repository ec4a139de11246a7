"""目标: one indicator's targets and how they came to be, a revision; which targets are missing, the sums."""

from analytics.sentences.office import targets as words
from pages.parts import access, blocks, filters
from pages.parts.targets import editing, exchange, listing, matrix

say, indicator, period, section = filters.row(filters.indicator, matrix.period, matrix.section)
cover = access.target_coverage(period)
say(words.title(cover, period))
left, right = blocks.halves()
with left:
    listing.held(indicator, period)
with right:
    listing.history(indicator)
    exchange.offer()
    matrix.told(cover)
editing.show(indicator, period)
matrix.show(cover, section, indicator, period)
matrix.table(cover)
blocks.footer("全市的任务数不套用到旗市区", source="指标目录、任务分解表和本页的调整")
