"""The reviewed rules of the catalogue at work: one module for each thing that a kind of rule looks at."""
