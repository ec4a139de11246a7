"""Do total rows tie with the areas? 合计 is held against the sum, a total rate against the pooled rate.

The printed total is kept out of the store either way. Rows that are not areas (市直, 林管局) may or may
not be in the total: either sum counts as tied. A column with an unread cell is not compared.
"""

from __future__ import annotations

from data.intake.checks.say import about, number
from data.intake.findings import Finding
from data.intake.recognising.placement import Placement
from data.intake.tidying.datum import Datum
from data.intake.tidying.tidy import Tidied
from data.intake.vocabulary import indicators

# Of fewer rates the mean and the pooled rate are the same too easily.
FEWEST = 5
Line = dict[tuple, list[Datum]]


def check(tidied: Tidied) -> list[Finding]:
    """A finding for every total or sub-total that does not tie."""
    lines: Line = {}
    for datum in tidied.data:
        if isinstance(datum.value, float):
            lines.setdefault((datum.table, datum.indicator, datum.field, datum.period), []).append(datum)
    gaps = {
        (table, place.indicator, place.field) for table, place in tidied.unread if place.row_kind == "area"
    }
    found: list[Finding] = []
    for key, line in lines.items():
        if key[:3] not in gaps and _is_summed(key[1], key[2]):
            found += _sums(line)
        elif key[:3] not in gaps:
            found += _rates(line, lines)
    return found


def _is_summed(indicator: str, field: str) -> bool:
    if field in ("numerator", "denominator"):
        return True
    return field in ("value", "target", "month_value") and indicators.get(indicator).kind == "count"


def _order(place: Placement) -> int:
    """Where a cell stands along its column (or, in a transposed sheet, along its row)."""
    return place.cell.col if place.series[1:2] == ("row",) else place.cell.row


def _sums(line: list[Datum]) -> list[Finding]:
    areas = [datum for datum in line if datum.kind == "area"]
    others = [datum for datum in line if datum.kind == "other"]
    found = []
    for datum in line:
        if datum.kind == "total":
            sums = {_sum(areas), _sum(areas + others)}
        elif datum.kind == "subtotal":
            sums = _beside(datum, line)
        else:
            continue
        slack = _slack(datum, len(areas))
        if areas and all(abs(datum.value - own) > slack for own in sums):
            found.append(_untied(datum, _sum(areas) if datum.kind == "total" else min(sums)))
    return found


def _sum(data: list[Datum]) -> float:
    return sum(datum.value for datum in data)


def _beside(subtotal: Datum, line: list[Datum]) -> set[float]:
    """The sums of the rows above and below a sub-total, each up to the next (sub-)total."""
    ordered = sorted(line, key=lambda datum: _order(datum.place))
    at = ordered.index(subtotal)
    return {_run(reversed(ordered[:at])), _run(iter(ordered[at + 1 :]))}


def _run(data) -> float:
    total = 0.0
    for datum in data:
        if datum.kind in ("total", "subtotal"):
            break
        total += datum.value
    return total


def _slack(datum: Datum, n: int) -> float:
    return 0.5 if datum.decimals == 0 else 0.5 * 10.0**-datum.decimals * (n + 1)


def _untied(datum: Datum, own: float) -> Finding:
    gap = datum.value - own
    message = (
        f"合计为 {number(datum.value)}，各行相加为 {number(own)}，相差 {number(gap)}；请核对各行和合计。"
    )
    return about(datum, "ask", "total_mismatch", message)


def _rates(line: list[Datum], lines: Line) -> list[Finding]:
    """A total percentage against the one from the sums; without counts in the table nothing is said."""
    areas = [datum for datum in line if datum.kind == "area"]
    totals = [datum for datum in line if datum.kind == "total" and datum.unit == "%"]
    if not areas or not totals or totals[0].field == "target":
        return []
    first = totals[0]
    names = ("value", "target") if first.field == "reported_completion" else ("numerator", "denominator")
    over, under = (lines.get((first.table, first.indicator, name, first.period), []) for name in names)
    pooled = [
        rate for kinds in (("area",), ("area", "other")) if (rate := _pooled(over, under, kinds)) is not None
    ]
    mean = _sum(areas) / len(areas)
    if not pooled:
        return [_is_mean(datum) for datum in totals if len(areas) >= FEWEST and _equals(datum, mean)]
    return [finding for datum in totals if (finding := _rate(datum, pooled, mean))]


def _equals(datum: Datum, mean: float) -> bool:
    """Whether a printed total is the mean to its last decimal, and the decimals are there to tell."""
    return datum.decimals >= 1 and abs(datum.value - mean) <= 0.5001 * 10.0**-datum.decimals


def _is_mean(datum: Datum) -> Finding:
    printed = f"合计率 {number(datum.value)}%"
    message = f"{printed} 等于各行比率的简单平均；合计率应按合计的分子、分母计算，请核对。"
    return about(datum, "note", "total_rate_is_mean", message)


def _pooled(over: list[Datum], under: list[Datum], kinds: tuple[str, ...]) -> float | None:
    sums = [_sum([datum for datum in line if datum.kind in kinds]) for line in (over, under)]
    return 100 * sums[0] / sums[1] if over and sums[1] else None


def _rate(datum: Datum, pooled: list[float], mean: float) -> Finding | None:
    slack = max(10.0**-datum.decimals, 0.06)
    if any(abs(datum.value - own) <= slack or (datum.value == 100 and own > 100) for own in pooled):
        return None
    if abs(datum.value - mean) <= slack:
        message = (
            f"合计率 {number(datum.value)}% 是各行比率的简单平均，按合计数计算应为 {number(pooled[0])}%。"
        )
        return about(datum, "note", "total_rate_is_mean", message)
    message = f"合计率为 {number(datum.value)}%，按合计数计算应为 {number(pooled[0])}%，请核对。"
    return about(datum, "ask", "total_mismatch", message)
