"""总览: the month in one screen — how far, who is behind, who moved, what is missing."""

from analytics import attention
from analytics.charts.standing.heat import heat
from analytics.charts.standing.map import area_map
from analytics.sentences.standing import map as map_words
from analytics.sentences.standing import overview as words
from data import catalogue
from pages.parts import access, blocks, filters, viewer
from pages.parts.standing import lists

say, period, scope = filters.row(filters.period, filters.scope)
look = {"mode": viewer.mode(), "phone": viewer.phone()}
cells = lists.cells(scope, period)
history, rows = access.reckoned(scope=scope), access.reckoned(period, scope=scope)
whole, far = words.whole(cells), attention.furthest_behind(rows)
absent, moves = attention.unreported(history, period), attention.moved(whole)
say(words.title(cells))
blocks.sentences(words.headlines(cells, rows))
place = lists.layout()
with place.behind:
    blocks.heading(words.behind_title(far), "偏差 = 完成率 − 序时进度（百分点）")
    lists.behind(far)
with place.heat:
    picked = blocks.chart_block(
        words.heat_title(cells), words.heat_subtitle(cells, look["phone"]), heat(cells, **look),
        words.heat_alt(cells), key="heat", on_select="rerun", selection_mode="points")  # fmt: skip
    blocks.chips()
with place.map:
    drawn = area_map(whole, catalogue.outlines(), **look, height=360)
    blocks.chart_block(map_words.block(whole), "综合完成率（%），颜色同热力表", drawn, map_words.alt(whole))
with place.moved:
    blocks.heading(words.moved_title(cells, *moves), words.moved_subtitle(cells))
    lists.moves(*moves)
with place.unreported:
    heading = words.unreported_title(absent, first=period == access.periods()[0])
    blocks.heading(heading, "应报而未报的指标，不计入以上数字")
    lists.unreported(absent)
blocks.footer(blocks.METHOD, period=period)
lists.open_cell(picked)
