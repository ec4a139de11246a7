"""其他方法 — would another textbook method put the areas in another order?

Four methods of multi-indicator evaluation beside the official score, over one matrix of areas × indicators
(`matrix`): `comprehensive_index` (综合指数), `topsis`, `rsr` (秩和比) and `entropy` weights. `comparing` sets
their places beside the official ones, `agreement` says how far they agree.

The month's matrix holds completion rates, of which more is always better. A table of any other figures may be
put to the same methods: what turns a direction round (同趋势化), the standard of an index, products within
classes and non-integer ranks are there for it.
"""
