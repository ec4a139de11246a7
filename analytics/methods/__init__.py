"""其他方法 — would another textbook method put the areas in another order?

Four methods of multi-indicator evaluation beside the official score, over one matrix of areas × indicators
(`matrix`): `comprehensive_index` (综合指数), `topsis`, `rsr` (秩和比) and `entropy` weights. `comparing` sets
their places beside the official ones, `agreement` says how far they agree.

The month's matrix holds completion rates: each is already 个体指数 against the target, and more is always
better. A table of raw figures, as textbooks print them, may be put to the same methods; only for such tables
are the standard of an index (`comprehensive_index.relative`), products within classes (`by_class`),
同趋势化 (`topsis.same_direction`) and non-integer ranks (`rsr.linear_ranks`), which their sources count among
the methods. By them the methods are held against printed results. No page shows them: multiplied, the rates
of so many indicators are nearly 0 for everybody, and a second RSR beside the first would only confuse.
"""
