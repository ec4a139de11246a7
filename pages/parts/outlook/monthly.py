"""控制图 on 趋势: which of the chosen area's months stand out."""

from analytics.charts.standing.xmr import xmr
from analytics.sentences.standing import trend_points as words
from pages.parts import blocks, viewer


def picture(points, own) -> None:
    """The control chart of one area's `points` with limits; `own`: the same area's reckoned rows."""
    now = own.iloc[-1]
    noun = now["indicator_short"]
    figure = xmr(points, mode=viewer.mode(), phone=viewer.phone())
    said = words.control(points, None, now["area_short"], noun)
    blocks.chart_block(said, words.subtitle(points, noun), figure, words.alt(points, noun))
