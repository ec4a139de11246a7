"""Reckoning: a frame in, a frame (or a figure, or a sentence) out.

One question per module. No files, no database, no Streamlit, no clock: what a function needs stands in its
arguments and in the columns of its frame.

`standing` is where to begin: it asks `completion`, `figure`, `averages`, `ranking`, `benchmark`, `gap`,
`monthly`, `pace` and `change` in order, and every page draws from the frame it makes. `composite` draws the
indicators together, `placing` sets rows against each other, `attention` and `reporting` look at a month;
`columns`, `exact` and `periods` are what all rest on. A room holds a larger question: `targets`, `scoring`,
`methods`, `places`, `reaching`, `outlook`, `screens`. `charts` draws and `sentences` words what they answer.
"""
