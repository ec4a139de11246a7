"""The colours of a severity, never without its shape: ■ must be fixed, ▲ please look, ● all is well."""

from analytics.charts import theme
from analytics.sentences.intake.found import SYMBOLS
from pages.parts import viewer

CLASSES = {"refuse": "far_behind", "ask": "behind", "note": "on"}


def look(severity: str) -> theme.Status:
    """The colours of a severity."""
    return theme.status(CLASSES[severity], viewer.mode())


def colour(text: str) -> str:
    """The colour for words that begin with a shape."""
    return next(look(severity).text for severity, symbol in SYMBOLS.items() if symbol == text[0])
