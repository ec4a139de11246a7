"""诚实的位次 — how far may a place be trusted, and why did it change?

`intervals` (how much chance is in a figure), `comparison` (better or worse than the city beyond chance),
`draws` and `bands` (which places an area could as well have), `groups` (who cannot be told apart),
`rounding` (which places hang on a decimal), `decomposition` (own progress, others', corrections, targets).
"""
