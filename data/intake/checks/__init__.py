"""The checks of tidy figures, one question a module; each takes tidy data and gives findings."""
