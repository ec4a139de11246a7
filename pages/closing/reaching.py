"""追赶: what it would take one area to reach its target, the city average or a place, and is it feasible?"""

from analytics.sentences.closing import reaching as words
from analytics.sentences.closing import together as together_words
from data import catalogue
from pages.parts import access, blocks, filters
from pages.parts.closing import reaching_views as views
from pages.parts.closing import together_views

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
    own, later, goals, rows = together_views.together_of(indicator, area, period)
    aim, asked = together_views.aim_of(goals, goal)
    ways = together_views.ways_of(aim, rows, indicator)
    say(together_words.title(aim, own, later, *ways, chosen=asked))
    if aim is not None:
        together_views.of_composite(aim, rows, ways, later, indicator)
blocks.footer("还需为整件数，按分子分母精确推算", "难度以本旗自己的近三月月均和最好月份衡量", period=period)
