"""Reckoning: a frame in, a frame (or a figure, or a sentence) out.

One question per module. No files, no database, no Streamlit, no clock: what a
function needs stands in its arguments and in the columns of its frame.
`standing` asks all of them in order; `composite` draws them together.
"""
