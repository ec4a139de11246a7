"""走向 — where is it heading, how sure is that, and is what happened more than chance?

Ask `forecast` for the landing at the window's end, `backtest` how often such forecasts held, `marker` for
rising or falling month figures, `xmr` for months that stand out from the usual spread; `histories`,
`credibility`, `growth` and `points` are what these are made of.
"""
