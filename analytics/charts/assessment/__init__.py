"""Pictures of scores and of other methods beside them."""
