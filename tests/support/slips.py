"""A file of the catalogue as it stands, but for one slip of the pen."""

from pathlib import Path


def with_slip(folder: Path, source: Path, right: str, wrong: str) -> Path:
    """A copy in the folder, under the same name, in which `right` is `wrong` where it stands first."""
    text = source.read_text(encoding="utf-8")
    assert right in text, right
    copy = folder / source.name
    copy.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return copy
