"""How well are corrupted sheets read: recall, precision and cells by kind of mess, over 500 sheets?

Clean forms of ten layouts are drawn from the catalogue and the sample's figures and put through random
mess, several kinds at once, with every figure's place known (`tests/mess`). A figure read wrongly counts as
missing and as invented. In vain are questions and refusals for which the mess gives no reason. The same 500
each time.
"""

import time
from collections import defaultdict

from data.intake import checking
from tests.mess.making import Example, example
from tests.mess.scoring import Score, score

SHEETS = 500


def read(sheet: Example) -> Score:
    """The score of one example, with the seconds its reading took."""
    began = time.perf_counter()
    reading = checking.check(sheet.content, sheet.book.file)
    took = time.perf_counter() - began
    found = score(sheet.book, reading)
    found.seconds = took
    return found


def line(name: str, found: Score) -> str:
    """One line of the table: recall, precision, cells, questions in vain, time."""
    shares = f"recall {found.recall:.4f}  precision {found.precision:.4f}  cells {found.cells:.4f}"
    pace = f"{1000 * found.seconds / found.sheets:.0f} ms a sheet"
    return f"{name:<34} {found.sheets:>4}  {shares}  asked in vain {found.vain}  {pace}"


def main() -> None:
    """Print how well messy sheets of known truth are read, by kind of mess and in all."""
    whole, kinds = Score(), defaultdict(Score)
    for number in range(SHEETS):
        sheet = example(number)
        found = read(sheet)
        whole.add(found)
        for kind in (f"[{sheet.book.layout}]", *sheet.kinds):
            kinds[kind].add(found)
    for kind in sorted(kinds):
        print(line(kind, kinds[kind]))
    print(line(f"all, {whole.told} facts", whole))


if __name__ == "__main__":
    main()
