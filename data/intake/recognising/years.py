"""Columns grouped by year (2008年 | 2009年 | 合计) or by month: only those of the title's own count.

One may ask for the meanings of such columns with the other years, and their total, set aside as comparisons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.intake.recognising.fields import Meaning
from data.intake.recognising.placement import Surroundings
from data.intake.vocabulary import areas, indicators, period
from data.intake.vocabulary.words import plain

MONTH = re.compile(r"^(?:(?:19|20)\d\d年)?(?:(?:1[0-2]|0?[1-9])月?[-~至到]+)?(1[0-2]|0?[1-9])月(?!\d)")
OF_YEAR = re.compile(r"((?:19|20)\d\d)年度?")
# Fewer months side by side than these are a comparison.
A_RUN = 3
# No more than a month and that something was done in it: of another year it is a comparison in any case.
BARE = re.compile(r"(?:^|/)(?:1月?[-~至到]+)?(?:1[0-2]|0?[1-9])月份?(?:实际|累计)*(?:完成|累计)?数?$")
YEAR = re.compile(r"^((?:19|20)\d\d)年度?$")


def own(meanings: Sequence[Meaning], paths: Sequence[tuple], around: Surroundings) -> list[Meaning]:
    """The meanings; unchanged where the columns are not grouped by two or more years (or months), one of
    them the title's.
    """
    same = _of_same_words(_of_year(meanings, paths, around), paths, around)
    return _of_month(same, paths, around)


def _of_same_words(meanings: list[Meaning], paths: Sequence[tuple], around: Surroundings) -> list[Meaning]:
    """Columns that differ by their year alone (2009年8月累计, 2010年8月累计): the title's own counts."""
    named = next((year for _, text in around.titles if (year := period.year(text))), None)
    words = [_without_year(path) for path in paths]
    ours = {rest for year, rest in words if year == named}
    return [
        replace(meaning, field="comparison")
        if named and year not in (None, named) and not meaning.told and (rest in ours or BARE.search(rest))
        else meaning
        for meaning, (year, rest) in zip(meanings, words, strict=True)
    ]  # fmt: skip


def _without_year(path: Sequence[str]) -> tuple[int | None, str]:
    """The first year of a header path, and its words without it."""
    text = period.arabic(plain("/".join(path)))
    found = OF_YEAR.search(text)
    return (int(found[1]), OF_YEAR.sub("", text, count=1)) if found else (None, text)


def _of_year(meanings: Sequence[Meaning], paths: Sequence[tuple], around: Surroundings) -> list[Meaning]:
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


def _of_month(meanings: list[Meaning], paths: Sequence[tuple], around: Surroundings) -> list[Meaning]:
    said = [month_of(path) for path in paths]
    if len(set(said) - {None}) < 2:
        return meanings
    own = title_month(around)
    if found := _in_series(meanings, paths, said, around):
        return found
    return [
        replace(meaning, field="comparison") if month not in (None, own) and not meaning.told else meaning
        for meaning, month in zip(meanings, said, strict=True)
    ]


def _in_series(
    meanings: list[Meaning], paths: Sequence[tuple], said: list[int | None], around: Surroundings
) -> list[Meaning] | None:
    """Month after month up to the title's (1月 | 2月 | … | 8月): each column its own month; else None.

    Two months side by side are a comparison. Where neither title nor header says 累计, a column of counts
    holds what was done in its month.
    """
    months = sorted(month for month in said if month)
    year = next((year for _, text in around.titles if (year := period.year(text))), None)
    run = list(range(months[0], months[-1] + 1))
    if year is None or len(run) < A_RUN or months != run or months[-1] != title_month(around):
        return None
    titled = any("累计" in text for _, text in around.titles)
    return [
        meaning if month is None or meaning.told else
        _of_its_month(meaning, f"{year}-{month:02d}", titled or "累计" in "".join(path))
        for meaning, month, path in zip(meanings, said, paths, strict=True)
    ]  # fmt: skip


def _of_its_month(meaning: Meaning, month: str, cumulative: bool) -> Meaning:
    rate = meaning.indicator is not None and indicators.is_ratio(meaning.indicator)
    if meaning.field == "month_value" and (cumulative or rate):
        return replace(meaning, field="value", period=month)
    return replace(meaning, period=month)


def month_of(path: Sequence[str]) -> int | None:
    """The month a header path begins with in one of its words: 7月, 7月份完成, 2010年7月末参合人数."""
    for part in path:
        found = MONTH.match(period.arabic(plain(part)))
        if found:
            return int(found[1])
    return None


def title_month(around: Surroundings) -> int | None:
    """The month that the title, or the line on the figures' own month, speaks of."""
    said = [around.data_month[1]] if around.data_month else []
    said += [found for cell, _ in around.titles if (found := period.mention(cell.value))]
    return said[0].month if said else None
