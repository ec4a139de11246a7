"""Sentences of 上报: what was read, what is wrong with it, what is asked, what it would change."""
