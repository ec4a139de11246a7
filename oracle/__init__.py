"""复核 — the second pair of eyes: every figure of the pages again, by a road that shares nothing.

`recompute` reckons the figures of all months in plain SQL from the raw rows; `shown` has what the pages show;
`compare` holds the one against the other; `check` does all three. On the command line: `python -m oracle`.
"""
