"""What forms and senders are called on the upload page, and which months a form may be for."""

from data import catalogue, intake, periods
from pages.parts import access


def form(code: str) -> str:
    """The name of a form; the code itself for one that is no longer in the catalogue."""
    return intake.FORM_NAMES.get(code, code)


def sender(code: str) -> str:
    """Whose sheets they are: an area's short name, else the office or the title as the sheet has it."""
    area = catalogue.areas().get(code)
    return area.short if area else code


def has_owner(reading) -> bool:
    """Whether it is known which form this is and whose; without it nothing can be remembered."""
    return bool(reading.form and reading.sender)


def whose(reading) -> tuple[str | None, str | None]:
    """The names of form and sender, None for what is not known."""
    return (form(reading.form) if reading.form else None), (sender(reading.sender) or None)


def months() -> list[str]:
    """The months a form may be for: the one after the last with figures first, as that is needed next."""
    known = access.periods()
    start, end = catalogue.targets()[0].window_start, max(t.window_end for t in catalogue.targets())
    upcoming = [periods.shift(known[-1], 1)] if known else []
    return list(dict.fromkeys([*upcoming, *known[::-1], *periods.months(start, end)]))
