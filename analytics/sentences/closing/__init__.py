"""Sentences of the pages on what it would take: 追赶, 短板."""
