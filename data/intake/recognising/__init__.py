"""Recognising: which tables stand on the sheets, and what every cell in them is; no number is read yet."""
