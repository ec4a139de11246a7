"""Parts of 位次 that say how far a place may be trusted and why it changed."""
