"""How large things are in an area: people, births, clinics — what a sample figure is counted out of.

One may ask for one named quantity of an area. Everything follows from population and rural share; only the
orders of size are meant to be believed.
"""

from __future__ import annotations

from data.catalogue import Area


def quantity(area: Area, name: str) -> float:
    """The quantity `name` of an area, persons or institutions, unrounded. KeyError for an unknown name."""
    return QUANTITIES[name](area)


def rural(area: Area) -> float:
    """People in villages."""
    return area.population * area.rural_share


def urban(area: Area) -> float:
    """People in towns."""
    return area.population - rural(area)


def townships(area: Area) -> int:
    """How many townships it has, made up from its villagers."""
    return 4 + round(rural(area) / 15_000)


def villages(area: Area) -> int:
    """How many villages, made up from its villagers."""
    return 12 + round(rural(area) / 1_100)


def communities(area: Area) -> int:
    """How many communities (社区), made up from its townspeople."""
    return 2 + round(urban(area) / 22_000)


def hospitals(area: Area) -> int:
    """How many hospitals, made up from its people."""
    return 2 + round(area.population / 120_000)


QUANTITIES = {
    "population": lambda area: area.population,
    "rural": rural,
    "urban": urban,
    "households": lambda area: rural(area) / 3.1,
    "births": lambda area: area.population * 0.0076,
    "rural_births": lambda area: rural(area) * 0.0094 + 20,
    "townships": townships,
    "villages": villages,
    "communities": communities,
    "streets": lambda area: 2 + round(urban(area) / 40_000),
    "hospitals": hospitals,
    "institutions": lambda area: townships(area) + communities(area),
    "designated": lambda area: townships(area) + hospitals(area) + 2,
    "projects": lambda area: 6 + round(area.population / 24_000),
}
