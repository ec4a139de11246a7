"""综合的追赶 — what lifts an area's 综合 or that of a domain, by one indicator or by several together?

`together` has the goals and both answers at today's figures, `moving` the same if the others keep their pace.
What they reckon with: `members`, the completions that a 综合 is the mean of; `by_one`, the things of each
indicator alone; `route`, the steps of a combined way.
"""
