"""`python -m oracle [PERIOD | all]`: recompute a month's figures by the other road and compare.

Prints figure by figure how many were compared and how many differ; ends with 1 where one differs.
"""

import argparse
import sys

from analytics.sentences import oracle as words
from data import catalogue, store
from oracle.check import check
from oracle.compare import Outcome

ALL = "all"
TOLD = 20


def main(arguments: list[str] | None = None) -> int:
    """Check the latest month, the month named or all; 0 when nothing differs, 1 when something does."""
    parser = argparse.ArgumentParser(prog="python -m oracle", description=words.ABOUT)
    parser.add_argument("period", nargs="?", default="", help=words.MONTH_WANTED)
    chosen = parser.parse_args(arguments).period
    try:
        opened = store.open_store()
    except store.StoreError as error:
        print(error, file=sys.stderr)
        return 1
    with opened:
        return _run(opened, chosen)


def _run(opened: store.Store, chosen: str) -> int:
    months = opened.periods()
    if not months or (chosen and chosen not in (*months, ALL)):
        print(words.no_such_month(chosen, months), file=sys.stderr)
        return 1
    period = None if chosen == ALL else chosen or months[-1]
    outcome = check(opened, period)
    _tell(outcome, period)
    return 1 if outcome.differ else 0


def _tell(outcome: Outcome, period: str | None) -> None:
    for line in words.by_figure(outcome.counts):
        print(line)
    for line in words.differences(outcome.differences.head(TOLD), *_names()):
        print(line)
    print(words.verdict(outcome.counts, period))
    print(*words.not_covered(), sep="\n")


def _names() -> tuple[dict[str, str], dict[str, str]]:
    """Short names of areas and indicators by code."""
    known = (catalogue.areas(), catalogue.indicators())
    return tuple({code: one.short for code, one in things.items()} for things in known)


if __name__ == "__main__":
    sys.exit(main())
