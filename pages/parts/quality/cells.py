"""The very cells behind a suspicion: file, sheet and cell of the figure and of what it is held against."""

from analytics.screens import just_above_target
from analytics.sentences.office import suspicions as words
from pages.parts import access

COUNTS = ["numerator", "denominator"]
FIELDS = {"figure": [*COUNTS, "value"], "numerator": COUNTS, "denominator": COUNTS, "value": ["value"],
          "month_value": ["month_value", "value", "numerator"]}  # fmt: skip
ONE_FIELD = ("part_above_whole", "told_differently", "fall")


def places(row) -> str:
    """Where the figure and the one it is held against stand; empty for what is made of many figures."""
    if not isinstance(row["indicator"], str) or not isinstance(row["area"], str):
        return ""
    here = (row["area"], row["indicator"], row["period"], row["field"])
    there = tuple(row[f"other_{name}"] for name in ("area", "indicator", "period", "field"))
    known = [cell for cell in (here, there) if all(isinstance(part, str) for part in cell)]
    return words.place([_cells(*cell, alone=row["screen"] in ONE_FIELD) for cell in known])


def alike(row) -> str:
    """The other indicators the question is about, by their short names."""
    if row["screen"] == "copy_of_last_month":
        rows = access.standing_still(row["area"], row["period"]).head(int(row["alike"]))
    elif row["screen"] == "just_above_target":
        wanted = {name: row[name] for name in ("area", "indicator") if isinstance(row[name], str)}
        rows = just_above_target.heap(access.reckoned(row["period"], **wanted))
    else:
        return ""
    name = "indicator_short" if isinstance(row["area"], str) else "area_short"
    return words.named(list(rows[name]))


def _cells(area: str, indicator: str, period: str, field: str, alone: bool) -> tuple:
    return access.evidence(area, indicator, period), [field] if alone else FIELDS[field]
