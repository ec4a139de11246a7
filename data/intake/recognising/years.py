"""Columns grouped by year (2008年 | 2009年 | 合计): only those of the title's own year are the sheet's.

One may ask for the meanings of such columns with the other years, and their total, set aside as comparisons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.intake.recognising.fields import Meaning
from data.intake.recognising.placement import Surroundings
from data.intake.vocabulary import areas, period
from data.intake.vocabulary.words import plain

YEAR = re.compile(r"^((?:19|20)\d\d)年度?$")


def own(meanings: Sequence[Meaning], paths: Sequence[tuple], around: Surroundings) -> list[Meaning]:
    """The meanings; unchanged where the columns are not grouped by two or more years, one the title's."""
    years = [next((m[1] for part in path if (m := YEAR.match(plain(part)))), None) for path in paths]
    named = [year for _, text in around.titles if (year := period.year(text))]
    if len(set(years) - {None}) < 2 or not named or str(named[0]) not in years:
        return list(meanings)
    result = []
    for meaning, year, path in zip(meanings, years, paths, strict=True):
        total = year is None and any(areas.label(str(part)).kind == "total" for part in path)
        foreign = total or (year is not None and year != str(named[0]))
        result.append(replace(meaning, field="comparison") if foreign else meaning)
    return result
