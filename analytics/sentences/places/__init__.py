"""Sentences on how far places may be trusted and why they changed, for 位次 and 得分 alike."""
