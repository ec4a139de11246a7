"""Asking: what cannot be decided from the workbook becomes a question, and an answer settles it.

`asked.questions` makes the questions beside the findings they belong to; `answering` chooses the answers that
fit a workbook and tells which of them were used.
"""
