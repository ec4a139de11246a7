"""Which forms come in: what they are called, who sends them, when they are due, what they ask for."""

from dataclasses import dataclass
from functools import cache

from data.catalogue.reading import FOLDER, build, read_yaml


@dataclass(frozen=True, slots=True)
class Form:
    """One form. `due_day` is the day of its month by which it is due, or the month's last; None: any time.

    `indicators` are the codes that the form as handed out asks for; none means all. Intake takes whatever
    indicators a sheet brings, these or others.
    """

    code: str
    name: str
    name_en: str
    sender: str
    due_day: int | None
    indicators: tuple[str, ...]


@cache
def forms() -> dict[str, Form]:
    """Every form by code, as `forms.yaml` lists them."""
    rows = enumerate(read_yaml(FOLDER / "forms.yaml"), start=1)
    found = [build(Form, row, f"forms.yaml, form {number}") for number, row in rows]
    return {form.code: form for form in found}
