"""走向 — where is it heading, how sure is that, and is what happened more than chance?

Ask `forecast` for the landing at the window's end, `path` for the months on the way there, `backtest` how
often such forecasts held, `trend` for rising or falling month figures, `xmr` for months that stand out from
the usual spread. What the first three share is asked once with `seen`: the tables of `histories` (`windows`,
`ways`), their running sums (`growth`, `credibility`) and every past forecast (`past`, `intervals`,
`landing`). `points` are the month figures of the last two.
"""
