"""方法稳健性: would another textbook method put the areas in another order?"""

from analytics.sentences.assessment import methods as words
from pages.parts import access, blocks, filters
from pages.parts.assessment import methods_views

say, area, period = filters.row(filters.area_or_none, filters.period)
found = access.by_method(period)
say(words.title(found, period))
if found is not None:
    methods_views.show(found, period, area)
blocks.footer(*words.notes(found), period=period)
