"""How the values, points and factors of a score sheet are written.

Ask `operand` for a measured value, `amount` for it with its unit, `points` and `plain` (a factor);
`as_…` gives the figure with its fewest decimals, as `written_sums` takes it.
"""

from analytics.charts import labels
from analytics.sentences.assessment.written_sums import decimals


def as_operand(x: float) -> tuple[float, int]:
    """A figure with the fewest decimals it is written with."""
    return x, 0 if float(x).is_integer() or abs(x) >= 10_000 else 1


def as_points(x: float) -> tuple[float, int]:
    """Points: whole, or with two decimals."""
    return x, 0 if float(round(x, 6)).is_integer() else 2


def as_factor(x: float) -> tuple[float, int]:
    """A factor without trailing zeros, four decimals at most."""
    return x, decimals(x, 4)


def operand(x: float) -> str:
    """A measured value: `823`, `12.3`."""
    return labels.number(*as_operand(x))


def points(x: float) -> str:
    """Points as read: `5`, `1.58`."""
    return labels.number(*as_points(x))


def plain(x: float) -> str:
    """A factor as read: `0.25`."""
    return labels.number(*as_factor(x))


def amount(x: float, unit: str) -> str:
    """A value with its unit: `823 人`, `89.5%`."""
    return f"{operand(x)}{unit}" if unit in ("%", "‰") else f"{operand(x)}{labels.NBSP}{unit}".rstrip()


def step(unit: str) -> str:
    """What one unit of a difference is called: of rates 个百分点."""
    return "个百分点" if unit == "%" else unit
