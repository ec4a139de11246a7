"""追赶: what it would take one area to reach its target, the city average or a place, and is it feasible?"""

from analytics.reaching import together
from analytics.sentences import reaching as words
from data import catalogue
from pages.parts import access, blocks, filters
from pages.parts.closing import reaching_views as views

say, area, indicator, goal, period = filters.row(
    filters.area, filters.indicator_or_composite, views.goal, filters.period
)
if indicator in catalogue.indicators():
    rungs = views.rungs_of(indicator, area, period)
    aim = views.chosen(rungs, goal)
    say(words.title(aim, access.reckoned(period, indicator, area).iloc[0]))
    if not rungs.empty:
        views.of_indicator(rungs, aim)
else:
    own, goals, rows = views.together_of(indicator, area, period)
    aim, asked = views.aim_of(goals, goal)
    way = together.route(rows, aim["goal"] if aim is not None else 0.0)
    say(words.composite_title(aim, own, own["scope_short"], way, asked))
    if aim is not None:
        views.of_composite(aim, rows, way)
blocks.footer("还需为整件数，按分子分母精确推算", "难度以本旗自己的近三月月均和最好月份衡量", period=period)
