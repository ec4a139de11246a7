"""地图: how far each area has come on one indicator, a domain or 综合, beside the ranked table."""

from analytics.sentences.standing import map as words
from pages.parts import blocks, filters
from pages.parts.standing import circles, map_views, selection

say, choice, area, period = filters.row(
    filters.indicator_or_composite, filters.area_or_none, filters.period
)
rows = selection.on_map(choice, period)

say(words.title(rows, area))
left, right = blocks.halves()
with left:
    map_views.outlined(rows, area)
with right:
    blocks.heading(words.spread(rows), words.table_subtitle(rows))
    map_views.ranked(rows, area)
blocks.footer(*circles.notes(rows, choice), "区划按 2010 年，示意用，不作勘界依据", period=period)
