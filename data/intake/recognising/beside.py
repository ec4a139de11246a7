"""What a column (or row) means by what stands beside it: 管理率 behind 高血压患者总人数 is 高血压's.

One may have neighbouring meanings completed: rates whose header leaves out their subject, counts that belong
to a rate beside them, a count that is one rate's numerator and the next one's denominator (`shared`), and
counts that stand alone. Nothing that somebody said, or that its own header says, is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.intake.recognising import unnamed_rates
from data.intake.recognising.fields import Meaning
from data.intake.recognising.neighbours import QUANTITIES, groups, held, nearest, values
from data.intake.vocabulary import indicators, quantities


def completed(meanings: Sequence[Meaning], take_over: bool = True) -> list[Meaning]:
    """The meanings with rates and counts named by their neighbours. `take_over`: a count indicator's column
    becomes the quantity of the rate beside it (参合人数 beside 参合率).
    """
    result = unnamed_rates.named(list(meanings))
    for at, code in values(result):
        for field in QUANTITIES:
            if not held(result, code, field) and (found := nearest(result, at, code, field)) is not None:
                if _free(result[found], take_over):
                    result[found] = replace(result[found], field=field, indicator=code)
    return _with_denominators([_alone(meaning) for meaning in result])


def _with_denominators(result: list[Meaning]) -> list[Meaning]:
    """The population beside a count whose rate is not printed."""
    for at, meaning in enumerate(result):
        code = meaning.indicator
        if meaning.field != "numerator" or held(result, code, "value") or held(result, code, "denominator"):
            continue
        found = nearest(result, at, code, "denominator")
        if found is not None and _free(result[found], take_over=False):
            result[found] = replace(result[found], field="denominator", indicator=code)
    return result


def shared(meanings: Sequence[Meaning]) -> dict[int, list[Meaning]]:
    """Place → further meanings of it: quantities that a rate lacks and a neighbour rate already has."""
    more: dict[int, list[Meaning]] = {}
    for at, code in values(meanings):
        for field in QUANTITIES:
            found = None if held(meanings, code, field) else nearest(meanings, at, code, field)
            if found is not None and meanings[found].field in QUANTITIES:
                more.setdefault(found, []).append(replace(meanings[found], field=field, indicator=code))
    return more


def _free(meaning: Meaning, take_over: bool) -> bool:
    if meaning.told or meaning.field not in ("unknown", "value", "target"):
        return False
    if meaning.indicator is None:
        return True
    return take_over and not indicators.is_ratio(meaning.indicator)


def _alone(meaning: Meaning) -> Meaning:
    """A count that is the numerator of one rate only, where no rate stands beside it."""
    if meaning.indicator or meaning.told or meaning.field not in ("unknown", "value"):
        return meaning
    spelled = [meaning.text, *(group + meaning.text for group in groups(meaning))]
    code = next((found for text in spelled if (found := quantities.numerator_of(text))), None)
    return replace(meaning, field="numerator", indicator=code) if code else meaning
