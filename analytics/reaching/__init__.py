"""追赶 — what would it take to reach the target, the city average or a place, and who holds the city back?

`needed` for one indicator, `composite` and `route` for 综合, `drag` for what an area costs the city,
`weakest` and `last_three` for 短板. All take reckoned rows (`analytics.standing`) and decide in whole
numbers.
"""
