"""百分制 — how many points has an area earned by a scoring scheme, item by item and in all?

`rules` turns measured values into points, `facts` measures an area's month as a whole (报送, 数据质量, 说明),
`monthly` sets items and measured values side by side, `sheet` sums up a month, a quarter, a year or the whole
window, `totals` makes scores and places of it, `movement` says which items moved a score since the sheet
before, `trial` tries other weights. The scheme comes as a frame, one row per item, with the columns that the
catalogue's `Scheme.frame` names.
"""
