"""A finding's sentence taken apart: what is wrong, and what is asked of the sender.

A finding is taken by the names of its fields; texts are raw, the page makes them plain.
"""

import re

from analytics.charts.labels import number

# where a finding turns from what is wrong to what is asked of the sender
ADVICE = re.compile(r"[，；。](?=请)")


def split(finding, whose: str = "") -> tuple[str, str]:
    """The fault without its place, and what is advised: the suggestion, or the sentence's own last words.

    `whose` is the area that the page's head names already; it is not said again.
    """
    said = finding.placeless
    problem, *advice = ADVICE.split(said.removeprefix(f"{whose}，") if whose else said, maxsplit=1)
    if finding.suggestion is not None:
        advice = [suggested(finding.suggestion)]
    return problem.rstrip("。；"), "".join(advice).rstrip("。；")


def suggested(value: float | str) -> str:
    """What should stand in the cell, as a request."""
    if isinstance(value, str):
        return f"改为“{value}”" if value else "清空这一格"
    whole = float(value).is_integer()
    return f"改为 {number(value, 0 if whole else 2)}"
