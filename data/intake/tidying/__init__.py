"""Tidying: placed cells → figures in the units of the house, absences, and the region's annex."""
