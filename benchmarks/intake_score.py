"""How well does intake read example workbooks: every fact, nothing invented, every problem at its cell?

    python -m benchmarks.intake_score [FOLDER]

FOLDER holds workbooks and, in `truth`, one JSON file for each (see tests/data/intake/examples/README.md, the
folder taken when none is named). A folder with a `score.py` of its own is scored by that.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from data import intake
from data.intake.__main__ import main as command_line

EXAMPLES = Path(__file__).parent.parent / "tests/data/intake/examples"
# what may be said of a workbook for which this is to be expected
VERDICTS = {
    "load": ("ready",),
    "load-with-problems": ("ready", "ask", "refuse"),
    "ask": ("ask", "refuse"),
    "ask-overwrite": ("ready", "ask"),
    "reject-nothing-to-load": ("refuse",),
    "load-or-clear-reject": ("ready", "ask", "refuse"),
}
# a sheet prints a rate to one or two decimals; the figure behind it is as right
PRINTED, EXACT, RELATIVE = 0.06, 0.01, 1e-4


@dataclass
class Score:
    """One workbook held against its truth; every list holds what is not as it should be."""

    asked: int = 0
    given: int = 0
    problems: int = 0
    missing: list = field(default_factory=list)
    invented: list = field(default_factory=list)
    wrong: list = field(default_factory=list)
    misplaced: list = field(default_factory=list)
    unnamed: list = field(default_factory=list)
    elsewhere: list = field(default_factory=list)
    verdict_right: bool = True

    @property
    def right(self) -> int:
        """How many figures were read as they are meant."""
        return self.asked - len(self.missing) - len(self.wrong)

    @property
    def perfect(self) -> bool:
        """Whether the verdict and every figure, finding and cell are right."""
        faults = (self.missing, self.invented, self.wrong, self.misplaced, self.unnamed, self.elsewhere)
        return self.verdict_right and not any(faults)


def truths(folder: Path) -> list[dict]:
    """The truth of every workbook of a folder, in the order of their numbers."""
    files = sorted((folder / "truth").glob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def scored(truth: dict, reading: intake.Reading) -> Score:
    """A reading held against the truth. Facts that only a question could decide count for nothing."""
    known: dict[tuple, list[dict]] = {}
    for fact in truth["facts"]:
        known.setdefault(_key(**fact), []).append(fact)
    found = {_key(**vars(fact)): fact for fact in reading.facts}
    score = Score(verdict_right=reading.verdict in VERDICTS[truth["expect"]])
    score.invented = [key for key in found if key not in known and key[3] != "explanation"]
    sure = {key: facts for key, facts in known.items() if any(fact["sure"] for fact in facts)}
    score.asked = len(sure)
    score.given = len(score.invented) + len(sure.keys() & found.keys())
    for key, facts in sure.items():
        _place(score, key, found.get(key), facts)
    _problems(score, truth, reading)
    return score


def _key(area: str, period: str, indicator: str, field: str, **_: object) -> tuple:
    return area, period, indicator, field


def _place(score: Score, key: tuple, fact: intake.Fact | None, facts: list[dict]) -> None:
    if fact is None:
        score.missing.append(key)
    elif not any(_same(fact.value, true) for true in facts):
        score.wrong.append((key, fact.value))
    elif not any((fact.sheet, fact.cell) == (true["sheet"], true["cell"]) for true in facts):
        score.misplaced.append((key, fact.cell))


def _same(value: float | str, true: dict) -> bool:
    if isinstance(value, str) or isinstance(true["value"], str):
        return value == true["value"]
    printed = true["unit"] == "%" or true["field"] == "reported_completion"
    return abs(value - true["value"]) <= max(PRINTED if printed else EXACT, RELATIVE * abs(true["value"]))


def _problems(score: Score, truth: dict, reading: intake.Reading) -> None:
    for problem in (one for one in truth["problems"] if one["severity"] != "info"):
        score.problems += 1
        cells = [finding.cell for finding in reading.findings if finding.code == problem["code"]]
        if not cells:
            score.unnamed.append((problem["code"], problem.get("cell")))
        elif problem.get("cell") and problem["cell"] not in cells:
            score.elsewhere.append((problem["code"], problem["cell"], cells))


def line(name: str, scores: list[Score]) -> str:
    """Recall, precision, cells, problems and verdicts of some workbooks together."""
    asked, right = sum(score.asked for score in scores), sum(score.right for score in scores)
    given, problems = sum(score.given for score in scores), sum(score.problems for score in scores)
    named = problems - sum(len(score.unnamed) for score in scores)
    there = named - sum(len(score.elsewhere) for score in scores)
    placed = right - sum(len(score.misplaced) for score in scores)
    verdicts = sum(score.verdict_right for score in scores)
    return (
        f"{name}: {right} of {asked} facts · recall {_share(right, asked)} · precision {_share(right, given)}"
        f" · cells {_share(placed, right)} · problems {named}/{problems}, at their cell {there}/{problems}"
        f" · verdicts {verdicts}/{len(scores)}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "–"


def faults(score: Score) -> Iterator[str]:
    """Every fault of one workbook in a line."""
    for name in ("missing", "invented", "wrong", "misplaced", "unnamed", "elsewhere"):
        yield from (f"    {name}: {fault}" for fault in getattr(score, name))
    if not score.verdict_right:
        yield "    verdict"


def _own(folder: Path) -> int:
    """The score a folder's own scorer gives to what the command line prints."""
    files = [str(folder / truth["file"]) for truth in truths(folder)]
    with tempfile.TemporaryDirectory() as place:
        output = Path(place) / "output.jsonl"
        with output.open("w", encoding="utf-8") as text, redirect_stdout(text):
            command_line(["check", *files, "--json"])
        command = [sys.executable, str(folder / "score.py"), str(folder / "truth"), str(output)]
        return subprocess.run(command, check=False).returncode


def main(arguments: list[str] | None = None) -> int:
    """Print the score; the status is 0 for a perfect one."""
    folder = Path(arguments[0]) if arguments else EXAMPLES
    if (folder / "score.py").exists():
        return _own(folder)
    known = truths(folder)
    readings = intake.check_many([(truth["file"], folder / truth["file"]) for truth in known])
    scores = [scored(truth, reading) for truth, reading in zip(known, readings, strict=True)]
    for truth, score in zip(known, scores, strict=True):
        print(line(truth["file"], [score]), *faults(score), sep="\n")
    print(line(f"{len(scores)} workbooks", scores))
    return 0 if all(score.perfect for score in scores) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
