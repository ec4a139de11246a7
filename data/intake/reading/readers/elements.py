"""What every workbook in XML has in common: elements named with and without namespaces, repeats, dates.

One may ask for the local name, the attributes and the repeats of an element, and for the moment a text names.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from xml.etree.ElementTree import Element


@lru_cache(maxsize=1000)
def local(tag: str) -> str:
    """A name without its namespace; a file has few different ones and asks for them at every cell."""
    return tag.rpartition("}")[2]


def about(element: Element) -> dict[str, str]:
    """The attributes of an element without their namespaces."""
    return {local(key): value for key, value in element.items()}


def repeats(attributes: dict[str, str], name: str) -> int:
    """How often something stands in a row; a number that is none counts as once."""
    number = attributes.get(name)
    if number is None:
        return 1
    number = number.strip()
    return max(int(number), 1) if number.isdigit() and len(number) < 9 else 1


def moment(text: str) -> date | datetime | str:
    """The day, or the moment of a day, that a text names; the text itself where it names none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return text
    return found.date() if found.time() == time(0) else found
