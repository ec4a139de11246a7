"""Graded: 秩和比 to its end as the page of methods has it: ratios, their probits, the line and grades.

Ask `tables(compared)` with a month's `analytics.methods.comparing.Comparison` for "grades", a row an area
compared, and "RSR line", the month's one row; `scored` has them beside the other methods.
"""

import pandas as pd

from analytics.methods import rsr
from analytics.methods.comparing import Comparison
from oracle.figures import Table

TABLES = (
    Table("grades", ("area", "period"), ("ratio", "cumulative", "share", "probit", "grade", "best", "worst")),
    Table("RSR line", ("period",), ("intercept", "slope", "r", "n_indicators", "n_complete")),
)
# An empty frame among others would leave the numbers as objects.
NUMBERS = {
    table.name: dict.fromkeys([name for name in table.figures if name != "grade"], "Float64")
    for table in TABLES
}


def tables(compared: Comparison) -> dict[str, pd.DataFrame]:
    """The two tables of a month by their names, without the period."""
    places = compared.places
    spread = rsr.distribution(places["ratio"])
    line = rsr.fit(spread)
    told = {"n_indicators": compared.n_indicators, "n_complete": compared.n_complete}
    drawn = {} if line is None else {"intercept": line.intercept, "slope": line.slope, "r": line.r}
    return {
        "grades": places.merge(spread.rename(columns={"rsr": "ratio"}), on="ratio"),
        "RSR line": pd.DataFrame([told | drawn], columns=TABLES[1].figures),
    }
