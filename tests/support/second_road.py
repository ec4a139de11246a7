"""The second road in files of its own, so that a test may write a rule otherwise."""

import shutil
from pathlib import Path

from oracle import recompute


def own_rules(folder: Path, monkeypatch, *rooms: str) -> Path:
    """A copy of the SQL files, or of some of their rooms, that is used from here on."""
    copy = folder / "sql"
    if rooms:
        for room in rooms:
            shutil.copytree(recompute.SQL / room, copy / room)
    else:
        shutil.copytree(recompute.SQL, copy)
    monkeypatch.setattr(recompute, "SQL", copy)
    return copy


def write_otherwise(file: Path, rule: str, another: str) -> None:
    """Put another rule in the place of one that stands in the file exactly once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(rule) == 1, f"{rule} stands {text.count(rule)} times in {file.name}"
    file.write_text(text.replace(rule, another), encoding="utf-8")
