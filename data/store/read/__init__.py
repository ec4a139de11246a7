"""The questions: one per module, each a function of the store that gives a frame. They never write."""
