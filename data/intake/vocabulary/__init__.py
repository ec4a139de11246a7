"""Vocabulary: what one word, number or unit on a sheet means, whoever wrote it and wherever it stands."""
