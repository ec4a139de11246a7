"""其他方法 — would another textbook method put the areas in another order?

Four methods of multi-indicator evaluation beside the official score, over one matrix of areas × indicators
(`matrix`): `comprehensive_index` (综合指数), `topsis`, `rsr` (秩和比) and `entropy` weights. `comparing` sets
their places beside the official ones, `agreement` says how far they agree.
"""
