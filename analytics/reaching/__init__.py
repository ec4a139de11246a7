"""追赶 — what would it take to reach the target, the city average or a place, and who holds the city back?

One indicator, `needed`: the rows become exact `lines` (with the counts behind them, `counted`), the lines of
an indicator a ladder of `rungs` (the average of tasks: `tasks`), and `answer` says how many things bring a
line to a rung. `climbs` asks that of the month as it stands and as `carried` to the windows' end. 综合 has a
room of its own, `composite`.

`feasible` says how hard a count is. `drag` is what an area costs the city, `weakest` and `last_three` have
短板. All take reckoned rows (`analytics.standing`) and decide in whole numbers.
"""
