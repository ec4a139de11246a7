"""Targets as objects: which are there, do they add up, who answers for them, and what a change would bring.

One question a module: `coverage`, `adding_up`, `owners`, `tasks` (what is new and what is carried over),
`effect` (completion and place before and after a revision).
"""
