"""The parts of the 口径 page: the list, the card of one indicator, the rules for all."""
