"""The colour that goes with a shape (■ must be fixed, ▲ please look, ● all is well); never without it."""

from analytics.charts import theme
from pages.parts import viewer

CLASSES = {"■": "far_behind", "▲": "behind", "●": "on"}


def colour(text: str) -> str:
    """The colour for words that begin with a shape."""
    return theme.status(CLASSES[text[0]], viewer.mode()).text
